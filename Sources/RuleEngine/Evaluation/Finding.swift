internal import RuleLanguage
internal import RuleModel

/// A rule, or a part of one, that had a say.
enum RuleReference: Hashable, Sendable {
  case row(table: Int, row: Int)
  case otherwise(table: Int)
  case derived(slot: Int)
  case derivedRow(slot: Int, row: Int)
  case derivedOtherwise(slot: Int)
  case exclusion(Int)
  case combination(Int)
  case eligibility(Int, need: Int?)
  case limit(code: Int, need: Int)
}

/// Something that was taken for granted.
struct AssumptionUse: Hashable, Sendable {
  var rule: RuleReference
  /// Slots that would decide it.
  var facts: [Int]
  /// Lines that would decide it.
  var lines: [LineKind]
  /// What the rule says when the assumption turns out wrong.
  var verdict: Verdict?
  /// For a table: the fact and the value that was taken for it.
  var slot: Int?
  var value: Value?
  var candidate: Int?
}

/// What a rule says about a candidate or decision.
enum RuleState {
  /// It does not apply here, or all is well.
  case passed(RuleReference)
  case struck(Verdict, RuleReference)
  case assumed(AssumptionUse)
  /// What to know next, and how strong its worst verdict would be.
  case undecided(Split, worst: Int)
}

/// What is found for a candidate, or for a line or decision without one.
struct CandidateFinding: Sendable {
  var line: Int
  var code: Int?
  /// The strongest verdict that stands in the way.
  var verdict: Verdict?
  /// Verdicts in order of strength with the rules that gave them.
  var verdicts: [(verdict: Verdict, rule: RuleReference)] = []
  /// Rows and derived facts that led to the candidate, in order.
  var origin: [RuleReference] = []
  /// Every rule looked at that did not strike.
  var passed: [RuleReference] = []
}

/// A value of an output, or what the rules say instead.
enum ValueFinding: Hashable, Sendable {
  case value(Value)
  case verdict(Verdict)
  /// Not wanted, and not settled.
  case unsettled
}

/// What a decision comes to in one box.
struct Finding: Sendable {
  /// What makes two answers the same: outcome, codes with their status, and the wanted values.
  struct Key: Hashable, Sendable {
    struct Result: Hashable, Sendable {
      var line: Int
      var code: Int?
      var verdict: Verdict?
    }
    var outcome: Outcome
    var results: [Result]
    var values: [NamedValue]
    struct NamedValue: Hashable, Sendable {
      var name: String
      var value: ValueFinding
    }
  }

  var key: Key
  var candidates: [CandidateFinding]
  var values: [(name: String, value: ValueFinding)]
  /// Rows and derived facts that led to the values.
  var valueOrigin: [RuleReference]
  var assumptions: [AssumptionUse]
}

extension Verdict {
  /// The status a candidate gets by it.
  var outcome: Outcome {
    switch self {
    case .notEligible: .notEligible
    case .excluded: .excluded
    case .consent: .appliesWithConsent
    case .first: .first
    case .refer: .refer
    case .open: .open
    case .notInSource: .notInSource
    }
  }

  /// How strong it is beside others.
  var strength: Int { outcome.strength }

  /// Whether it leaves nothing to give, so that the plain values of the decision no longer matter.
  var refuses: Bool {
    switch self {
    case .excluded, .notEligible, .refer: true
    case .consent, .first, .open, .notInSource: false
    }
  }

  /// Whether it ends a decision before anything is selected.
  var endsDecision: Bool {
    switch self {
    case .consent, .open: false
    case .notEligible, .excluded, .first, .refer, .notInSource: true
    }
  }
}
