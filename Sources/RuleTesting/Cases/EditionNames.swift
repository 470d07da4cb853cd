internal import RegionRules
internal import RuleLanguage
internal import RuleModel

/// The names that a case of an edition may use.
struct EditionNames: Sendable {
  /// Ids and printed codes.
  let codes: [String]
  /// Outputs of decisions, derived facts and built-in questions.
  let outputs: [String]
  /// Facts, line fields and lists of lines that may be missing.
  let askable: [String]
  let parties: [String]
  let obligations: [String]
  let notes: [String]
  let readings: [String]
  /// Options of advice.
  let options: [String]
  /// Paths of rules without rows.
  let paths: [String]
  private let rowPaths: Set<String>

  init(_ edition: Edition) {
    let ids = edition.codes.map(\.id)
    codes = ids + Set(edition.codes.compactMap(\.code.value)).subtracting(ids).sorted()
    outputs =
      edition.tables.flatMap { $0.outputs.map(\.name) } + edition.facts.map(\.name)
      + ["answer", "edition", "from", "until"]
    askable = edition.facts.filter(\.isAskable).map(\.name) + ["running", "earlier"] + Self.lineFacts(edition)
    parties = edition.parties.map(\.word)
    obligations = edition.obligations.map { RulePath.name(of: $0.head.path) }
    notes = edition.notes.map { RulePath.name(of: $0.head.path) }
    readings = edition.facts.filter { if case .reading = $0.origin { true } else { false } }.map(\.name)
    options = edition.advice.flatMap { $0.options.map(\.word) }
    let index = RuleIndex(edition, cases: [])
    paths = index.paths.filter { !$0.contains("#") }
    rowPaths = Set(index.paths)
  }

  /// Whether a path, or a path with a row, begins with a text.
  func beginsPath(_ text: String) -> Bool {
    rowPaths.contains(text) || rowPaths.contains { $0.hasPrefix(text) }
      || rowPaths.contains { text.hasPrefix($0 + "#") && !$0.contains("#") }
  }

  /// Fields of the requested lines, as answers name them.
  private static func lineFacts(_ edition: Edition) -> [String] {
    let fields = edition.lineFields.map(\.name)
    return ["requested", "running", "earlier"].flatMap { kind in
      (0..<5).flatMap { line in fields.map { "\(kind)[\(line)].\($0)" } }
    }
  }
}
