public import Diagnostics

/// What every rule, table, code and statement carries beside its own content.
public struct RuleHead: Hashable, Sendable {
  /// Identity within the edition: `exclusions/psychiatrie`, `selection/arrangementscode`; national rules keep `jeugdwet/NAME` as their name.
  public var path: String
  /// Where the rule's name stands.
  public var at: SourceRange
  /// The places in the sources it rests on.
  public var sources: [Citation]
  /// What is shown with every answer that uses it.
  public var caveat: String?
  /// The sentence that an answer shows.
  public var reason: Template?
  /// The days on which it holds; the whole edition when `nil`.
  public var valid: Period?
  /// Findings that the authors accept.
  public var accepted: [AcceptedFinding]

  /// Creates the value from its parts.
  public init(
    path: String, at: SourceRange, sources: [Citation] = [], caveat: String? = nil, reason: Template? = nil,
    valid: Period? = nil, accepted: [AcceptedFinding] = []
  ) {
    self.path = path
    self.at = at
    self.sources = sources
    self.caveat = caveat
    self.reason = reason
    self.valid = valid
    self.accepted = accepted
  }
}
