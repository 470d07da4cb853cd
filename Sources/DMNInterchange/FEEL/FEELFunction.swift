import Foundation
import RuleLanguage

/// The functions of FEEL that are supported.
enum FEELFunction: String, CaseIterable, Sendable {
  case not, abs, floor, ceiling, modulo, sqrt, decimal, min, max, sum, mean, count, all, any, append, concatenate
  case reverse, flatten, contains, date, number, string
  case roundUp = "round up"
  case roundDown = "round down"
  case roundHalfUp = "round half up"
  case roundHalfDown = "round half down"
  case listContains = "list contains"
  case stringLength = "string length"
  case upperCase = "upper case"
  case lowerCase = "lower case"
  case startsWith = "starts with"
  case endsWith = "ends with"
  case distinctValues = "distinct values"

  /// The names, for the lexer.
  static let names = Set(allCases.map(\.rawValue))

  /// The names of the parameters, for calls by name; `nil` where a call goes by position alone.
  var parameters: [String]? {
    switch self {
    case .not: ["negand"]
    case .abs, .floor, .ceiling: ["n"]
    case .sqrt: ["number"]
    case .modulo: ["dividend", "divisor"]
    case .decimal, .roundUp, .roundDown, .roundHalfUp, .roundHalfDown: ["n", "scale"]
    case .min, .max, .sum, .mean, .count, .all, .any, .reverse, .flatten, .distinctValues: ["list"]
    case .listContains: ["list", "element"]
    case .contains, .startsWith, .endsWith: ["string", "match"]
    case .stringLength, .upperCase, .lowerCase: ["string"]
    case .date, .string, .number: ["from"]
    case .append, .concatenate: nil
    }
  }

  /// The value of a call, or `nil` when the arguments do not fit.
  func call(_ arguments: [FEELValue]) -> FEELValue? {
    switch (self, arguments.count) {
    case (.min, _), (.max, _), (.sum, _), (.mean, _), (.count, _), (.all, _), (.any, _): return overList(arguments)
    case (.append, 2...), (.concatenate, 1...): return joined(arguments)
    case (_, 1): return arguments.first.flatMap(one)
    case (_, 2): return two(arguments[0], arguments[1])
    default: return nil
    }
  }

  private func one(_ value: FEELValue) -> FEELValue? {
    switch (self, value) {
    case (.not, .boolean(let truth)): return .boolean(!truth)
    case (.abs, .number(let number)): return .number(number.magnitude)
    case (.floor, .number(let number)): return .number(FEELNumber.rounded(number, 0, .down))
    case (.ceiling, .number(let number)): return .number(FEELNumber.rounded(number, 0, .up))
    case (.roundUp, _), (.roundDown, _), (.roundHalfUp, _), (.roundHalfDown, _): return two(value, .number(0))
    case (.stringLength, .text(let text)): return .number(Decimal(text.unicodeScalars.count))
    case (.upperCase, .text(let text)): return .text(text.uppercased())
    case (.lowerCase, .text(let text)): return .text(text.lowercased())
    case (.date, .text(let text)): return CalendarDate(text).map(FEELValue.date)
    case (.date, .date): return value
    case (.number, .text(let text)): return FEELValue.number(text)
    case (.string, .text): return value
    case (.string, .null): return nil
    case (.string, .date(let date)): return .text(date.description)
    case (.string, _): return .text(value.description)
    case (.reverse, .list(let values)): return .list(values.reversed())
    case (.flatten, .list): return .list(Self.flattened(value))
    case (.distinctValues, .list(let values)):
      var kept: [FEELValue] = []
      for value in values where !kept.contains(where: { $0.equals(value) == true }) { kept.append(value) }
      return .list(kept)
    default: return nil
    }
  }

  private func two(_ first: FEELValue, _ second: FEELValue) -> FEELValue? {
    switch (self, first, second) {
    case (.listContains, .list(let values), _): return .boolean(values.contains { $0.equals(second) == true })
    case (.contains, .text(let text), .text(let part)): return .boolean(part.isEmpty || text.contains(part))
    case (.startsWith, .text(let text), .text(let part)): return .boolean(text.hasPrefix(part))
    case (.endsWith, .text(let text), .text(let part)): return .boolean(text.hasSuffix(part))
    case (.modulo, .number(let number), .number(let divisor)):
      guard divisor != 0 else { return nil }
      return .number(number - divisor * FEELNumber.rounded(number / divisor, 0, .down))
    case (_, .number(let number), .number(let scale)):
      guard let digits = FEELNumber.whole(scale), (-30...30).contains(digits) else { return nil }
      let isNegative = number < 0
      switch self {
      case .decimal: return .number(FEELNumber.rounded(number, digits, .bankers))
      case .roundUp: return .number(FEELNumber.rounded(number, digits, isNegative ? .down : .up))
      case .roundDown: return .number(FEELNumber.rounded(number, digits, isNegative ? .up : .down))
      case .roundHalfUp: return .number(FEELNumber.rounded(number, digits, .plain))
      case .roundHalfDown: return FEELNumber.halfDown(number, digits).map(FEELValue.number)
      default: return nil
      }
    default: return nil
    }
  }

