import Diagnostics

extension TypeBuilder {
  private mutating func date(_ syntax: Syntax) throws(TypeFault) -> (checked: Checked, days: ClosedRange<Int64>) {
    let checked = try value(syntax, words: nil)
    guard case .date(let days) = checked.kind else {
      throw TypeFault(.needsDate(checked.kind.dutchName), at: syntax.range)
    }
    return (checked, days)
  }

  /// Checks a date moved by a number of days, weeks, months or years.
  mutating func moved(
    _ date: Syntax, _ amount: Syntax, _ step: CalendarDate.Step, backward: Bool, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    let (start, days) = try self.date(date)
    let (count, facts) = try numeric(amount)
    guard facts.decimals == 0 else { throw TypeFault(.needsWhole(amount.printed), at: amount.range) }
    guard facts.unit.isNone || facts.unit.isTime(step) else {
      throw TypeFault(.units(facts.unit.name ?? "", step.rawValue), at: amount.range)
    }
    let bounds = backward ? facts.negated : facts
    guard let least = Int64(exactly: bounds.lower.floor), let most = Int64(exactly: bounds.upper.ceiling),
      let lower = CalendarDate(days: Int32(clamping: days.lowerBound)).adding(least, step),
      let upper = CalendarDate(days: Int32(clamping: days.upperBound)).adding(most, step)
    else { throw TypeFault(.dateTooFar, at: range) }
    let result = Int64(lower.days)...Int64(max(lower, upper).days)
    if start.isConstant, count.isConstant, lower == upper {
      return Checked(try make(.constant(.date(lower), .date), range), .date(result), isConstant: true)
    }
    let node = try make(.moved(start.node, by: count.node, step, backward: backward), range)
    return Checked(node, .date(result), mayBeNone: start.mayBeNone || count.mayBeNone)
  }

  /// Checks a number of days, months or years between two dates.
  mutating func apart(
    _ function: Syntax.Function, _ first: Syntax, _ second: Syntax, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    let (one, from) = try date(first)
    let (two, until) = try date(second)
    let nearest = TypedNode.apart(function, from.upperBound, until.lowerBound)
    let farthest = TypedNode.apart(function, from.lowerBound, until.upperBound)
    let form: TypedNode.Form =
      switch function {
      case .ageAt: .age(one.node, two.node)
      case .monthsBetween: .monthsBetween(one.node, two.node)
      default: .daysBetween(one.node, two.node)
      }
    return try number(form, NumberFacts(whole: nearest, farthest), of: [one, two], range)
  }
}

extension TypedNode {
  /// The days, completed months or completed years from one day to another; grows with the second, shrinks with the first.
  package static func apart(_ function: Syntax.Function, _ from: Int64, _ until: Int64) -> Int64 {
    let (one, two) = (CalendarDate(days: Int32(clamping: from)), CalendarDate(days: Int32(clamping: until)))
    switch function {
    case .ageAt: return Int64(one.age(on: two))
    case .monthsBetween: return Int64(one.months(until: two))
    default: return until - from
    }
  }
}

extension Unit {
  /// Whether the unit is the Dutch name of the steps in which a date is moved.
  func isTime(_ step: CalendarDate.Step) -> Bool {
    guard below.isEmpty, above.count == 1, let word = above.first else { return false }
    return switch step {
    case .days: ["dag", "dagen", "etmaal", "etmalen"].contains(word)
    case .weeks: ["week", "weken"].contains(word)
    case .months: ["maand", "maanden"].contains(word)
    case .years: ["jaar", "jaren"].contains(word)
    }
  }
}
