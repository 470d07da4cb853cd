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
    /// The first day.
    public var from: Boundary
    /// The last day.
    public var until: Boundary
    /// The day until which it surely holds.
    public var firmUntil: CalendarDate?
    /// The day until which it may hold.
    public var possibleUntil: CalendarDate?
    /// The condition.
    public var condition: String?
    /// The edition that follows it up, `REGION/EDITION`.
    public var supersededBy: String?
    /// The day from which that one holds.
    public var supersededFrom: CalendarDate?
    /// What every rule carries.
    public var head: RuleHead

    /// Creates the value from its parts.
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
    /// Its key.
    public var key: String
    /// Its title.
    public var title: String
    /// The version that the source names.
    public var version: String?
    /// Where it stands in its file.
    public var at: SourceRange

    /// Creates the value from its parts.
    public init(key: String, title: String, version: String?, at: SourceRange) {
      self.key = key
      self.title = title
      self.version = version
      self.at = at
    }
  }

  /// A word with its text: a party, a referral, a step.
  public struct Term: Hashable, Sendable {
    /// The word.
    public var word: String
    /// The text that users read.
    public var text: String

    /// Creates the value from its parts.
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

    /// Its name.
    public var name: String
    /// The question that is asked.
    public var question: String
    /// Words by which it is found.
    public var keywords: [String]
    /// What it gives, one per output column.
    public var outputs: [Output]
    /// Names of the main outputs (`code`, a value's name); `nil` is all.
    public var want: [String]?
    /// Advice shown beside it.
    public var advice: [Int]
    /// What every rule carries.
    public var head: RuleHead

    /// Creates the value from its parts.
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
  /// Its title.
  public var title: String
  /// The region.
  public var region: Region
  /// When it holds.
  public var validity: Validity
  /// The places in the sources it rests on.
  public var sources: [SourceDocument]
  /// Who may consent, act or know.
  public var parties: [Term]
  /// Where help may be referred to.
  public var referrals: [Term]
  /// What may have to happen first.
  public var steps: [Term]
  /// The groups it belongs to.
  public var groups: [Term]
  /// By slot; slot 0 is the reference date `datum`.
  ///
  /// A derived fact stands after its ingredients.
  public var facts: [Fact]
  /// By field slot.
  ///
  /// The built-in ones first.
  public var lineFields: [LineField]
  /// Facts that cannot occur together.
  public var impossibilities: [Impossibility]
  /// What can be allotted.
  public var codes: [Code]
  /// The decision tables.
  public var tables: [DecisionTable]
  /// Who may have what.
  public var eligibility: [EligibilityRule]
  /// What stands in the way.
  public var exclusions: [BarRule]
  /// What may not, or must, go together.
  public var combinations: [BarRule]
  /// How budgets are calculated.
  public var budgets: [BudgetRule]
  /// What a decision brings along.
  public var obligations: [Obligation]
  /// Indicators for a choice.
  public var advice: [AdviceRule]
  /// Questions with a fixed answer.
  public var statements: [Statement]
  /// Remarks on a condition.
  public var notes: [Note]
  /// The questions it answers.
  public var decisions: [Decision]
  /// Index of the decision that is meant when a query names none.
  public var defaultDecision: Int
  /// The files the edition was loaded from (relative paths), for its digest; conformance and traceability left out.
  public var files: [LoadedFile]

  /// Creates the value from its parts.
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
