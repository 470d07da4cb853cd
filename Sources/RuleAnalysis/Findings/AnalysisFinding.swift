public import Diagnostics

/// Something in an edition that its authors may not have meant, with the rule that it is about.
public struct AnalysisFinding: Hashable, Sendable {
  /// Path of the rule that may accept it: `exclusions/psychiatrie`.
  public let owner: String
  /// What was found; a warning.
  public let diagnostic: Diagnostic

  /// Creates a finding.
  ///
  /// - Parameters:
  ///   - owner: Path of the rule that may accept it.
  ///   - diagnostic: What was found.
  public init(owner: String, _ diagnostic: Diagnostic) {
    self.owner = owner
    self.diagnostic = diagnostic
  }
}
