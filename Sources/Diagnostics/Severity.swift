/// How serious a diagnostic is; the more serious one compares as greater.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// The file or rule set cannot be used as it is.
  case error

  /// The rule set works, but probably not as meant.
  case warning

  /// Something worth knowing that asks for no change.
  case note

  /// Returns whether the first severity is less serious than the second.
  ///
  /// - Parameters:
  ///   - lhs: A severity.
  ///   - rhs: Another severity.
  /// - Returns: `true` for a note against a warning, and for either against an error.
  public static func < (lhs: Severity, rhs: Severity) -> Bool {
    lhs.rank < rhs.rank
  }

  private var rank: Int {
    switch self {
    case .error: 2
    case .warning: 1
    case .note: 0
    }
  }
}
