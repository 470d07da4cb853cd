public import RuleLanguage

/// What stands in the way: an exclusion, or a combination of lines that is not allowed.
public struct BarRule: Sendable {
  /// Which form the rule has in its file.
  public enum Form: String, Sendable, CaseIterable {
    case exclusion
    case neverWith = "never-with"
    case onlyWith = "only-with"
    case requiresEarlier = "requires-earlier"
    case limit
  }

  /// What every rule carries.
  public var head: RuleHead
  /// Which form it has.
  public var form: Form
  /// Where it holds.
  public var applies: Applicability
  /// Combinations may narrow when they are looked at.
  public var when: TypedExpression?
  /// An exclusion and `never-with` strike when it is true; the other forms strike when it is false.
  public var condition: TypedExpression
  /// Alternatives that lift it; each is a list of needs.
  public var unless: [[Need]]
  /// What follows when it is not met.
  public var otherwise: Verdict
  /// What an unknown fact means.
  public var unknown: UnknownPolicy
  /// The law, provision or code it falls under.
  public var instead: String?

  /// Creates the value from its parts.
  public init(
    head: RuleHead, form: Form, applies: Applicability, when: TypedExpression?, condition: TypedExpression,
    unless: [[Need]], otherwise: Verdict, unknown: UnknownPolicy, instead: String?
  ) {
    self.head = head
    self.form = form
    self.applies = applies
    self.when = when
    self.condition = condition
    self.unless = unless
    self.otherwise = otherwise
    self.unknown = unknown
    self.instead = instead
  }

  /// Whether a true condition stands in the way.
  public var strikesWhenTrue: Bool { form == .exclusion || form == .neverWith }
}
