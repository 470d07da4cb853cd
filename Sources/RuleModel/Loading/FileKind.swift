/// The kinds of files of an edition; each may also be a folder of the same name.
enum FileKind: String, CaseIterable {
  case edition, facts, codes, selection, eligibility, exclusions, combinations, budgets, obligations, advice
  case statements, readings, notes, traceability, conformance

  /// The keys beside `format` that such a file may hold.
  var keys: [String] { shape.names }

  /// Whether the file says what the rules are, so that it counts for the digest of the edition.
  var isRule: Bool { self != .traceability && self != .conformance }
}
