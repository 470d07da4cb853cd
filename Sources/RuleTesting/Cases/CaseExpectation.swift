public import RuleEngine

/// What a conformance case expects and what it rejects; what it does not name is left free.
public struct CaseExpectation: Sendable {
  /// A name with an expected text.
  public struct Entry: Sendable {
    /// The name: a code, output or key of a budget.
    public let name: Placed<String>

    /// The expected texts; several for a set or a list.
    public let texts: [Placed<String>]

    /// The expected text of an entry that has just one.
    public var text: String { texts.first?.value ?? "" }
  }

  /// Words that were listed, with the place of the list.
  public typealias Words = Placed<[Placed<String>]>

  /// The outcome of the decision.
  public var outcome: Placed<RuleEngine.Outcome>?
  /// Exactly these codes come out.
  public var code: Words?
  /// Codes with their status.
  public var codes: [Entry] = []
  /// Plain values by name.
  public var values: [Entry] = []
  /// Parts of the budget by key.
  public var budget: [Entry] = []
  /// Exactly these facts still matter.
  public var missing: Words?
  /// The fact to ask.
  public var ask: Placed<String>?
  /// Exactly what each output can still become.
  public var possible: [Entry] = []
  /// Exactly these rules take something for granted.
  public var assumptions: Words?
  /// Each of these is the beginning of the path of a reason.
  public var reasons: Words?
  /// Exactly these parties have to consent.
  public var consent: Words?
  /// Each of these obligations is among them.
  public var obligations: Words?
  /// Obligations that have these statuses and deadlines.
  public var duties: [Entry] = []
  /// Each of these notes is among them.
  public var notes: Words?
  /// Each of these texts stands in a caveat.
  public var caveat: Words?
  /// Each of these readings is open or used.
  public var readings: Words?
  /// Exactly these options are on top.
  public var advice: Words?
  /// The query is refused for this reason.
  public var error: Placed<QueryError.Code>?
  /// Codes that must not come out.
  public var rejectedCodes: Words?
  /// Outcomes that must not come out.
  public var rejectedOutcomes: [Placed<RuleEngine.Outcome>] = []
  /// Obligations that must not come along.
  public var rejectedObligations: Words?
  /// Notes that must not be shown.
  public var rejectedNotes: Words?

  /// Creates an expectation that leaves everything free.
  public init() {}
}
