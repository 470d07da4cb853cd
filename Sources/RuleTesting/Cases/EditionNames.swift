internal import RegionRules
internal import RuleLanguage
internal import RuleModel

/// The names that a case of an edition may use.
struct EditionNames: Sendable {
  /// Ids and printed codes.
  let codes: [String]
  /// Outputs of decisions, derived facts and built-in questions.
  let outputs: [String]
  /// Facts and lists of lines that may be missing.
  let askable: [String]
  let parties: [String]
  let obligations: [String]
  let notes: [String]
  let readings: [String]
  /// Options of advice.
  let options: [String]
  /// Paths of rules without rows.
  let paths: [String]
  private let lineFields: Set<String>
  private let rowPaths: Set<String>

  init(_ edition: Edition) {
    let ids = edition.codes.map(\.id)
    codes = ids + Set(edition.codes.compactMap(\.code.value)).subtracting(ids).sorted()
    outputs =
      edition.tables.flatMap { $0.outputs.map(\.name) } + edition.facts.map(\.name)
      + ["answer", "edition", "from", "until"]
    askable = edition.facts.filter(\.isAskable).map(\.name) + ["running", "earlier"]
    lineFields = Set(edition.lineFields.map(\.name))
    parties = edition.parties.map(\.word)
    obligations = edition.obligations.map { RulePath.name(of: $0.head.path) }
    notes = edition.notes.map { RulePath.name(of: $0.head.path) }
    readings = edition.facts.filter { if case .reading = $0.origin { true } else { false } }.map(\.name)
    options = edition.advice.flatMap { $0.options.map(\.word) }
    let index = RuleIndex(edition, cases: [])
    paths = index.paths.filter { !$0.contains("#") }
    rowPaths = Set(index.paths)
  }

  /// Whether the path of a rule, or of a row, begins with a text.
  func beginsPath(_ text: String) -> Bool {
    if rowPaths.contains(text) || rowPaths.contains(where: { $0.hasPrefix(text) }) { return true }
    let (path, reason) = (RulePath.rule(of: text), text.drop { $0 != "#" }.dropFirst())
    return path == "impossible" || rowPaths.contains(path) && Self.periodReasons.contains(String(reason))
  }

  /// Why a date lies outside a period, as reasons name it.
  private static let periodReasons: Set<String> = ["before", "after", "gap", "superseded"]

  /// Whether a fact may be missing: one of the edition, or a field of a line, as in `requested[0].etmalen`.
  func mayBeMissing(_ text: String) -> Bool {
    if askable.contains(text) { return true }
    guard let field = text.firstMatch(of: /^(?:requested|running|earlier)\[[0-9]+\]\.(.+)$/) else { return false }
    return lineFields.contains(String(field.output.1))
  }
}
