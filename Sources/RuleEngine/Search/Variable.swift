internal import RuleLanguage

/// Something that a search splits on.
enum Variable: Hashable, Sendable {
  case slot(Int)
  case field(LinePlace)
  case atom(AtomKey)
  case lines(LineKind, AtomKey)
}

/// A part of the completions of a query in which the answer is the same.
struct Leaf {
  /// For every variable that was split on the way, the number of its cell.
  var cells: [Variable: Int]
  var finding: Finding
  /// What askable derived facts came to, by slot, where it is one thing.
  var derived: [Int: Value]

  /// Whether a wanted value is still to be calculated.
  var isUnsettled: Bool { finding.key.values.contains { $0.value == .unsettled } }
}
