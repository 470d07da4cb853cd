import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads selection.yaml.
  func decodeTables() {
    for (entry, file) in entries(.selection) where tableNames.number(of: entry.name) != nil {
      guard tableNames.places[tableNames.number(of: entry.name) ?? 0] == entry.key.range,
        let block = Block(
          entry.value, "een tabel", keys: KeyTable.selection.names, anchor: entry.key.range, faults: faults)
      else { continue }
      let path = "selection/" + entry.name
      let head = head(block, path: path, needsSource: true)
      let decoder = TableDecoder(decoder: self, block: block, path: path, file: file)
      if let table = decoder.selectionTable(head: head) { tables.append(table) }
    }
  }
}

/// Reads one decision table.
struct TableDecoder {
  let decoder: EditionDecoder
  let block: Block
  let path: String
  /// The file it stands in; `nil` for a national fact.
  let file: RuleFile?
  var faults: Faults { decoder.faults }

  init(decoder: EditionDecoder, block: Block, path: String, file: RuleFile?) {
    self.decoder = decoder
    self.block = block
    self.path = path
    self.file = file
  }

  /// Reads a table of selection.yaml.
  func selectionTable(head: RuleHead) -> DecisionTable? {
    let declared = [DecisionTable.Output(name: "code", type: nil)] + outputs()
    let assume = assumptions()
    guard let raw = rawTable() else { return nil }
    let columns = TableColumns(raw, declared: declared, decoder: decoder)
    for output in declared.dropFirst() where !columns.outputs.contains(where: { $0.name == output.name }) {
      faults.report(
        "missing-column", "De uitkomst `\(output.name)` heeft geen kolom in de tabel.", at: block.place(of: "outputs"),
        help: "Zet een kolom `\(output.name)` in de tabel, of haal de uitkomst weg.")
    }
    guard checkOutputs(columns, raw) else { return nil }
    let rows = RowDecoder(table: self, raw: raw, columns: columns, head: head).rows()
    let table = DecisionTable(
      head: head, hitPolicy: hitPolicy(rows), inputs: columns.inputs, outputs: columns.outputs, rows: rows,
      otherwise: OtherwiseDecoder(table: self, outputs: columns.outputs).selection(), assume: assume,
      eliminates: block.flag("eliminate"))
    return table
  }

  /// Reads the table of a derived fact; its last column is the fact itself.
  ///
  /// - Returns: The table, and whether every row of it could be read.
  func derivedTable(_ output: DecisionTable.Output, head: RuleHead) -> (table: DecisionTable, isWhole: Bool)? {
    guard let raw = rawTable() else { return nil }
    let columns = TableColumns(raw, declared: [output], decoder: decoder)
    let values = columns.roles.filter {
      if case .input = $0 { return true }
      if case .output = $0 { return true }
      return false
    }
    guard values.last == .output(0) else {
      let last = raw.header.cells.last.map { raw.place($0.bytes) } ?? raw.place(raw.header.bytes)
      if !columns.roles.contains(.unknown) {
        faults.report(
          "derived-table-column", "De laatste kolom van deze tabel moet `\(output.name)` zijn.", at: last,
          help: "Zet `\(output.name)` als kop boven de laatste kolom.")
      }
      return nil
    }
    let rows = RowDecoder(table: self, raw: raw, columns: columns, head: head).rows()
    var policy = DecisionTable.HitPolicy.unique
    if block.word("hit-policy", among: ["unique", "first"]) == "first" { policy = .first }
    let table = DecisionTable(
      head: head, hitPolicy: policy, inputs: columns.inputs, outputs: columns.outputs, rows: rows,
      otherwise: OtherwiseDecoder(table: self, outputs: columns.outputs).derived())
    return (table, rows.count == raw.rows.count && !columns.roles.contains(.unknown))
  }

  private func checkOutputs(_ columns: TableColumns, _ raw: RawTable) -> Bool {
    if !columns.outputs.isEmpty { return true }
    if !columns.roles.contains(.unknown) {
      faults.report(
        "no-output-column", "Deze tabel geeft niets: er is geen kolom `code` en geen uitkomst.",
        at: raw.place(raw.header.bytes), help: "Voeg een kolom `code` toe, of zet een uitkomst bij `outputs`.")
    }
    return false
  }

