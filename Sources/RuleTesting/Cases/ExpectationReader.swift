internal import Diagnostics
internal import RegionRules
internal import RuleEngine
internal import RuleModel
internal import YAMLSource

/// Reads `expect` and `reject` of a case; every word is compared with the edition.
///
/// Their keys were compared when the case was loaded.
struct ExpectationReader {
  static let budgetKeys = ["kind", "number", "amount", "period", "calculated", "formula"]

  let names: EditionNames
  private(set) var faults = CaseFaults()

  init(names: EditionNames) { self.names = names }

  /// Reads what a case expects and rejects.
  mutating func read(_ source: ConformanceCase) -> CaseExpectation {
    var result = CaseExpectation()
    if let node = source.expect {
      for entry in node.entries ?? [] { read(entry, into: &result) }
    }
    if let node = source.reject {
      if let codes = node["code"] { result.rejectedCodes = words(codes, "De code", known: names.codes) }
      if let outcomes = node["outcome"] { result.rejectedOutcomes = items(outcomes).compactMap { outcome($0) } }
      if let duties = node["obligations"] {
        result.rejectedObligations = words(duties, "De verplichting", known: names.obligations)
      }
      if let notes = node["notes"] { result.rejectedNotes = words(notes, "De opmerking", known: names.notes) }
    }
    if source.expect?.entries?.isEmpty ?? true, source.reject?.entries?.isEmpty ?? true {
      faults.report(
        .caseEmpty, "Dit geval verwacht niets.", at: source.at, help: "Zet bij `expect` wat eruit moet komen.")
    }
    return result
  }

  private mutating func read(_ entry: YAMLEntry, into result: inout CaseExpectation) {
    let node = entry.value
    switch entry.name {
    case "outcome": result.outcome = outcome(node)
    case "code": result.code = words(node, "De code", known: names.codes)
    case "codes":
      result.codes = block(node, "codes", "De code", known: names.codes, texts: Outcome.allCases.map(\.rawValue))
    case "values": result.values = block(node, "values", "De uitkomst", known: names.outputs)
    case "budget": result.budget = block(node, "budget", "De sleutel", known: Self.budgetKeys)
    case "missing":
      result.missing = Placed(items(node).compactMap { fact($0) }, at: node.range)
    case "ask": result.ask = fact(node)
    case "possible":
      result.possible = block(node, "possible", "De uitkomst", known: names.outputs + ["code", "status"])
    case "assumptions": result.assumptions = paths(node)
    case "reasons": result.reasons = paths(node)
    case "consent": result.consent = words(node, "De partij", known: names.parties)
    case "obligations" where node.entries != nil:
      result.duties = block(node, "obligations", "De verplichting", known: names.obligations)
    case "obligations": result.obligations = words(node, "De verplichting", known: names.obligations)
    case "notes": result.notes = words(node, "De opmerking", known: names.notes)
    case "caveat": result.caveat = words(node, "De tekst", known: nil)
    case "readings": result.readings = words(node, "De lezing", known: names.readings)
    case "advice": result.advice = words(node, "Het advies", known: names.options)
    case "error":
      guard let word = word(node, "De fout", known: QueryError.Code.allCases.map(\.rawValue)) else { return }
      result.error = QueryError.Code(rawValue: word.value).map { Placed($0, at: word.range) }
    default: break
    }
  }
}

extension ExpectationReader {
  private mutating func outcome(_ node: YAMLNode) -> Placed<Outcome>? {
    guard let word = word(node, "De uitkomst", known: Outcome.allCases.map(\.rawValue)) else { return nil }
    return Outcome(rawValue: word.value).map { Placed($0, at: word.range) }
  }

  /// Reads one word; one that is not known is reported and left out.
  private mutating func word(_ node: YAMLNode, _ subject: String, known: [String]?) -> Placed<String>? {
    guard let text = node.text, !text.isEmpty else {
      faults.report(.caseShape, "Hier hoort één woord.", at: node.range)
      return nil
    }
    if let known, !known.contains(text) {
      faults.unknown(subject, text, at: node.range, known: known)
      return nil
    }
    return Placed(text, at: node.range)
  }

  /// Reads the name of a fact that may be missing.
  private mutating func fact(_ node: YAMLNode) -> Placed<String>? {
    guard let word = word(node, "Het gegeven", known: nil) else { return nil }
    if names.mayBeMissing(word.value) { return word }
    faults.unknown("Het gegeven", word.value, at: word.range, known: names.askable)
    return nil
  }

  /// A list of nodes; a single text is a list of one.
  private func items(_ node: YAMLNode) -> [YAMLNode] { node.items ?? (node.isEmpty ? [] : [node]) }

  private mutating func words(_ node: YAMLNode, _ subject: String, known: [String]?) -> CaseExpectation.Words {
    var found: [Placed<String>] = []
    for item in items(node) {
      if let word = word(item, subject, known: known) { found.append(word) }
    }
    return Placed(found, at: node.range)
  }

  /// Reads beginnings of rule paths; one that begins no path is reported.
  private mutating func paths(_ node: YAMLNode) -> CaseExpectation.Words {
    var found: [Placed<String>] = []
    for item in items(node) {
      guard let word = word(item, "De regel", known: nil) else { continue }
      if names.beginsPath(word.value) {
        found.append(word)
      } else {
        faults.unknown("De regel", word.value, at: word.range, known: names.paths)
      }
    }
    return Placed(found, at: node.range)
  }

  private mutating func block(
    _ node: YAMLNode, _ name: String, _ subject: String, known: [String], texts: [String]? = nil
  ) -> [CaseExpectation.Entry] {
    guard let entries = node.entries else {
      faults.report(.caseShape, "Bij `\(name)` hoort een blok met sleutels.", at: node.range)
      return []
    }
    var found: [CaseExpectation.Entry] = []
    for entry in entries {
      guard let key = word(entry.key, subject, known: known) else { continue }
      let words = words(entry.value, "Het woord", known: texts).value
      found.append(CaseExpectation.Entry(name: key, texts: words))
    }
    return found
  }
}
