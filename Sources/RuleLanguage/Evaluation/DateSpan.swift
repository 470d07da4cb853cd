/// A date between two bounds, none, or either of them.
public struct DateSpan: Hashable, Sendable {
  /// The first day, in days since 1970.
  public var lower: Int64
  /// The last day, in days since 1970.
  public var upper: Int64
  /// Whether it may be none.
  public var mayBeNone: Bool

  /// Creates a span.
  ///
  /// - Parameters:
  ///   - lower: The first day, in days since 1970.
  ///   - upper: The last day, in days since 1970.
  ///   - mayBeNone: Whether it may be none as well.
  public init(_ lower: Int64, _ upper: Int64, mayBeNone: Bool = false) {
    self.lower = lower
    self.upper = upper
    self.mayBeNone = mayBeNone
  }

  /// None alone.
  public static let none = DateSpan(0, -1, mayBeNone: true)

  /// Whether there may be a date at all.
  public var mayBeDate: Bool { lower <= upper }

  /// The date, when there is only one and it is not none.
  public var single: CalendarDate? {
    mayBeDate && !mayBeNone && lower == upper ? CalendarDate(days: Int32(clamping: lower)) : nil
  }

  /// What holds for one or the other.
  func joined(_ other: DateSpan) -> DateSpan {
    var result = mayBeDate ? self : other
    if mayBeDate, other.mayBeDate { result = DateSpan(min(lower, other.lower), max(upper, other.upper)) }
    result.mayBeNone = mayBeNone || other.mayBeNone
    return result
  }
}
