public import Diagnostics
public import RuleLanguage

/// The rules of one region for one period, decoded, resolved and type-checked.
public struct Edition: Sendable {
  /// A date that the source may not state.
  public enum Boundary: Hashable, Sendable {
    case date(CalendarDate)
    case notInSource
    /// The file says nothing.
    case open

    /// The date, where there is one.
    public var date: CalendarDate? {
      if case .date(let date) = self { return date }
      return nil
    }
  }

  /// When the edition holds, and how sure that is.
  public struct Validity: Sendable {
    public var from: Boundary
    public var until: Boundary
    public var firmUntil: CalendarDate?
    public var possibleUntil: CalendarDate?
    public var condition: String?
    public var supersededBy: String?
    public var supersededFrom: CalendarDate?
    public var head: RuleHead

    public init(
      from: Boundary, until: Boundary, firmUntil: CalendarDate? = nil, possibleUntil: CalendarDate? = nil,
      condition: String? = nil, supersededBy: String? = nil, supersededFrom: CalendarDate? = nil, head: RuleHead
    ) {
      self.from = from
      self.until = until
      self.firmUntil = firmUntil
      self.possibleUntil = possibleUntil
      self.condition = condition
      self.supersededBy = supersededBy
      self.supersededFrom = supersededFrom
      self.head = head
    }
  }

  /// A document on which the edition rests.
  public struct SourceDocument: Sendable {
    public var key: String
    public var title: String
    public var version: String?
    public var at: SourceRange

    public init(key: String, title: String, version: String?, at: SourceRange) {
      self.key = key
      self.title = title
      self.version = version
      self.at = at
    }
  }

  /// A word with its text: a party, a referral, a step.
  public struct Term: Hashable, Sendable {
    public var word: String
    public var text: String

    public init(word: String, text: String) {
      self.word = word
      self.text = text
    }
  }

  /// A question that the edition answers.
  public struct Decision: Sendable {
    /// Something that a decision gives.
    public enum Output: Hashable, Sendable {
      /// Index into `Edition.tables`.
      case table(Int)
      /// Slot of a derived fact.
      case fact(Int)
      /// Index into `Edition.advice`.
      case advice(Int)
    }

    public var name: String
    public var question: String
    public var keywords: [String]
    public var outputs: [Output]
    /// Names of the main outputs (`code`, a value's name); `nil` is all.
    public var want: [String]?
    /// Advice shown beside it.
    public var advice: [Int]
    public var head: RuleHead

    public init(
      name: String, question: String, keywords: [String], outputs: [Output], want: [String]?, advice: [Int],
      head: RuleHead
    ) {
      self.name = name
      self.question = question
      self.keywords = keywords
      self.outputs = outputs
      self.want = want
      self.advice = advice
      self.head = head
    }
  }

  /// `REGION/EDITION`.
  public var id: String
  public var title: String
  public var region: Region
  public var validity: Validity
  public var sources: [SourceDocument]
  public var parties: [Term]
  public var referrals: [Term]
  public var steps: [Term]
  public var groups: [Term]
  /// By slot; slot 0 is the reference date `datum`. A derived fact stands after its ingredients.
  public var facts: [Fact]
  /// By field slot.
  ///
  /// The built-in ones first.
  public var lineFields: [LineField]
  public var impossibilities: [Impossibility]
  public var codes: [Code]
  public var tables: [DecisionTable]
  public var eligibility: [EligibilityRule]
  public var exclusions: [BarRule]
  public var combinations: [BarRule]
  public var budgets: [BudgetRule]
  public var obligations: [Obligation]
  public var advice: [AdviceRule]
  public var statements: [Statement]
  public var notes: [Note]
  public var decisions: [Decision]
  /// Index of the decision that is meant when a query names none.
  public var defaultDecision: Int
  /// The files the edition was loaded from (relative paths), for its digest; conformance and traceability left out.
  public var files: [LoadedFile]

  public init(
    id: String, title: String, region: Region, validity: Validity, sources: [SourceDocument], parties: [Term],
    referrals: [Term], steps: [Term], groups: [Term], facts: [Fact], lineFields: [LineField],
    impossibilities: [Impossibility], codes: [Code], tables: [DecisionTable], eligibility: [EligibilityRule],
    exclusions: [BarRule], combinations: [BarRule], budgets: [BudgetRule], obligations: [Obligation],
    advice: [AdviceRule], statements: [Statement], notes: [Note], decisions: [Decision], defaultDecision: Int,
    files: [LoadedFile]
  ) {
    self.id = id
    self.title = title
    self.region = region
    self.validity = validity
    self.sources = sources
    self.parties = parties
    self.referrals = referrals
    self.steps = steps
    self.groups = groups
    self.facts = facts
    self.lineFields = lineFields
    self.impossibilities = impossibilities
    self.codes = codes
    self.tables = tables
    self.eligibility = eligibility
    self.exclusions = exclusions
    self.combinations = combinations
    self.budgets = budgets
    self.obligations = obligations
    self.advice = advice
    self.statements = statements
    self.notes = notes
    self.decisions = decisions
    self.defaultDecision = defaultDecision
    self.files = files
  }
}

/// A region: its name, municipalities and editions.
public struct Region: Sendable {
  public var key: String
  public var name: String
  /// `nil` when the source lists none.
  public var municipalities: [Edition.Term]?
  public var aliases: [String: String]
  /// Keys of the editions, oldest first.
  public var editions: [String]
  public var caveat: String?

  public init(
    key: String, name: String, municipalities: [Edition.Term]?, aliases: [String: String], editions: [String],
    caveat: String?
  ) {
    self.key = key
    self.name = name
    self.municipalities = municipalities
    self.aliases = aliases
    self.editions = editions
    self.caveat = caveat
  }
}

/// A rule file as it was read.
public struct LoadedFile: Hashable, Sendable {
  /// Relative to the folder that holds `Regions/` and `Rules/`, with `/`.
  public var path: String
  public var text: String

  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
