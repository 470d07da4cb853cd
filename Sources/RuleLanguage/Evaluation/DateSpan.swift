/// A date between two bounds, none, or either of them.
public struct DateSpan: Hashable, Sendable {
  /// The first day, in days since 1970.
  public internal(set) var lower: Int64
  /// The last day, in days since 1970.
  public internal(set) var upper: Int64
  /// Whether it may be none.
  public internal(set) var mayBeNone: Bool

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

  /// Every date that may come up.
  static let unbounded = DateSpan(CalendarDate.arithmeticDays.lowerBound, CalendarDate.arithmeticDays.upperBound)

  /// The bounds of a domain of dates.
  init(_ domain: Domain) {
    guard case .dates(let ranges) = domain.shape, let bounds = ranges.bounds else {
      self.init(0, -1, mayBeNone: domain.mayBeNone)
      return
    }
    self.init(bounds.lower, bounds.upper, mayBeNone: domain.mayBeNone)
  }

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

  /// How two dates compare; no when one of them is none.
  func compared(_ comparison: Comparison, _ other: DateSpan) -> Kleene {
    guard mayBeDate, other.mayBeDate else { return .no }
    let answer = Kleene.comparing(comparison, lower, upper, other.lower, other.upper)
    return answer == .yes && (mayBeNone || other.mayBeNone) ? .unknown : answer
  }
}
