public import RuleLanguage

/// The first and the last day on which something holds, both included; `nil` is open.
public struct Period: Hashable, Sendable {
  /// The first day.
  public var from: CalendarDate?
  /// The last day.
  public var until: CalendarDate?

  /// Creates the value from its parts.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day lies in the period.
  public func contains(_ day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}
