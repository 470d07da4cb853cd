public import Diagnostics

/// Which rules the cases of an edition exercise.
public struct Coverage: Sendable {
  /// A rule, or a row of a table.
  public struct Target: Hashable, Sendable {
    /// Its path, with the row for a table.
    public let path: String
    /// Where it stands.
    public let at: SourceRange
  }

  /// How many rules of a kind there are, and how many are exercised.
  public struct Count: Hashable, Sendable {
    /// The word for the kind: `selection`, `exclusions`.
    public let kind: String
    /// How many there are.
    public let total: Int
    /// How many a case exercises.
    public let hit: Int
  }

  /// Per kind, in the order of the format.
  public let counts: [Count]

  /// What no case exercises, in order of declaration.
  public let missed: [Target]

  /// What no case has to exercise, because its authors say why no question gets there.
  public let accepted: [Target]

  /// Acceptances of something that a case does exercise.
  public let stale: [Diagnostic]

  /// How many there are.
  public var total: Int { counts.reduce(0) { $0 + $1.total } }

  /// How many a case exercises.
  public var hit: Int { counts.reduce(0) { $0 + $1.hit } }
}
