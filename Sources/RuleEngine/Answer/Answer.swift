public import RuleLanguage

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
