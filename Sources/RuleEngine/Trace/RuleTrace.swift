/// A rule that was looked at for a query, or a part of one, with what came of it; its parts stand below it.
public struct RuleTrace: Hashable, Sendable {
  /// What came of a rule or a part.
  public enum Result: String, Hashable, Sendable {
    /// It gave the code, the value or the outcome.
    case decided
    /// It stands in the way.
    case struck
    /// It was looked at and does not stand in the way.
    case passed
    /// It does not stand in the way as long as no one says otherwise.
    case assumed
    /// It cannot be told yet.
    case open
    /// Rows that do not match.
    case unmatched
    /// A part of a condition that holds.
    case met
    /// A part of a condition that does not hold.
    case unmet
  }

  /// Path of the rule; `nil` for a part of one.
  public var rule: String?
  /// What came of it.
  public var result: Result
  /// What it says, with the values of the facts.
  public var text: String
  /// What it rests on.
  public var parts: [RuleTrace]

  /// Creates the value from its parts.
  public init(rule: String? = nil, result: Result, text: String, parts: [RuleTrace] = []) {
    self.rule = rule
    self.result = result
    self.text = text
    self.parts = parts
  }
}

/// The rules that were looked at for one code, or for the question as a whole.
public struct TracedSubject: Hashable, Sendable {
  /// The printed code; `nil` for the question as a whole.
  public var code: String?
  /// Name of the code.
  public var name: String?
  /// The rules, those that decided first.
  public var rules: [RuleTrace]

  /// Creates the value from its parts.
  public init(code: String? = nil, name: String? = nil, rules: [RuleTrace]) {
    self.code = code
    self.name = name
    self.rules = rules
  }
}