  private func joined(_ arguments: [FEELValue]) -> FEELValue? {
    var values: [FEELValue] = []
    for (index, argument) in arguments.enumerated() {
      if self == .append, index > 0 {
        values.append(argument)
      } else if case .list(let more) = argument {
        values += more
      } else {
        return nil
      }
    }
    return values.count <= DMNRun.longest ? .list(values) : nil
  }

  private func overList(_ arguments: [FEELValue]) -> FEELValue? {
    var values = arguments
    if arguments.count == 1, case .list(let inner) = arguments[0] { values = inner }
    switch self {
    case .count: return .number(Decimal(values.count))
    case .all: return values.reduce(.boolean(true)) { FEELLogic.and($0, $1) }
    case .any: return values.reduce(.boolean(false)) { FEELLogic.or($0, $1) }
    case .min, .max:
      guard var best = values.first else { return .null }
      for value in values.dropFirst() {
        guard let isBefore = value.precedes(best) else { return nil }
        if isBefore == (self == .min) { best = value }
      }
      return best
    default:
      var total = Decimal(0)
      for value in values {
        guard case .number(let number) = value else { return nil }
        total += number
      }
      guard !values.isEmpty, !total.isNaN else { return .null }
      return .number(self == .sum ? total : total / Decimal(values.count))
    }
  }

  private static func flattened(_ value: FEELValue) -> [FEELValue] {
    if case .list(let values) = value { values.flatMap(flattened) } else { [value] }
  }
}

/// Logic with three values.
enum FEELLogic {
  /// Whether both hold; null when neither is false and one is unknown.
  static func and(_ one: FEELValue, _ two: FEELValue) -> FEELValue {
    if one == .boolean(false) || two == .boolean(false) { return .boolean(false) }
    return one == .boolean(true) && two == .boolean(true) ? .boolean(true) : .null
  }

  /// Whether one holds; null when neither is true and one is unknown.
  static func or(_ one: FEELValue, _ two: FEELValue) -> FEELValue {
    if one == .boolean(true) || two == .boolean(true) { return .boolean(true) }
    return one == .boolean(false) && two == .boolean(false) ? .boolean(false) : .null
  }
}

/// Arithmetic on wide decimals; nothing when a result does not exist or does not fit.
enum FEELNumber {
  /// The number rounded to so many decimals.
  static func rounded(_ number: Decimal, _ digits: Int, _ mode: NSDecimalNumber.RoundingMode) -> Decimal {
    var source = number
    var result = Decimal()
    NSDecimalRound(&result, &source, digits, mode)
    return result
  }

  /// The number rounded to the nearest, halves toward zero.
  static func halfDown(_ number: Decimal, _ digits: Int) -> Decimal? {
    let cut = rounded(number, digits, number < 0 ? .up : .down)
    let far = rounded(number, digits, number < 0 ? .down : .up)
    return (number - cut).magnitude <= (far - number).magnitude ? cut : far
  }

  /// The number when it is a whole one of a modest size.
  static func whole(_ number: Decimal) -> Int? {
    guard number.magnitude <= 1_000_000, rounded(number, 0, .plain) == number else { return nil }
    return Int(number.description)
  }

  /// The result of an operation.
  static func result(_ sign: FEELOperator, _ one: Decimal, _ two: Decimal) -> Decimal? {
    let result: Decimal?
    switch sign {
    case .plus: result = one + two
    case .minus: result = one - two
    case .times: result = one * two
    case .over: result = two == 0 ? nil : one / two
    case .power: result = power(one, two)
    }
    return result.flatMap { $0.isNaN ? nil : $0 }
  }

  private static func power(_ base: Decimal, _ exponent: Decimal) -> Decimal? {
    guard let count = whole(exponent) else { return nil }
    var rest = count.magnitude
    var square = base
    var result = Decimal(1)
    while rest > 0 {
      if rest % 2 == 1 { result *= square }
      rest /= 2
      if rest > 0 { square *= square }
      if result.isNaN || (rest > 0 && square.isNaN) { return nil }
    }
    if count >= 0 { return result }
    return result == 0 ? nil : 1 / result
  }
}
