internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension EntryWriter {
  /// Says where a rule holds.
  func add(_ applies: Applicability, to entry: inout BookEntry) {
    switch applies {
    case .decisions(let set):
      let names = edition.decisions.indices.filter(set.contains).map { edition.decisions[$0].question }
      let isAll = names.count == edition.decisions.count
      entry.add("Geldt voor", isAll ? "alle vragen" : "de vraag " + names.map { "«\($0)»" }.joined(separator: ", "))
    case .candidates(let sets):
      let codes = edition.codes.indices.filter { code in sets.contains { $0.contains(code) } }
      entry.codes.formUnion(codes)
      entry.add("Geldt voor", describe(codes))
    }
    entry.add("Geldig", edition.head(of: entry.path)?.valid.map(period))
  }

  private func describe(_ codes: [Int]) -> String {
    if codes.count == edition.codes.count { return "alle codes" }
    let set = Set(codes)
    let group = edition.groups.first { group in
      Set(edition.codes.indices.filter { edition.codes[$0].groups.contains(group.word) }) == set
    }
    if let group { return "de groep «\(group.text)» (\(DutchText.count(codes.count, "code", "codes")))" }
    let names = codes.prefix(12).map { "\(edition.codes[$0].id) (\(edition.codes[$0].name))" }
    let more = codes.count > 12 ? " en nog \(codes.count - 12)" : ""
    return names.joined(separator: ", ") + more
  }

  /// Says what a need asks.
  func add(_ need: Need, to entry: inout BookEntry, label: String = "Nodig") {
    var text: String
    switch need.condition {
    case .expression(let expression):
      text = DutchText.sentence(words.text(expression))
      entry.facts.formUnion(expression.references)
    case .consent(let slot):
      text = edition.facts.indices.contains(slot) ? "Toestemming: \(RuleWords.spaced(edition.facts[slot].name))" : ""
      entry.facts.insert(slot)
    }
    text += ". Anders: \(RuleWords.verdict(need.otherwise, in: edition))."
    if let reason = need.reason { text += " \(RuleWords.template(reason, in: edition))" }
    if need.unknown == .assume { text += " (Zolang onbekend, wordt aangenomen dat het zo is.)" }
    entry.add(label, text)
    entry.sources += need.sources.filter { !entry.sources.contains($0) }
  }

  /// Fills in the cells of a table, and the matrix that they make.
  func fill(_ entry: inout BookEntry, with table: DecisionTable) {
    let inputs = table.inputs.filter { edition.facts.indices.contains($0) }.map { edition.facts[$0] }
    guard inputs.count == table.inputs.count else { return }
    entry.facts.formUnion(table.inputs)
    switch table.hitPolicy {
    case .unique: break
    case .first: entry.add("Lezen", "Van boven naar beneden: de eerste rij die past, telt.")
    case .collect: entry.add("Lezen", "Elke rij die past, telt mee.")
    case .choose(let slot):
      entry.add(
        "Lezen", "Passen er meer rijen, dan kiest iemand: \(edition.facts[slot].question ?? edition.facts[slot].name)")
    }
    for (slot, value) in table.assume where edition.facts.indices.contains(slot) {
      let fact = edition.facts[slot]
      entry.add(
        "Aangenomen", "\(RuleWords.title(fact.name)): \(DutchCell.text(value, fact.labels)), zolang dit onbekend is.")
    }
    let hasReason = table.rows.contains { $0.reason != nil }
    let hasCaveat = table.rows.contains { $0.caveat != nil }
    let header =
      inputs.map { RuleWords.title($0.name) } + table.outputs.map { RuleWords.title($0.name) }
      + (hasReason ? ["Uitleg"] : []) + (hasCaveat ? ["Kanttekening"] : [])
    let rows = table.rows.map { row in
      zip(row.cells, inputs).map { DutchCell.text($0, of: $1) }
        + zip(row.outputs, table.outputs).map { cell($0, of: $1) }
        + (hasReason ? [row.reason.map { RuleWords.template($0, in: edition) } ?? ""] : [])
        + (hasCaveat ? [row.caveat ?? ""] : [])
    }
    for row in table.rows {
      for case .code(let index) in row.outputs { entry.codes.insert(index) }
    }
    entry.grid = BookEntry.Grid(header: header, rows: rows, inputs: inputs.count)
    if let matrix = CodeMatrix(table, inputs, cell: { cell($0, of: $1) }) {
      entry.matrix = matrix.grid
      entry.add("Bij een *", matrix.condition)
    }
    if let otherwise = table.otherwise {
      let given = zip(otherwise.outputs, table.outputs).map { cell($0, of: $1) }
      let reason = otherwise.reason.map { " " + RuleWords.template($0, in: edition) } ?? ""
      entry.add("Past geen rij", Set(given).sorted().joined(separator: ", ") + "." + reason)
    }
    entry.add("Wat een antwoord zegt", table.head.reason.map { RuleWords.template($0, in: edition) })
  }

  private func cell(_ cell: DecisionTable.OutputCell, of output: DecisionTable.Output) -> String {
    switch cell {
    case .code(let index):
      return edition.codes.indices.contains(index) ? edition.codes[index].code.value ?? edition.codes[index].id : "?"
    case .value(let value):
      if case .number(let count) = value, case .number(let type)? = output.type, type.unit == "euro" {
        return DutchText.money(count)
      }
      return DutchCell.text(value, output.labels)
    case .verdict(let verdict): return RuleWords.verdict(verdict, in: edition)
    case .nothing: return "–"
    }
  }
}

extension Edition {
  /// What a rule of a path carries.
  fileprivate func head(of path: String) -> RuleHead? {
    let bars = (exclusions + combinations).map(\.head)
    let duties = obligations.map(\.head) + notes.map(\.head)
    return (eligibility.map(\.head) + bars + duties + budgets.map(\.head)).first { $0.path == path }
  }
}
