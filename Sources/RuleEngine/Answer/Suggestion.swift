/// An option that indicators point to.
public struct Suggestion: Hashable, Sendable {
  /// The advice rule.
  public var rule: String
  /// Word of the option.
  public var value: String
  /// What users read for it.
  public var label: String
  /// Score in hundredths.
  public var score: Int
  /// Texts of the indicators that speak for it.
  public var indicatorsFor: [String]
  /// Texts of the indicators that speak against it.
  public var indicatorsAgainst: [String]
  /// Whether it is on top (ties stay ties) and rests on enough indicators.
  public var isOnTop: Bool
  /// What the source says about the weight of the indicators.
  public var basis: String?

  /// Creates the value from its parts.
  public init(
    rule: String, value: String, label: String, score: Int, indicatorsFor: [String], indicatorsAgainst: [String],
    isOnTop: Bool, basis: String?
  ) {
    self.rule = rule
    self.value = value
    self.label = label
    self.score = score
    self.indicatorsFor = indicatorsFor
    self.indicatorsAgainst = indicatorsAgainst
    self.isOnTop = isOnTop
    self.basis = basis
  }
}
