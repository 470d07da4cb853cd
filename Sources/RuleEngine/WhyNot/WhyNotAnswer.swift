public import RuleLanguage

/// Why a code did not come out, and the smallest change of facts that lets it through.
public struct WhyNotAnswer: Hashable, Sendable {
  /// A fact that would have to be otherwise.
  public struct Change: Hashable, Sendable {
    /// Name of the fact.
    public var fact: String
    /// The question that asks for it.
    public var question: String
    /// What it is now, in words; `nil` while it is not known.
    public var from: String?
    /// What it would have to be.
    public var value: Value
    /// The same in words.
    public var to: String
    /// Whether it is something no one can change, such as age.
    public var isFixed: Bool

    /// Creates the value from its parts.
    public init(fact: String, question: String, from: String?, value: Value, to: String, isFixed: Bool) {
      self.fact = fact
      self.question = question
      self.from = from
      self.value = value
      self.to = to
      self.isFixed = isFixed
    }
  }

  /// The printed code, or its id.
  public var code: String
  /// Name of the code.
  public var name: String
  /// Name of the decision that could give it.
  public var decision: String
  /// The status it has now; `nil` when the selection does not lead to it.
  public var status: Outcome?
  /// The rules that stop it, with their reasons.
  public var stops: [Reason]
  /// At most three changes, checked by evaluating them; `nil` when none was found.
  public var changes: [Change]?
  /// The outcome after the changes.
  public var outcome: Outcome?
  /// Proved: whatever the facts, these lines and this date never lead to it.
  public var isNever: Bool

  /// Creates the value from its parts.
  public init(
    code: String, name: String, decision: String, status: Outcome?, stops: [Reason], changes: [Change]?,
    outcome: Outcome?, isNever: Bool
  ) {
    self.code = code
    self.name = name
    self.decision = decision
    self.status = status
    self.stops = stops
    self.changes = changes
    self.outcome = outcome
    self.isNever = isNever
  }
}
