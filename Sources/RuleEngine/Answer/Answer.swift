public import RuleLanguage
public import RuleModel

/// What the rules say about a query, with everything that a reader needs to check it.
public struct Answer: Hashable, Sendable {
  public var id: String?
  public var region: String
  /// `REGION/EDITION`; `nil` when no edition is in force.
  public var edition: String?
  public var referenceDate: CalendarDate
  public var decision: String
  /// The question of the decision or statement.
  public var question: String?
  public var outcome: Outcome
  /// At least one; its `code` is `nil` when the decision gives no code.
  public var results: [Candidate]
  /// Plain values that the decision gives, in order of declaration.
  public var values: [OutputValue]
  /// Per output what is still possible; filled while it is not settled.
  public var possible: [Possible]
  /// The fact that helps most.
  public var ask: String?
  public var missing: [MissingFact]
  public var assumptions: [Assumption]
  public var readings: [OpenReading]
  public var advice: [Suggestion]
  public var notes: [AnswerNote]
  public var caveats: [Caveat]
  /// `false` when the search for completions was cut short: the answer is sound, but may be less definite than it could be.
  public var isComplete: Bool

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
  public var text: String
  public var sources: [Citation]
  /// `Regions/…/selection.yaml:7`.
  public var at: String

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
    public var party: String
    /// given, not-yet, refused.
    public var status: String

    public init(party: String, status: String) {
      self.party = party
      self.status = status
    }
  }

  /// A budget; amounts in ten-thousandths of a euro.
  public struct Budget: Hashable, Sendable {
    public var kind: String?
    public var number: Int?
    public var amount: Int64?
    public var period: String?
    public var calculated: Int64?
    public var formula: String?

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
    public var id: String
    public var text: String
    public var who: String?
    public var deadline: CalendarDate?
    public var message: String?
    /// met, not-met, open; `conditional` while it is unknown whether it holds.
    public var status: String
    public var sources: [Citation]

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
    public var productcategorie: String?
    public var productcode: String?
    public var ingangsdatum: CalendarDate?
    public var einddatum: CalendarDate?
    public var volume: String?
    public var eenheid: String?
    public var frequentie: String?
    public var budget: Int64?
    public var verwijzer: String?

    public init() {}
  }

  /// Index of the requested line; 0 for the implicit one.
  public var line: Int
  /// Index into the edition's codes.
  public var codeIndex: Int?
  /// The printed code, or the id where the source has none.
  public var code: String?
  public var name: String?
  public var kind: String?
  public var status: Outcome
  /// What `refer` or `first` points to: word and text.
  public var target: Edition.Term?
  /// The law, provision or code it falls under instead.
  public var instead: String?
  public var category: String?
  public var unit: String?
  public var tariff: Int64?
  /// What the source leaves blank: `tariff`, `unit`, `code`.
  public var gaps: [String]
  /// Limits that decide, as text.
  public var limits: [String]
  /// Averages, expectations and guidelines.
  public var inform: [InformText]
  public var budget: Budget?
  public var consent: [Consent]
  public var allocation: Allocation?
  public var obligations: [Duty]
  public var reasons: [Reason]
  /// Every rule that was looked at, with what came of it.
  public var considered: [Considered]

  /// A rule that was looked at.
  public struct Considered: Hashable, Sendable {
    /// What came of a rule.
    public enum Result: String, Hashable, Sendable {
      case decided, struck, passed, assumed
    }
    public var rule: String
    public var result: Result

    public init(rule: String, result: Result) {
      self.rule = rule
      self.result = result
    }
  }

  /// Information that never decides.
  public struct InformText: Hashable, Sendable {
    public var key: String
    public var text: String

    public init(key: String, text: String) {
      self.key = key
      self.text = text
    }
  }

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
  public var name: String
  /// `nil` while it is not settled or the source does not give it.
  public var value: Value?
  public var label: String?
  /// `integer`, `money`, `enum`, …; `nil` while it has no value.
  public var type: String?
  public var unit: String?
  /// known, asked, open, not-in-source (or another verdict of a table).
  public var status: String

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
  public var output: String
  public var values: [String]

  public init(output: String, values: [String]) {
    self.output = output
    self.values = values
  }
}

/// A fact that still makes a difference.
public struct MissingFact: Hashable, Sendable {
  public var fact: String
  public var question: String
  public var type: String
  public var unit: String?
  /// Words with their labels, for enums and sets.
  public var values: [Edition.Term]?
  /// For a derived fact: the ingredients that would settle it too.
  public var oneOf: [String]?

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
  public var rule: String
  public var text: String
  /// The facts (or `running`, `earlier`) that would decide it.
  public var facts: [String]
  public var elseValue: String?
  public var elseOutcome: Outcome?

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
    public var word: String
    public var text: String
    /// What the answer would be: a code, value or outcome; `nil` when settled otherwise.
    public var result: String?

    public init(word: String, text: String, result: String?) {
      self.word = word
      self.text = text
      self.result = result
    }
  }

  public var id: String
  public var question: String
  public var options: [Option]
  public var settled: String?
  public var sources: [Citation]

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
  public var value: String
  public var label: String
  /// Score in hundredths.
  public var score: Int
  public var indicatorsFor: [String]
  public var indicatorsAgainst: [String]
  /// Whether it is on top (ties stay ties) and rests on enough indicators.
  public var isOnTop: Bool
  public var basis: String?

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
  public var id: String
  public var text: String
  public var sources: [Citation]

  public init(id: String, text: String, sources: [Citation]) {
    self.id = id
    self.text = text
    self.sources = sources
  }
}

/// What a reader has to know about the sureness of the answer.
public struct Caveat: Hashable, Sendable {
  public var text: String
  public var sources: [Citation]

  public init(text: String, sources: [Citation]) {
    self.text = text
    self.sources = sources
  }
}
