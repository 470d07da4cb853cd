/// Which lines of a query a question is about.
public enum LineKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// What runs already.
  case running
  /// What is asked for, the line itself included.
  case requested
  /// What is asked for beside the line itself.
  case others
  /// What ran before.
  case earlier

  /// The most lines of one kind that a query may have; sums and counts over lines are bounded by it.
  public static let most = 100

  /// Whether the first comes before the second in canonical spelling.
  public static func < (one: LineKind, other: LineKind) -> Bool { one.rawValue < other.rawValue }
}
