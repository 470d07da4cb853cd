public import RuleLanguage
public import RuleModel

/// What the rules say about a query, with everything that a reader needs to check it.
public struct Answer: Hashable, Sendable {
  /// The id that the query carried.
  public var id: String?
  /// Key of the region.
  public var region: String
  /// `REGION/EDITION`; `nil` when no edition is in force.
  public var edition: String?
  /// The day for which the rules were asked.
  public var referenceDate: CalendarDate
  /// Name of the decision or statement.
  public var decision: String
  /// The question of the decision or statement.
  public var question: String?
  /// What came out, for the decision as a whole.
  public var outcome: Outcome
  /// At least one; its `code` is `nil` when the decision gives no code.
  public var results: [Candidate]
  /// Plain values that the decision gives, in order of declaration.
  public var values: [OutputValue]
  /// Per output what is still possible; filled while it is not settled.
  public var possible: [Possible]
  /// The fact that helps most.
  public var ask: String?
  /// The facts that still make a difference; empty when the answer is definite.
  public var missing: [MissingFact]
  /// What was taken for granted.
  public var assumptions: [Assumption]
  /// The readings of the source that it rests on or hangs on.
  public var readings: [OpenReading]
  /// What indicators point to; never decides.
  public var advice: [Suggestion]
  /// Remarks whose condition holds.
  public var notes: [AnswerNote]
  /// What limits the sureness of the answer.
  public var caveats: [Caveat]
  /// `false` when the search for completions was cut short.
  ///
  /// The answer is sound then, but may be less definite than it could be.
  public var isComplete: Bool

  /// Creates the value from its parts.
  public init(
    id: String?, region: String, edition: String?, referenceDate: CalendarDate, decision: String, question: String?,
    outcome: Outcome, results: [Candidate] = [], values: [OutputValue] = [], possible: [Possible] = [],
    ask: String? = nil, missing: [MissingFact] = [], assumptions: [Assumption] = [], readings: [OpenReading] = [],
    advice: [Suggestion] = [], notes: [AnswerNote] = [], caveats: [Caveat] = [], isComplete: Bool = true
  ) {
    self.id = id
    self.region = region
    self.edition = edition
    self.referenceDate = referenceDate
    self.decision = decision
    self.question = question
    self.outcome = outcome
    self.results = results
    self.values = values
    self.possible = possible
    self.ask = ask
    self.missing = missing
    self.assumptions = assumptions
    self.readings = readings
    self.advice = advice
    self.notes = notes
    self.caveats = caveats
    self.isComplete = isComplete
  }
}

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

/// A plain value that a decision gives.
public struct OutputValue: Hashable, Sendable {
  /// Name of the output.
  public var name: String
  /// `nil` while it is not settled or the source does not give it.
  public var value: Value?
  /// What users read instead of the value: the label of a word.
  public var label: String?
  /// `integer`, `money`, `enum`, …; `nil` while it has no value.
  public var type: String?
  /// The unit that the rules give, in Dutch.
  public var unit: String?
  /// known, asked, open, not-in-source (or another verdict of a table).
  public var status: String

  /// Creates the value from its parts.
  public init(
    name: String, value: Value?, label: String? = nil, type: String? = nil, unit: String? = nil, status: String
  ) {
    self.name = name
    self.value = value
    self.label = label
    self.type = type
    self.unit = unit
    self.status = status
  }
}

/// What an output can still become.
public struct Possible: Hashable, Sendable {
  /// Name of the output.
  public var output: String
  /// What it can still be, as text, in order of declaration.
  public var values: [String]

  /// Creates the value from its parts.
  public init(output: String, values: [String]) {
    self.output = output
    self.values = values
  }
}

/// A fact that still makes a difference.
public struct MissingFact: Hashable, Sendable {
  /// Name of the fact.
  public var fact: String
  /// The question that asks for it.
  public var question: String
  /// `integer`, `money`, `enum`, `date`, …
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

/// Something that the rules take for granted until told otherwise.
public struct Assumption: Hashable, Sendable {
  /// Path of the rule that takes it for granted.
  public var rule: String
  /// The sentence that users read.
  public var text: String
  /// The facts (or `running`, `earlier`) that would decide it.
  public var facts: [String]
  /// The value that would come out otherwise.
  public var elseValue: String?
  /// The outcome that would come out otherwise.
  public var elseOutcome: Outcome?

  /// Creates the value from its parts.
  public init(rule: String, text: String, facts: [String], elseValue: String?, elseOutcome: Outcome?) {
    self.rule = rule
    self.text = text
    self.facts = facts
    self.elseValue = elseValue
    self.elseOutcome = elseOutcome
  }
}

/// A reading of the source that the answer rests on or hangs on.
public struct OpenReading: Hashable, Sendable {
  /// An option and what comes out of it.
  public struct Option: Hashable, Sendable {
    /// Its word in the rules.
    public var word: String
    /// What it says.
    public var text: String
    /// What the answer would be: a code, value or outcome; `nil` when settled otherwise.
    public var result: String?

    /// Creates the value from its parts.
    public init(word: String, text: String, result: String?) {
      self.word = word
      self.text = text
      self.result = result
    }
  }

  /// Name of the reading.
  public var id: String
  /// The choice that the source leaves open.
  public var question: String
  /// What can be chosen, in order of declaration.
  public var options: [Option]
  /// Word of the option that is chosen; `nil` while it is open.
  public var settled: String?
  /// The places in the source that leave it open.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(id: String, question: String, options: [Option], settled: String?, sources: [Citation]) {
    self.id = id
    self.question = question
    self.options = options
    self.settled = settled
    self.sources = sources
  }
}

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

/// A remark that goes with the answer.
public struct AnswerNote: Hashable, Sendable {
  /// Name of the note in the rules.
  public var id: String
  /// The sentence that users read.
  public var text: String
  /// The places in the sources it rests on.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(id: String, text: String, sources: [Citation]) {
    self.id = id
    self.text = text
    self.sources = sources
  }
}

/// What a reader has to know about the sureness of the answer.
public struct Caveat: Hashable, Sendable {
  /// The sentence that users read.
  public var text: String
  /// The places in the sources it rests on.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(text: String, sources: [Citation]) {
    self.text = text
    self.sources = sources
  }
}
