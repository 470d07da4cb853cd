import Diagnostics

/// The kinds of files of an edition; each may also be a folder of the same name.
enum FileKind: String, CaseIterable {
  case edition, facts, codes, selection, eligibility, exclusions, combinations, budgets, obligations, advice
  case statements, readings, notes, traceability, conformance

  /// The keys beside `format` that such a file may hold.
  var keys: [String] { shape.names }

  /// Whether the file says what the rules are, so that it counts for the digest of the edition.
  var isRule: Bool { self != .traceability && self != .conformance }

  /// Faults elsewhere that only say that something of such a file is missing.
  var codesOfMissingNames: Set<DiagnosticCode> {
    switch self {
    case .facts, .readings:
      ["expression-unknown-name", "unknown-fact", "unknown-column", "unknown-field", "unknown-output"]
    // A condition over lines reads codes and groups as words.
    case .codes: ["unknown-code", "unknown-group", "applies-to-nothing", "value-unknown-word"]
    case .selection: ["unknown-table", "unknown-output", "decision-without-output"]
    case .advice: ["unknown-advice", "unknown-output"]
    case .edition, .eligibility, .exclusions, .combinations, .budgets, .obligations, .statements, .notes, .traceability,
      .conformance:
      []
    }
  }
}
