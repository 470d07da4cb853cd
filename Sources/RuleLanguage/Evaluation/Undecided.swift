/// What a search should split next to decide a condition.
public enum Undecided: Hashable, Sendable {
  /// A fact whose domain crosses a border that the condition draws.
  case slot(Int)
  /// A field of a line whose domain crosses a border that the condition draws.
  case field(LinePlace)
  /// A comparison that splitting at borders cannot decide, with the unknown facts and fields it reads.
  case atom(Int, slots: Set<Int>, fields: Set<LinePlace>)
}

/// A field of one line of a query.
public struct LinePlace: Hashable, Comparable, Sendable {
  /// Which lines.
  public let kind: LineKind
  /// Which of them, as the environment gave them.
  public let line: Int
  /// The field's slot.
  public let field: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - kind: Which lines.
  ///   - line: Which of them, as the environment gave them.
  ///   - field: The field's slot.
  public init(kind: LineKind, line: Int, field: Int) {
    self.kind = kind
    self.line = line
    self.field = field
  }

  /// Orders places as they stand in a query.
  public static func < (one: LinePlace, other: LinePlace) -> Bool {
    (one.kind, one.line, one.field) < (other.kind, other.line, other.field)
  }
}
