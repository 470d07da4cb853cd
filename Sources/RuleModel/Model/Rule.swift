public import Diagnostics
public import RuleLanguage

/// A place in a source document on which a rule rests.
public struct Citation: Hashable, Sendable {
  /// Key of the document under `sources`.
  public var document: String
  /// The section, spelt the same way everywhere for the same place.
  public var section: String
  /// Table of the section, where the source has one.
  public var table: String?
  /// Row of the table as the source names it.
  public var row: String?
  /// A remark about the citation itself.
  public var note: String?

  /// Creates the value from its parts.
  public init(document: String, section: String, table: String? = nil, row: String? = nil, note: String? = nil) {
    self.document = document
    self.section = section
    self.table = table
    self.row = row
    self.note = note
  }
}

/// The first and the last day on which something holds, both included; `nil` is open.
public struct Period: Hashable, Sendable {
  /// The first day.
  public var from: CalendarDate?
  /// The last day.
  public var until: CalendarDate?

  /// Creates the value from its parts.
  public init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the day lies in the period.
  public func contains(_ day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }
}

/// A finding that the authors accept, with their reason.
public struct AcceptedFinding: Hashable, Sendable {
  /// The code of the finding.
  public var finding: String
  /// The sentence that an answer shows.
  public var reason: String
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(finding: String, reason: String, at: SourceRange) {
    self.finding = finding
    self.reason = reason
    self.at = at
  }
}

/// A text with facts to be filled in.
public struct Template: Hashable, Sendable {
  /// A piece of a template.
  public enum Part: Hashable, Sendable {
    case text(String)
    /// The value of the fact in this slot, with its unit.
    case fact(Int)
  }

  /// The pieces, in order.
  public var parts: [Part]

  /// Creates the value from its parts.
  public init(parts: [Part]) { self.parts = parts }

  /// A template without facts.
  public init(text: String) { parts = [.text(text)] }
}

/// What every rule, table, code and statement carries beside its own content.
public struct RuleHead: Hashable, Sendable {
  /// Identity within the edition: `exclusions/psychiatrie`, `selection/arrangementscode`; national rules keep `jeugdwet/NAME` as their name.
  public var path: String
  /// Where the rule's name stands.
  public var at: SourceRange
  /// The places in the sources it rests on.
  public var sources: [Citation]
  /// What is shown with every answer that uses it.
  public var caveat: String?
  /// The sentence that an answer shows.
  public var reason: Template?
  /// The days on which it holds; the whole edition when `nil`.
  public var valid: Period?
  /// Findings that the authors accept.
  public var accepted: [AcceptedFinding]

  /// Creates the value from its parts.
  public init(
    path: String, at: SourceRange, sources: [Citation] = [], caveat: String? = nil, reason: Template? = nil,
    valid: Period? = nil, accepted: [AcceptedFinding] = []
  ) {
    self.path = path
    self.at = at
    self.sources = sources
    self.caveat = caveat
    self.reason = reason
    self.valid = valid
    self.accepted = accepted
  }
}

/// Where a rule holds, resolved from `applies-to` when the edition is loaded.
public enum Applicability: Hashable, Sendable {
  /// Judged once for the whole decision; holds the indices of decisions.
  case decisions(BitSet)
  /// Judged per candidate: for each decision (by index) the indices of codes.
  case candidates([BitSet])

  /// Whether the rule is judged for the decision as a whole.
  public func holds(decision: Int) -> Bool {
    if case .decisions(let set) = self { return set.contains(decision) }
    return false
  }

  /// Whether the rule is judged for this candidate.
  public func holds(decision: Int, code: Int) -> Bool {
    if case .candidates(let sets) = self, sets.indices.contains(decision) { return sets[decision].contains(code) }
    return false
  }
}

/// What a rule says when it stands in the way, or what a table gives instead of a value.
public enum Verdict: Hashable, Sendable, BitwiseCopyable {
  case notEligible
  case excluded
  /// Index into the edition's parties.
  case consent(Int)
  /// Index into the edition's steps.
  case first(Int)
  /// Index into the edition's referrals.
  case refer(Int)
  case open
  case notInSource
}

/// What an unknown fact means for a rule.
public enum UnknownPolicy: Hashable, Sendable {
  /// The fact is asked.
  case ask
  /// The rule does not strike until it is known to; listed with the answer.
  case assume
}

/// A condition with what follows when it is not met.
public struct Need: Hashable, Sendable {
  /// What has to be true.
  public enum Condition: Hashable, Sendable {
    case expression(TypedExpression)
    /// The slot of a consent fact: met when given.
    case consent(Int)
  }

  /// The condition.
  public var condition: Condition
  /// What follows when it is not met.
  public var otherwise: Verdict
  /// The consent fact of the party in `otherwise`, where the edition has one: given lifts the need, refused makes it not eligible.
  public var consentSlot: Int?
  /// The sentence that an answer shows.
  public var reason: Template?
  /// What an unknown fact means.
  public var unknown: UnknownPolicy
  /// The places in the sources it rests on.
  public var sources: [Citation]
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(
    condition: Condition, otherwise: Verdict, consentSlot: Int? = nil, reason: Template? = nil,
    unknown: UnknownPolicy = .ask, sources: [Citation] = [], at: SourceRange
  ) {
    self.condition = condition
    self.otherwise = otherwise
    self.consentSlot = consentSlot
    self.reason = reason
    self.unknown = unknown
    self.sources = sources
    self.at = at
  }
}
