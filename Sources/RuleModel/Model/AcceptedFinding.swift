public import Diagnostics

/// A finding that the authors accept, with their reason.
public struct AcceptedFinding: Hashable, Sendable {
  /// The code of the finding.
  public var finding: String
  /// The sentence that an answer shows.
  public var reason: String
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(finding: String, reason: String, at: SourceRange) {
    self.finding = finding
    self.reason = reason
    self.at = at
  }
}
