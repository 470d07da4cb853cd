internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Turns references to rules into reasons: path, sentence, citation and place.
struct Reasoning {
  let program: Program
  let box: Box
  let wording: Wording
  private var edition: Edition { program.edition }

  init(program: Program, box: Box) {
    self.program = program
    self.box = box
    wording = Wording(program: program, box: box)
  }

  /// The rule's path, with its row for a table.
  func path(_ reference: RuleReference) -> String {
    switch reference {
    case .row(let table, let row):
      let table = edition.tables[table]
      return table.rows.indices.contains(row) ? table.head.path + "#" + table.rows[row].id : table.head.path
    case .otherwise(let table): return edition.tables[table].head.path + "#otherwise"
    case .derived(let slot): return edition.facts[slot].head.path
    case .derivedRow(let slot, let row):
      guard case .table(let table) = edition.facts[slot].origin, table.rows.indices.contains(row) else {
        return edition.facts[slot].head.path
      }
      return edition.facts[slot].head.path + "#" + table.rows[row].id
    case .derivedOtherwise(let slot): return edition.facts[slot].head.path + "#otherwise"
    case .exclusion(let index): return edition.exclusions[index].head.path
    case .combination(let index): return edition.combinations[index].head.path
    case .eligibility(let index, _): return edition.eligibility[index].head.path
    case .limit(let code, _): return edition.codes[code].head.path
    }
  }

  /// The reason that a rule gives; `result` is what a row led to.
  func reason(_ reference: RuleReference, result: String? = nil) -> Reason {
    switch reference {
    case .row(let index, let row):
      let table = edition.tables[index]
      guard table.rows.indices.contains(row) else { return make(reference, nil, table.head, table.head.at) }
      let entry = table.rows[row]
      return make(
        reference, entry.reason ?? table.head.reason, table.head, entry.at,
        automatic: automatic(entry, in: table, result: result),
        sources: cited(entry.sources, table.head.sources, row: entry.id))
    case .otherwise(let index):
      let table = edition.tables[index]
      return make(
        reference, table.otherwise?.reason, table.head, table.otherwise?.at ?? table.head.at,
        automatic: "De tabel heeft voor deze gegevens geen rij.")
    case .derived(let slot):
      let fact = edition.facts[slot]
      return make(reference, fact.head.reason, fact.head, fact.head.at, automatic: derivation(slot))
    case .derivedRow(let slot, let row):
      let fact = edition.facts[slot]
      guard case .table(let table) = fact.origin, table.rows.indices.contains(row) else {
        return make(reference, nil, fact.head, fact.head.at)
      }
      let entry = table.rows[row]
      return make(
        reference, entry.reason ?? fact.head.reason, fact.head, entry.at, automatic: derivation(slot),
        sources: cited(entry.sources, fact.head.sources, row: nil))
    case .derivedOtherwise(let slot):
      let fact = edition.facts[slot]
      var at = fact.head.at
      var template: Template?
      if case .table(let table) = fact.origin, let otherwise = table.otherwise {
        at = otherwise.at
        template = otherwise.reason
      }
      return make(reference, template, fact.head, at, automatic: derivation(slot))
    case .exclusion(let index): return bar(edition.exclusions[index], reference)
    case .combination(let index): return bar(edition.combinations[index], reference)
    case .eligibility(let index, let need):
      let rule = edition.eligibility[index]
      guard let need, rule.requires.indices.contains(need) else { return make(reference, nil, rule.head, rule.head.at) }
      let entry = rule.requires[need]
      return make(
        reference, entry.reason ?? rule.head.reason, rule.head, entry.at,
        sources: entry.sources.isEmpty ? rule.head.sources : entry.sources)
    case .limit(let code, let need):
      let entry = edition.codes[code]
      guard entry.limits.indices.contains(need) else { return make(reference, nil, entry.head, entry.head.at) }
      let limit = entry.limits[need]
      return make(
        reference, limit.reason ?? entry.head.reason, entry.head, limit.at,
        sources: limit.sources.isEmpty ? entry.head.sources : limit.sources)
    }
  }

