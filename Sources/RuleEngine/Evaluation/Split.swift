internal import RuleLanguage

/// What has to be known next before a judgement can be made.
enum Split: Hashable, Sendable {
  /// A fact; its domain crosses a cell border.
  case slot(Int)
  /// A field of a line of the query.
  case field(LinePlace)
  /// A condition that facts taken one by one can't settle (arithmetic, two facts compared).
  case atom(AtomKey, slots: Set<Int>, fields: Set<LinePlace>)
  /// The query left these lines out, and nothing may be assumed.
  case lines(LineKind, AtomKey)
}

/// Identity of a condition within one evaluation.
struct AtomKey: Hashable, Sendable {
  var expression: TypedExpression
  /// The node within it; -1 is the whole expression.
  var node: Int
  /// The candidate and line it is judged for.
  var candidate: Int
  var line: Int
}
