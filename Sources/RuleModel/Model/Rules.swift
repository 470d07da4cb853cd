public import Diagnostics
public import RuleLanguage

/// What someone must be or have for a code or decision.
public struct EligibilityRule: Sendable {
  public var head: RuleHead
  public var applies: Applicability
  public var when: TypedExpression?
  public var requires: [Need]

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

  public var head: RuleHead
  public var form: Form
  public var applies: Applicability
  /// Combinations may narrow when they are looked at.
  public var when: TypedExpression?
  /// An exclusion and `never-with` strike when it is true; the other forms strike when it is false.
  public var condition: TypedExpression
  /// Alternatives that lift it; each is a list of needs.
  public var unless: [[Need]]
  public var otherwise: Verdict
  public var unknown: UnknownPolicy
  /// The law, provision or code it falls under.
  public var instead: String?

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
  public var head: RuleHead
  public var applies: Applicability
  public var calculated: TypedExpression?
  public var formula: Template?
  /// The first period whose condition holds (`nil` always holds).
  public var periods: [(when: TypedExpression?, period: String)]

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
  public var head: RuleHead
  public var applies: Applicability
  public var when: TypedExpression?
  public var text: Template
  public var who: Int?
  /// A date expression.
  public var deadline: TypedExpression?
  public var message: String?
  public var metWhen: TypedExpression?

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
  public var head: RuleHead
  public var applies: Applicability
  public var when: TypedExpression?
  public var text: Template

  public init(head: RuleHead, applies: Applicability, when: TypedExpression?, text: Template) {
    self.head = head
    self.applies = applies
    self.when = when
    self.text = text
  }
}

/// A question with a fixed answer, or a declared gap.
public struct Statement: Sendable {
  public var head: RuleHead
  public var question: String
  public var keywords: [String]
  /// The answer, without the word that declares a gap.
  public var answer: String
  /// The source does not say.
  public var isGap: Bool
  /// `false` for a suggestion of the source.
  public var isBinding: Bool

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
    public var when: TypedExpression
    /// What an answer calls it; the expression as written when the file gives no text.
    public var text: String
    public var weight: Int
    public var at: SourceRange

    public init(when: TypedExpression, text: String, weight: Int, at: SourceRange) {
      self.when = when
      self.text = text
      self.weight = weight
      self.at = at
    }
  }

  /// Something that can be advised.
  public struct Option: Sendable {
    public var word: String
    public var label: String
    public var indicatorsFor: [Indicator]
    public var indicatorsAgainst: [Indicator]
    public var sources: [Citation]
    public var at: SourceRange

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

  public var head: RuleHead
  public var question: String
  /// What the source says of the weight of the indicators.
  public var basis: String?
  /// Least number of indicators before anything is suggested.
  public var minimum: Int
  public var normalises: Bool
  public var options: [Option]

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
