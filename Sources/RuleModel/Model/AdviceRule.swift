public import Diagnostics
public import RuleLanguage

/// Indicators that speak for and against options; never decides.
public struct AdviceRule: Sendable {
  /// One sign.
  public struct Indicator: Sendable {
    /// When it is looked at; always when `nil`.
    public var when: TypedExpression
    /// What an answer calls it; the expression as written when the file gives no text.
    public var text: String
    /// How much it counts.
    public var weight: Int
    /// Where it stands in its file.
    public var at: SourceRange

    /// Creates the value from its parts.
    public init(when: TypedExpression, text: String, weight: Int, at: SourceRange) {
      self.when = when
      self.text = text
      self.weight = weight
      self.at = at
    }
  }

  /// Something that can be advised.
  public struct Option: Sendable {
    /// The word.
    public var word: String
    /// What users read.
    public var label: String
    /// What speaks for it.
    public var indicatorsFor: [Indicator]
    /// What speaks against it.
    public var indicatorsAgainst: [Indicator]
    /// The places in the sources it rests on.
    public var sources: [Citation]
    /// Where it stands in its file.
    public var at: SourceRange

    /// Creates the value from its parts.
    public init(
      word: String, label: String, indicatorsFor: [Indicator], indicatorsAgainst: [Indicator], sources: [Citation],
      at: SourceRange
    ) {
      self.word = word
      self.label = label
      self.indicatorsFor = indicatorsFor
      self.indicatorsAgainst = indicatorsAgainst
      self.sources = sources
      self.at = at
    }
  }

  /// What every rule carries.
  public var head: RuleHead
  /// The question that is asked.
  public var question: String
  /// What the source says of the weight of the indicators.
  public var basis: String?
  /// Least number of indicators before anything is suggested.
  public var minimum: Int
  /// Whether the score of an option is divided by its number of indicators.
  public var normalises: Bool
  /// The options, in order.
  public var options: [Option]

  /// Creates the value from its parts.
  public init(
    head: RuleHead, question: String, basis: String?, minimum: Int, normalises: Bool, options: [Option]
  ) {
    self.head = head
    self.question = question
    self.basis = basis
    self.minimum = minimum
    self.normalises = normalises
    self.options = options
  }
}