  /// The sentence of a row that has none of its own.
  private func automatic(_ row: DecisionTable.Row, in table: DecisionTable, result: String?) -> String {
    let inputs = zip(table.inputs, row.cells).filter { !$0.1.isAny }.map(\.0)
    let circumstances = wording.circumstances(inputs)
    return
      "Bij \(circumstances.isEmpty ? "deze gegevens" : circumstances) hoort \(result ?? outputs(of: row, in: table))."
  }

  /// What a row gives, in words.
  private func outputs(of row: DecisionTable.Row, in table: DecisionTable) -> String {
    let words = zip(table.outputs, row.outputs).compactMap { output, cell -> String? in
      let name = output.name.split(separator: "_").joined(separator: " ")
      switch cell {
      case .code(let code):
        return edition.codes.indices.contains(code) ? edition.codes[code].code.value ?? edition.codes[code].id : nil
      case .value(let value):
        return output.type.map { "\(name): \(wording.text(value, of: $0, labels: output.labels))" }
      case .verdict(.notInSource): return "\(name): niet in de bron"
      case .verdict(let verdict): return wording.target(verdict)?.text
      case .nothing: return nil
      }
    }
    return words.isEmpty ? "deze uitkomst" : DutchText.list(words)
  }

  private func bar(_ rule: BarRule, _ reference: RuleReference) -> Reason {
    make(reference, rule.head.reason, rule.head, rule.head.at)
  }

  private func make(
    _ reference: RuleReference, _ template: Template?, _ head: RuleHead, _ at: SourceRange,
    automatic: @autoclosure () -> String? = nil, sources: [Citation]? = nil
  ) -> Reason {
    Reason(
      rule: path(reference), text: template.map(wording.fill) ?? automatic() ?? "Volgens de regel «\(head.path)».",
      sources: sources ?? head.sources, at: "\(at.file):\(at.start.line)")
  }

  private func cited(_ own: [Citation], _ table: [Citation], row: String?) -> [Citation] {
    own.isEmpty ? table : own
  }

  private func derivation(_ slot: Int) -> String {
    let value = wording.known(slot) ?? "onbekend"
    var from: [Int] = []
    switch edition.facts[slot].origin {
    case .expression(let expression): from = expression.references.sorted()
    case .table(let table): from = table.inputs
    case .given, .referenceDate, .reading: break
    }
    let circumstances = wording.circumstances(from)
    let name = wording.name(of: slot)
    let start = name.prefix(1).uppercased() + name.dropFirst()
    return circumstances.isEmpty ? "\(start) is \(value)." : "\(start) is \(value): dat volgt uit \(circumstances)."
  }

  /// The caveats that come with a rule.
  func caveats(_ reference: RuleReference) -> [Caveat] {
    func caveat(_ text: String?, _ sources: [Citation]) -> [Caveat] {
      text.map { [Caveat(text: $0, sources: sources)] } ?? []
    }
    switch reference {
    case .row(let index, let row):
      let table = edition.tables[index]
      var result = caveat(table.head.caveat, table.head.sources)
      if table.rows.indices.contains(row) {
        let own = table.rows[row].sources
        result += caveat(table.rows[row].caveat, own.isEmpty ? table.head.sources : own)
      }
      return result
    case .otherwise(let index):
      return caveat(edition.tables[index].head.caveat, edition.tables[index].head.sources)
    case .derived(let slot), .derivedOtherwise(let slot):
      return caveat(edition.facts[slot].head.caveat, edition.facts[slot].head.sources)
    case .derivedRow(let slot, let row):
      var result = caveat(edition.facts[slot].head.caveat, edition.facts[slot].head.sources)
      if case .table(let table) = edition.facts[slot].origin, table.rows.indices.contains(row) {
        result += caveat(table.rows[row].caveat, edition.facts[slot].head.sources)
      }
      return result
    case .exclusion(let index):
      return caveat(edition.exclusions[index].head.caveat, edition.exclusions[index].head.sources)
    case .combination(let index):
      return caveat(edition.combinations[index].head.caveat, edition.combinations[index].head.sources)
    case .eligibility(let index, _):
      return caveat(edition.eligibility[index].head.caveat, edition.eligibility[index].head.sources)
    case .limit: return []
    }
  }
}
