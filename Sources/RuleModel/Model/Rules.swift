public import Diagnostics
public import RuleLanguage

/// What someone must be or have for a code or decision.
public struct EligibilityRule: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression?
  /// The needs, in order.
  public var requires: [Need]

  /// Creates the value from its parts.
  public init(head: RuleHead, applies: Applicability, when: TypedExpression?, requires: [Need]) {
    self.head = head
    self.applies = applies
    self.when = when
    self.requires = requires
  }
}

/// What stands in the way: an exclusion, or a combination of lines that is not allowed.
public struct BarRule: Sendable {
  /// Which form the rule has in its file.
  public enum Form: String, Sendable, CaseIterable {
    case exclusion
    case neverWith = "never-with"
    case onlyWith = "only-with"
    case requiresEarlier = "requires-earlier"
    case limit
  }

  /// What every rule carries.
  public var head: RuleHead
  /// Which form it has.
  public var form: Form
  /// Where it holds.
  public var applies: Applicability
  /// Combinations may narrow when they are looked at.
  public var when: TypedExpression?
  /// An exclusion and `never-with` strike when it is true; the other forms strike when it is false.
  public var condition: TypedExpression
  /// Alternatives that lift it; each is a list of needs.
  public var unless: [[Need]]
  /// What follows when it is not met.
  public var otherwise: Verdict
  /// What an unknown fact means.
  public var unknown: UnknownPolicy
  /// The law, provision or code it falls under.
  public var instead: String?

  /// Creates the value from its parts.
  public init(
    head: RuleHead, form: Form, applies: Applicability, when: TypedExpression?, condition: TypedExpression,
    unless: [[Need]], otherwise: Verdict, unknown: UnknownPolicy, instead: String?
  ) {
    self.head = head
    self.form = form
    self.applies = applies
    self.when = when
    self.condition = condition
    self.unless = unless
    self.otherwise = otherwise
    self.unknown = unknown
    self.instead = instead
  }

  /// Whether a true condition stands in the way.
  public var strikesWhenTrue: Bool { form == .exclusion || form == .neverWith }
}

/// How a budget was calculated and over which period it runs.
public struct BudgetRule: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// Where it holds.
  public var applies: Applicability
  /// The calculation.
  public var calculated: TypedExpression?
  /// The calculation as a text with the values filled in.
  public var formula: Template?
  /// The first period whose condition holds (`nil` always holds).
  public var periods: [(when: TypedExpression?, period: String)]

  /// Creates the value from its parts.
  public init(
    head: RuleHead, applies: Applicability, calculated: TypedExpression?, formula: Template?,
    periods: [(when: TypedExpression?, period: String)]
  ) {
    self.head = head
    self.applies = applies
    self.calculated = calculated
    self.formula = formula
    self.periods = periods
  }
}

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

/// A question with a fixed answer, or a declared gap.
public struct Statement: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// The question that is asked.
  public var question: String
  /// Words by which it is found.
  public var keywords: [String]
  /// The answer, without the word that declares a gap.
  public var answer: String
  /// The source does not say.
  public var isGap: Bool
  /// `false` for a suggestion of the source.
  public var isBinding: Bool

  /// Creates the value from its parts.
  public init(head: RuleHead, question: String, keywords: [String], answer: String, isGap: Bool, isBinding: Bool) {
    self.head = head
    self.question = question
    self.keywords = keywords
    self.answer = answer
    self.isGap = isGap
    self.isBinding = isBinding
  }
}

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
