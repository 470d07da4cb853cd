extension Domain {
  /// Everything a test on a type can meet: as `full`, but with the dates that date arithmetic can reach.
  static func universe(of type: ValueType, mayBeNone: Bool) -> Domain {
    guard case .date = type else { return full(of: type, mayBeNone: mayBeNone) }
    let days = CalendarDate.arithmeticDays
    return Domain(.dates(RangeSet(days.lowerBound, days.upperBound, step: 1)), mayBeNone: mayBeNone)
  }

  /// The values of a type that compare in a way with one of its values; never none, except for `!=`.
  ///
  /// - Parameters:
  ///   - comparison: How they compare.
  ///   - value: The value on the right.
  ///   - type: The type of both.
  /// - Returns: The domain, or `nil` when the type has no such comparison or the value is not of the type.
  static func comparing(_ comparison: Comparison, _ value: Value, of type: ValueType) -> Domain? {
    switch comparison {
    case .equal: Domain(value, of: type)
    case .notEqual: Domain(value, of: type).map(universe(of: type, mayBeNone: true).subtracting)
    case .less: between(nil, true, value, true, of: type)
    case .lessOrEqual: between(nil, true, value, false, of: type)
    case .greater: between(value, true, nil, true, of: type)
    case .greaterOrEqual: between(value, false, nil, true, of: type)
    }
  }

  /// The values of a number or date type from a lower to an upper bound, each of which may be missing or left out.
  static func between(
    _ lower: Value?, _ lowerIsOpen: Bool, _ upper: Value?, _ upperIsOpen: Bool, of type: ValueType
  ) -> Domain? {
    let ranges: RangeSet
    switch universe(of: type, mayBeNone: false).shape {
    case .numbers(let all), .dates(let all): ranges = all
    default: return nil
    }
    let whole = ranges.bounds ?? RangeSet.Span(0, -1)
    var first = whole.lower
    var last = whole.upper
    if let lower {
      guard let number = lower.position else { return nil }
      first = lowerIsOpen ? number + ranges.step : number
    }
    if let upper {
      guard let number = upper.position else { return nil }
      last = upperIsOpen ? number - ranges.step : number
    }
    let result = ranges.intersection(RangeSet(first, last, step: ranges.step))
    if case .date = type { return Domain(.dates(result)) }
    return Domain(.numbers(result))
  }
}

extension Value {
  /// The place of a number or date on its line: ten-thousandths, or days.
  var position: Int64? {
    switch self {
    case .number(let count): min(max(count, -NumberType.limit), NumberType.limit)
    case .date(let date): Int64(date.days)
    default: nil
    }
  }
}
