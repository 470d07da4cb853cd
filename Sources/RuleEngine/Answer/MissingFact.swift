public import RuleModel

/// A fact that still makes a difference.
public struct MissingFact: Hashable, Sendable {
  /// Name of the fact.
  public var fact: String
  /// The question that asks for it.
  public var question: String
  /// The word for its type: `integer`, `money`, `enum`, `date`.
  public var type: String
  /// The unit of a number, in Dutch.
  public var unit: String?
  /// Words with their labels, for enums and sets.
  public var values: [Edition.Term]?
  /// For a derived fact: the ingredients that would settle it too.
  public var oneOf: [String]?

  /// Creates the value from its parts.
  public init(
    fact: String, question: String, type: String, unit: String?, values: [Edition.Term]?, oneOf: [String]?
  ) {
    self.fact = fact
    self.question = question
    self.type = type
    self.unit = unit
    self.values = values
    self.oneOf = oneOf
  }
}
