internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// What all searches of an analysis share.
struct AnalysisContext {
  let edition: Edition
  private let examples: ExampleSearch
  /// The days on which the edition holds, by slot of the reference date.
  private let days: [Int: Domain]

  init(_ edition: Edition) {
    self.edition = edition
    examples = ExampleSearch(FactWorld(edition))
    let first = edition.validity.from.date ?? .first
    let last = edition.validity.possibleUntil ?? edition.validity.until.date ?? .last
    days = first <= last ? [0: Domain(.dates(RangeSet(Int64(first.days), Int64(last.days), step: 1)))] : [:]
  }

  /// Whether it is proved that no facts make all of these true while the edition holds.
  func isImpossible(_ claims: [Claim]) -> Bool {
    let readsDate = claims.contains { $0.references.contains(0) }
    if case .impossible = examples.find(readsDate ? days : [:], claims: claims) { return true }
    return false
  }

  /// Facts that make all of these true, as text; `nil` when none are found.
  func example(_ claims: [Claim]) -> String? {
    guard case .example(let facts) = examples.find([:], claims: claims), !facts.isEmpty else { return nil }
    return DutchText.list(facts.map { "`\(edition.facts[$0.slot].name) = \($0.value)`" })
  }

  /// A warning about a rule.
  func warning(
    _ code: DiagnosticCode, _ owner: RuleHead, _ message: String, at range: SourceRange? = nil,
    notes: [Diagnostics.Note] = [],
    help: String
  ) -> AnalysisFinding {
    AnalysisFinding(
      owner: owner.path, Diagnostic(code, .warning, message, at: range ?? owner.at, notes: notes, help: help))
  }
}
