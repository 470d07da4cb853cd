/// A question about a case: region, reference date, decision, facts and lines.
public struct Query: Hashable, Sendable {
  /// The caller's own; comes back with the answer.
  public var id: String?
  /// Key of the region.
  public var region: String
  /// The reference date (datum van toewijzing), `yyyy-MM-dd`.
  public var date: String
  /// A decision or statement; `nil` is the edition's default.
  public var decision: String?
  /// What is known, by name of the fact.
  public var facts: [String: RawValue]
  /// The lines that are asked for; empty stands for one line without entries.
  public var requested: [QueryLine]
  /// Running lines; `nil` is left out: assumed none, and listed.
  public var running: [QueryLine]?
  /// Earlier lines; `nil` is left out: assumed none, and listed.
  public var earlier: [QueryLine]?
  /// Outputs that matter; empty is the decision's main outputs.
  public var want: [String]
  /// Assume nothing.
  public var strict: Bool

  /// Creates a query; what is left out is unknown.
  public init(
    id: String? = nil, region: String, date: String, decision: String? = nil, facts: [String: RawValue] = [:],
    requested: [QueryLine] = [], running: [QueryLine]? = nil, earlier: [QueryLine]? = nil, want: [String] = [],
    strict: Bool = false
  ) {
    self.id = id
    self.region = region
    self.date = date
    self.decision = decision
    self.facts = facts
    self.requested = requested
    self.running = running
    self.earlier = earlier
    self.want = want
    self.strict = strict
  }
}
