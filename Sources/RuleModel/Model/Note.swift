public import RuleLanguage

/// A condition and a text; it has no status and is never asked for.
public struct Note: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression?
  /// The text that users read.
  public var text: Template

  /// Creates the value from its parts.
  public init(head: RuleHead, applies: Applicability, when: TypedExpression?, text: Template) {
    self.head = head
    self.applies = applies
    self.when = when
    self.text = text
  }
}
