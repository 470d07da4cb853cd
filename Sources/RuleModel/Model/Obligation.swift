public import RuleLanguage

/// What a decision brings along, or has to meet.
public struct Obligation: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression?
  /// The text that users read.
  public var text: Template
  /// Index of the party that has to do it.
  public var who: Int?
  /// A date expression.
  public var deadline: TypedExpression?
  /// The message it belongs to.
  public var message: String?
  /// Makes it checkable: met when this holds.
  public var metWhen: TypedExpression?

  /// Creates the value from its parts.
  public init(
    head: RuleHead, applies: Applicability, when: TypedExpression?, text: Template, who: Int?,
    deadline: TypedExpression?, message: String?, metWhen: TypedExpression?
  ) {
    self.head = head
    self.applies = applies
    self.when = when
    self.text = text
    self.who = who
    self.deadline = deadline
    self.message = message
    self.metWhen = metWhen
  }
}
