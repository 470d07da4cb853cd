/// Where a typed expression reads a value.
public enum Place: Hashable, Sendable {
  /// A fact, by slot.
  case fact(Int)
  /// A field of the line at hand, by slot.
  case field(Int)
}
