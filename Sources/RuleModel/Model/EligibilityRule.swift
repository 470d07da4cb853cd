public import RuleLanguage

/// What someone must be or have for a code or decision.
public struct EligibilityRule: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression?
  /// The needs, in order.
  public var requires: [Need]

  /// Creates the value from its parts.
  public init(head: RuleHead, applies: Applicability, when: TypedExpression?, requires: [Need]) {
    self.head = head
    self.applies = applies
    self.when = when
    self.requires = requires
  }
}
