/// A line of care: requested, running or earlier.
public struct QueryLine: Hashable, Sendable {
  /// `code`, `from`, `until`, `provider`, `person`, line fields and, on requested lines, facts that hold for this line alone.
  public var entries: [String: RawValue]

  /// Creates a line from its entries.
  public init(_ entries: [String: RawValue]) { self.entries = entries }
}
