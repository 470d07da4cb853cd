internal import RuleLanguage

/// A line of a query, bound to the edition's types.
struct SubjectLine: Sendable {
  /// By field slot; what is not given is the full domain of the field.
  var fields: [Domain]
  /// Facts that hold for this line alone, by slot.
  var facts: [Int: Domain] = [:]
  /// Index of its code in the catalogue; `nil` when it has none or one of elsewhere.
  var code: Int?
}

/// A query, bound to an edition: what is known of each fact and line.
struct Subject: Sendable {
  var decision: Int
  var date: CalendarDate
  /// By slot; the full domain for what is not given.
  var domains: [Domain]
  /// Slots that the query gives.
  var given: BitSet
  var requested: [SubjectLine]
  /// `nil` when the query leaves them out.
  var running: [SubjectLine]?
  var earlier: [SubjectLine]?
  /// Line fields of the implicit line that the query gives as facts.
  var implicitFields: [Domain]
  /// Names of the outputs that matter; empty is the decision's main outputs.
  var want: [String]
  var isStrict: Bool
  /// Every case is looked at with everything known: no row is the answer because it is the last one left.
  var isExhaustive = false

  /// How requested lines count.
  enum Mode {
    /// No requested lines: the query's facts are the one line.
    case implicit
    /// Lines with a code or facts of their own are judged one by one.
    case judged
    /// Lines with nothing but line fields are data for the whole question.
    case data
  }

  var mode: Mode {
    if requested.isEmpty { return .implicit }
    return requested.contains { $0.code != nil || !$0.facts.isEmpty } ? .judged : .data
  }
}
