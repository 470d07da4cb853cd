public import RuleEngine

extension Outcome {
  /// The outcome in a few Dutch words, for use inside a sentence: `dit past`, `uitgesloten`.
  public var inWords: String { StatusText.short(self) }
}
