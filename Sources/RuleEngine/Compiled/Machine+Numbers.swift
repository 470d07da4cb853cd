internal import RuleLanguage

extension Machine {
  /// The value of a calculation in its own denominator; `nil` when it is not one number, or does not fit.
  func number(_ index: Int) -> Int128? {
    let node = numbers[index]
    switch node.operation {
    case .constant: return constants[Int(node.left)]
    case .read: return known(Int(node.left)).map { Int128($0) }
    case .negate: return number(Int(node.left)).map { -$0 }
    case .magnitude: return number(Int(node.left)).map { $0 < 0 ? -$0 : $0 }
    case .plus, .minus, .least, .greatest: return combined(node)
    case .times:
      guard let left = number(Int(node.left)), let right = number(Int(node.right)) else { return nil }
      return product(left, right)
    case .roundUp, .roundDown, .roundHalfUp: return rounded(node)
    case .choose:
      let test: FlatTruth
      do throws(GiveUp) { test = try condition(node.condition) } catch { return nil }
      if test == Machine.yes { return number(Int(node.left)).flatMap { product($0, node.leftFactor) } }
      if test == Machine.no { return number(Int(node.right)).flatMap { product($0, node.rightFactor) } }
      return nil
    case .days, .months, .age: return apart(node)
    case .addDays, .addMonths, .subtractDays, .subtractMonths: return moved(node)
    case .count:
      let slot = Int(node.left)
      guard isKnown(slot), !flags[slot].contains(.mayBeNone) else { return nil }
      return Int128(registers[slot].lower.nonzeroBitCount)
    }
  }

  private func isKnown(_ slot: Int) -> Bool {
    do throws(GiveUp) { try ready(slot) } catch { return false }
    return isSingle(slot)
  }

  /// The number or day in a register, when there is one.
  private func known(_ slot: Int) -> Int64? {
    guard isKnown(slot), !flags[slot].contains(.mayBeNone) else { return nil }
    return registers[slot].lower
  }

  private func product(_ one: Int128, _ other: Int128) -> Int128? {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  private func combined(_ node: FlatNumber) -> Int128? {
    guard let one = number(Int(node.left)), let two = number(Int(node.right)),
      let left = product(one, node.leftFactor), let right = product(two, node.rightFactor)
    else { return nil }
    switch node.operation {
    case .plus:
      let (sum, overflow) = left.addingReportingOverflow(right)
      return overflow ? nil : sum
    case .minus:
      let (difference, overflow) = left.subtractingReportingOverflow(right)
      return overflow ? nil : difference
    case .least: return min(left, right)
    default: return max(left, right)
    }
  }

  private func rounded(_ node: FlatNumber) -> Int128? {
    guard let value = number(Int(node.left)), value != .min,
      let numerator = product(value < 0 ? -value : value, node.leftFactor)
    else { return nil }
    let divisor = node.rightFactor
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    let isUp: Bool =
      switch node.operation {
      case .roundUp: rest > 0
      case .roundHalfUp: rest >= divisor - rest
      default: false
      }
    let steps = isUp ? quotient + 1 : quotient
    return product(value < 0 ? -steps : steps, constants[Int(node.right)])
  }

  private func apart(_ node: FlatNumber) -> Int128? {
    guard let from = number(Int(node.left)).flatMap({ Int64(exactly: $0) }),
      let until = number(Int(node.right)).flatMap({ Int64(exactly: $0) })
    else { return nil }
    let function: Syntax.Function =
      switch node.operation {
      case .age: .ageAt
      case .months: .monthsBetween
      default: .daysBetween
      }
    return Int128(TypedNode.apart(function, from, until))
  }

  private func moved(_ node: FlatNumber) -> Int128? {
    guard let start = number(Int(node.left)), let amount = number(Int(node.right)) else { return nil }
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: node.rightFactor)
    guard rest == 0, whole.magnitude < 80_000, let day = Int32(exactly: start) else { return nil }
    let isBack = node.operation == .subtractDays || node.operation == .subtractMonths
    let count = Int64(whole * node.leftFactor) * (isBack ? -1 : 1)
    let isMonths = node.operation == .addMonths || node.operation == .subtractMonths
    return CalendarDate(days: day).adding(count, isMonths ? .months : .days).map { Int128($0.days) }
  }
}