  private func rawTable() -> RawTable? {
    switch (block.value("table"), block.value("table-file")) {
    case (let node?, nil):
      guard let text = node.text else {
        faults.wrongKind(node, "een tabel", help: "Schrijf `table: |` en daaronder regels als `| kop | kop |`.")
        return nil
      }
      return BarTableReader(faults: faults).read(text) { node.range(ofUTF8: $0) }
    case (nil, let node?): return fileTable(node)
    case (_?, _?):
      faults.report(
        "too-many-forms", "Een tabel staat hier of in een bestand, niet allebei.", at: block.place(of: "table-file"),
        help: "Haal `table` of `table-file` weg.")
    case (nil, nil):
      if !block.has("table"), !block.has("table-file") { _ = block.required("table") }
    }
    return nil
  }

  private func fileTable(_ node: YAMLNode) -> RawTable? {
    guard let name = faults.text(node) else { return nil }
    let path = (file?.folder ?? "Rules") + "/" + name
    guard !name.contains("/"), let raw = decoder.files.tables.first(where: { $0.path == path }) else {
      let beside = decoder.files.tables.compactMap(\.parts.last)
      faults.report(
        "missing-table-file", "Het bestand `\(name)` staat niet naast dit bestand.", at: node.range,
        help: Spelling.nearest(name, in: beside).map { "Schrijf `\($0)`." }
          ?? "Zet het bestand in dezelfde map en schrijf alleen zijn naam, of zet de tabel hier achter `table: |`.")
      return nil
    }
    decoder.readTables.insert(path)
    return SeparatedTableReader(faults: faults).read(raw)
  }

  private func outputs() -> [DecisionTable.Output] {
    block.entries("outputs").compactMap { entry in
      let keys = KeyTable.output.names
      guard faults.accepts(entry.key, .fact),
        let inner = Block(entry.value, "een uitkomst", keys: keys, anchor: entry.key.range, faults: faults),
        inner.required("type") != nil, let kind = inner.word("type", among: TypeDecoder.words)
      else { return nil }
      if entry.name == "code" || TableColumns.annotations[entry.name] != nil {
        faults.report(
          "reserved-name", "`\(entry.name)` heeft in een tabel al een betekenis.", at: entry.key.range,
          help: "Kies een andere naam voor deze uitkomst.")
        return nil
      }
      let types = TypeDecoder(block: inner, kind: kind)
      return types.type().map { DecisionTable.Output(name: entry.name, type: $0, labels: types.labels()) }
    }
  }

  private func assumptions() -> [(slot: Int, value: Value)] {
    block.entries("assume").compactMap { entry in
      guard let slot = decoder.slot(of: entry.name) else {
        decoder.reportUnknownFact(entry.name, at: entry.key.range)
        return nil
      }
      decoder.book.used.insert(slot)
      let fact = decoder.facts[slot]
      return faults.value(entry.value, as: fact.type, mayBeNone: fact.mayBeNone).map { (slot, $0) }
    }
  }

  private func hitPolicy(_ rows: [DecisionTable.Row]) -> DecisionTable.HitPolicy {
    guard let node = block.value("hit-policy"), let text = faults.text(node) else { return .unique }
    let words = Words(text).all
    switch (words.first?.text, words.count) {
    case ("unique", 1): return .unique
    case ("first", 1): return .first
    case ("collect", 1): return .collect
    case ("choose", 2): return choice(words[1].text, at: node.range(ofUTF8: words[1].range), rows)
    default:
      faults.unknown(
        "unknown-word", "`\(text)` kan niet achter `hit-policy` staan.", at: node.range, word: text,
        known: ["unique", "first", "collect", "choose FEIT"])
      return .unique
    }
  }

  private func choice(_ name: String, at place: SourceRange, _ rows: [DecisionTable.Row]) -> DecisionTable.HitPolicy {
    guard let slot = decoder.slot(of: name) else {
      decoder.reportUnknownFact(name, at: place)
      return .unique
    }
    decoder.book.used.insert(slot)
    guard case .symbol(let symbols) = decoder.facts[slot].type else {
      faults.report(
        "choose-not-enum", "`\(name)` is geen keuze, dus er valt geen rij mee te kiezen.", at: place,
        help: "Geef `\(name)` het `type: enum`, met de namen van de rijen als `values`.")
      return .unique
    }
    for row in rows where !symbols.contains(row.id) {
      faults.unknown(
        "choose-unknown-row", "De rij `\(row.id)` is geen keuze van `\(name)`.", at: row.at, word: row.id,
        known: symbols.words)
    }
    return .choose(slot)
  }
}
