public import Diagnostics
public import RuleLanguage

/// A condition with what follows when it is not met.
public struct Need: Hashable, Sendable {
  /// What has to be true.
  public enum Condition: Hashable, Sendable {
    case expression(TypedExpression)
    /// The slot of a consent fact: met when given.
    case consent(Int)
  }

  /// The condition.
  public var condition: Condition
  /// What follows when it is not met.
  public var otherwise: Verdict
  /// The consent fact of the party in `otherwise`, where the edition has one: given lifts the need, refused makes it not eligible.
  public var consentSlot: Int?
  /// The sentence that an answer shows.
  public var reason: Template?
  /// What an unknown fact means.
  public var unknown: UnknownPolicy
  /// The places in the sources it rests on.
  public var sources: [Citation]
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(
    condition: Condition, otherwise: Verdict, consentSlot: Int? = nil, reason: Template? = nil,
    unknown: UnknownPolicy = .ask, sources: [Citation] = [], at: SourceRange
  ) {
    self.condition = condition
    self.otherwise = otherwise
    self.consentSlot = consentSlot
    self.reason = reason
    self.unknown = unknown
    self.sources = sources
    self.at = at
  }
}
