public import RuleLanguage
public import RuleModel

/// A code (or the decision itself) with its status and what belongs to it.
public struct Candidate: Hashable, Sendable {
  /// A consent that is asked for.
  public struct Consent: Hashable, Sendable {
    /// Word of the party that is asked.
    public var party: String
    /// given, not-yet, refused.
    public var status: String

    /// Creates the value from its parts.
    public init(party: String, status: String) {
      self.party = party
      self.status = status
    }
  }

  /// A budget; amounts in ten-thousandths of a euro.
  public struct Budget: Hashable, Sendable {
    /// The kind of budget that the source names.
    public var kind: String?
    /// Its number, where the source numbers budgets.
    public var number: Int?
    /// What the source fixes.
    public var amount: Int64?
    /// The period that it covers, as the rules write it: `per jaar`.
    public var period: String?
    /// What comes out of the calculation.
    public var calculated: Int64?
    /// The calculation with its values filled in.
    public var formula: String?

    /// Creates the value from its parts.
    public init(
      kind: String? = nil, number: Int? = nil, amount: Int64? = nil, period: String? = nil, calculated: Int64? = nil,
      formula: String? = nil
    ) {
      self.kind = kind
      self.number = number
      self.amount = amount
      self.period = period
      self.calculated = calculated
      self.formula = formula
    }
  }

  /// An obligation that comes with it.
  public struct Duty: Hashable, Sendable {
    /// Name of the obligation in the rules.
    public var id: String
    /// The sentence that users read.
    public var text: String
    /// Text of the party that has to do it.
    public var who: String?
    /// The last day on which it can be met.
    public var deadline: CalendarDate?
    /// The iJw message it belongs to: `JW301`.
    public var message: String?
    /// met, not-met, open; `conditional` while it is unknown whether it holds.
    public var status: String
    /// The places in the sources it rests on.
    public var sources: [Citation]

    /// Creates the value from its parts.
    public init(
      id: String, text: String, who: String?, deadline: CalendarDate?, message: String?, status: String,
      sources: [Citation]
    ) {
      self.id = id
      self.text = text
      self.who = who
      self.deadline = deadline
      self.message = message
      self.status = status
      self.sources = sources
    }
  }

  /// The elements that a toewijzing (JW301) needs, as far as the sources and the query give them.
  public struct Allocation: Hashable, Sendable {
    /// Code of the product category (iJw list JZ020).
    public var productcategorie: String?
    /// The printed code of the product.
    public var productcode: String?
    /// The first day.
    public var ingangsdatum: CalendarDate?
    /// The last day.
    public var einddatum: CalendarDate?
    /// The amount of help, as a decimal number of the unit.
    public var volume: String?
    /// Code of the unit (iJw list WJ756).
    public var eenheid: String?
    /// Code of the frequency (iJw list WJ757).
    public var frequentie: String?
    /// The budget in ten-thousandths of a euro.
    public var budget: Int64?
    /// Code of the kind of referrer (iJw list COD327).
    public var verwijzer: String?

    /// Creates an allocation without any element.
    public init() {}
  }

  /// Index of the requested line; 0 for the implicit one.
  public var line: Int
  /// Index into the edition's codes.
  public var codeIndex: Int?
  /// The printed code, or the id where the source has none.
  public var code: String?
  /// Name of the code.
  public var name: String?
  /// `product`, `provision`, `act` or `profile`.
  public var kind: String?
  /// What came out for it.
  public var status: Outcome
  /// What `refer` or `first` points to: word and text.
  public var target: Edition.Term?
  /// The law, provision or code it falls under instead.
  public var instead: String?
  /// Code of the product category (iJw list JZ020).
  public var category: String?
  /// Code of the unit (iJw list WJ756).
  public var unit: String?
  /// Price of one unit, in ten-thousandths of a euro.
  public var tariff: Int64?
  /// What the source leaves blank: `tariff`, `unit`, `code`.
  public var gaps: [String]
  /// Limits that decide, as text.
  public var limits: [String]
  /// Averages, expectations and guidelines.
  public var inform: [InformText]
  /// The budget that goes with it.
  public var budget: Budget?
  /// The consents that it needs, in order of the rules.
  public var consent: [Consent]
  /// What a toewijzing of it needs; `nil` when it is not to be allotted.
  public var allocation: Allocation?
  /// What it brings along.
  public var obligations: [Duty]
  /// The rules that gave it and its status.
  public var reasons: [Reason]
  /// Every rule that was looked at, with what came of it.
  public var considered: [Considered]

  /// A rule that was looked at.
  public struct Considered: Hashable, Sendable {
    /// What came of a rule.
    public enum Result: String, Hashable, Sendable {
      case decided, struck, passed, assumed
    }
    /// Path of the rule.
    public var rule: String
    /// What came of it.
    public var result: Result

    /// Creates the value from its parts.
    public init(rule: String, result: Result) {
      self.rule = rule
      self.result = result
    }
  }

  /// Information that never decides.
  public struct InformText: Hashable, Sendable {
    /// What it is about, as the rules write it.
    public var key: String
    /// The sentence that users read.
    public var text: String

    /// Creates the value from its parts.
    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

  /// Creates a candidate to which nothing belongs yet.
  public init(line: Int, codeIndex: Int? = nil, code: String? = nil, status: Outcome) {
    self.line = line
    self.codeIndex = codeIndex
    self.code = code
    self.status = status
    gaps = []
    limits = []
    inform = []
    consent = []
    obligations = []
    reasons = []
    considered = []
  }
}
