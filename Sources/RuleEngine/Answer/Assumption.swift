/// Something that the rules take for granted until told otherwise.
public struct Assumption: Hashable, Sendable {
  /// Path of the rule that takes it for granted.
  public var rule: String
  /// The sentence that users read.
  public var text: String
  /// The facts (or `running`, `earlier`) that would decide it.
  public var facts: [String]
  /// The value that would come out otherwise.
  public var elseValue: String?
  /// The outcome that would come out otherwise.
  public var elseOutcome: Outcome?

  /// Creates the value from its parts.
  public init(rule: String, text: String, facts: [String], elseValue: String?, elseOutcome: Outcome?) {
    self.rule = rule
    self.text = text
    self.facts = facts
    self.elseValue = elseValue
    self.elseOutcome = elseOutcome
  }
}
