public import RuleModel

/// Why: a rule, its sentence, where the source says so and where the rule stands.
public struct Reason: Hashable, Sendable {
  /// Rule path, with the row for a table: `selection/arrangementscode#1/licht/-`.
  public var rule: String
  /// The sentence that users read.
  public var text: String
  /// The places in the sources it rests on.
  public var sources: [Citation]
  /// `Regions/…/selection.yaml:7`.
  public var at: String

  /// Creates the value from its parts.
  public init(rule: String, text: String, sources: [Citation], at: String) {
    self.rule = rule
    self.text = text
    self.sources = sources
    self.at = at
  }
}
