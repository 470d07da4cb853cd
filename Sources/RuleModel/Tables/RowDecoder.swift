import Diagnostics
import RuleLanguage

/// Reads the rows of a table.
final class RowDecoder {
  let table: TableDecoder
  let raw: RawTable
  let columns: TableColumns
  let head: RuleHead
  private var faults: Faults { table.decoder.faults }
  /// Cells that were read before, by column and text: large tables repeat themselves.
  private var known: [Int: [String: SpelledTest]] = [:]

  /// A test with its canonical spelling, so that blanks in a cell never change the name of a row.
  private struct SpelledTest {
    let test: CellTest
    let spelling: String
  }

  init(table: TableDecoder, raw: RawTable, columns: TableColumns, head: RuleHead) {
    self.table = table
    self.raw = raw
    self.columns = columns
    self.head = head
  }

  /// The rows without faults; rows of the same name are reported.
  func rows() -> [DecisionTable.Row] {
    var rows: [DecisionTable.Row] = []
    rows.reserveCapacity(raw.rows.count)
    var places: [String: SourceRange] = [:]
    for row in raw.rows {
      guard row.cells.count == columns.roles.count else {
        reportCount(row)
        continue
      }
      guard let decoded = decode(row) else { continue }
      if let first = places[decoded.id] {
        faults.report(
          "duplicate-row", "De rij `\(decoded.id)` staat er twee keer.", at: decoded.at,
          notes: [DiagnosticNote("Hier staat zij voor het eerst.", at: first)],
          help: "Haal een van de twee weg, of geef de rijen een eigen naam in een kolom `id`.")
        continue
      }
      places[decoded.id] = decoded.at
      rows.append(decoded)
    }
    if raw.rows.isEmpty {
      faults.report(
        "empty-table", "Deze tabel heeft geen rijen.", at: raw.place(raw.header.bytes),
        help: "Zet onder de koppen ten minste één rij.")
    }
    return rows
  }

  private func reportCount(_ row: RawTable.Row) {
    let expected = columns.roles.count
    let found = row.cells.count
    faults.report(
      "wrong-cell-count",
      "Deze rij heeft \(found) \(found == 1 ? "cel" : "cellen"); de tabel heeft \(expected) kolommen.",
      at: raw.place(row.bytes),
      help: found < expected
        ? "Vul de rij aan; schrijf `-` in een cel die niet uitmaakt."
        : "Haal een cel weg; schrijf `\\|` voor een streep binnen een cel.")
  }

  private func decode(_ row: RawTable.Row) -> DecisionTable.Row? {
    var tests: [CellTest] = []
    var ranges: [SourceRange] = []
    var outputs: [DecisionTable.OutputCell] = []
    var inputTexts: [String] = []
    var notes = RowNotes()
    var isGood = true
    for (cell, role) in zip(row.cells, columns.roles) {
      switch role {
      case .input(let slot):
        ranges.append(raw.place(cell.bytes))
        if let spelled = test(cell, slot) {
          tests.append(spelled.test)
          inputTexts.append(spelled.spelling)
        } else {
          isGood = false
        }
      case .output(let number):
        if let output = output(cell, columns.outputs[number]) { outputs.append(output) } else { isGood = false }
      case .id: notes.id = cell.text
      case .source: notes.source = cell
      case .reason: notes.reason = cell
      case .caveat: notes.caveat = cell.text
      case .row: notes.row = cell.text
      case .unknown: isGood = false
      }
    }
    let at = raw.place(row.bytes)
    if isGood, givesNothing(row) {
      faults.report(
        "empty-row", "Deze rij geeft niets.", at: at,
        help: "Vul een uitkomst in, of `not-in-source` als de bron niets zegt.")
      isGood = false
    }
    guard isGood else { return nil }
    let joined = inputTexts.isEmpty ? "-" : inputTexts.joined(separator: "/")
    return DecisionTable.Row(
      id: notes.id.flatMap { $0.isEmpty ? nil : $0 } ?? joined, cells: tests, outputs: outputs,
      sources: sources(notes), reason: reason(notes), caveat: notes.caveat.flatMap { $0.isEmpty ? nil : $0 }, at: at,
      cellRanges: ranges)
  }

  /// Whether every output cell is empty.
  private func givesNothing(_ row: RawTable.Row) -> Bool {
    zip(row.cells, columns.roles).allSatisfy { cell, role in
      if case .output = role { cell.text.isEmpty } else { true }
    }
  }

  private func test(_ cell: RawTable.Cell, _ slot: Int) -> SpelledTest? {
    if let test = known[slot]?[cell.text] { return test }
    let fact = table.decoder.facts[slot]
    if cell.text.isEmpty {
      faults.report(
        "empty-cell", "Deze cel is leeg.", at: raw.place(cell.bytes),
        help: "Schrijf `-` als het niet uitmaakt, of `?` als de cel in de bron leeg of onleesbaar is.")
      return nil
    }
    var bag = DiagnosticBag()
    let test = CellParser.parse(
      cell.text, type: fact.type, mayBeNone: fact.mayBeNone, place: raw.place(in: cell), into: &bag)
    faults.gather(bag.all)
    guard let test else { return nil }
    let spelled = SpelledTest(test: test, spelling: test.description)
    if bag.isEmpty { known[slot, default: [:]][cell.text] = spelled }
    return spelled
  }

  private func output(_ cell: RawTable.Cell, _ output: DecisionTable.Output) -> DecisionTable.OutputCell? {
    if cell.text.isEmpty { return .nothing }
    let decoder = table.decoder
    let place = raw.place(in: cell)
    let first = cell.text.utf8.prefix { $0 != 0x20 }
    let isOutcome = VerdictForm.cells.contains { $0.rawValue.utf8.elementsEqual(first) }
    guard let type = output.type else {
      if cell.text == "none" { return .nothing }
      if let number = decoder.codeNames.number(of: cell.text) {
        decoder.codeNames.use(number)
        return .code(number)
      }
      if isOutcome {
        return decoder.verdict(cell.text, among: VerdictForm.cells, place: place).map { .verdict($0.verdict) }
      }
      reportUnknownCode(cell)
      return nil
    }
    if let symbols = type.symbols, symbols.contains(cell.text) { return .value(.symbol(cell.text), type) }
    if isOutcome {
      return decoder.verdict(cell.text, among: VerdictForm.cells, place: place).map { .verdict($0.verdict) }
    }
    return faults.value(cell.text, as: type, mayBeNone: true, at: raw.place(cell.bytes)).map { .value($0) }
  }

  private func reportUnknownCode(_ cell: RawTable.Cell) {
    let names = table.decoder.codeNames.names
    let known = names + VerdictForm.cells.map(\.rawValue)
    let nearest = Spelling.nearest(cell.text, in: known).map { "Schrijf `\($0)`." }
    faults.report(
      "unknown-code", "De code `\(cell.text)` bestaat niet.", at: raw.place(cell.bytes),
      help: nearest ?? "Zet `\(cell.text)` bij `codes` in codes.yaml, of schrijf een uitkomst zoals `not-in-source`.")
  }

  // MARK: - Annotations

  private struct RowNotes {
    var id: String?
    var source: RawTable.Cell?
    var reason: RawTable.Cell?
    var caveat: String?
    var row: String?
  }

  private func reason(_ notes: RowNotes) -> Template? {
    guard let cell = notes.reason, !cell.text.isEmpty else { return nil }
    return table.decoder.template(cell.text, place: raw.place(in: cell))
  }

  /// A section, or `document: section`; a row label alone goes with the table's own citation.
  private func sources(_ notes: RowNotes) -> [Citation] {
    let label = notes.row.flatMap { $0.isEmpty ? nil : $0 }
    let base = head.sources.first { $0.table != nil } ?? head.sources.first
    guard let cell = notes.source, !cell.text.isEmpty else {
      guard let label, var citation = base else { return [] }
      citation.row = label
      return [citation]
    }
    var document = base?.document ?? ""
    var section = cell.text
    if let colon = cell.text.firstIndex(of: ":") {
      let key = String(cell.text[..<colon])
      if let number = table.decoder.documents.number(of: key) {
        table.decoder.documents.use(number)
        document = key
        section = String(cell.text[cell.text.index(after: colon)...]).trimmed
      }
    }
    return [Citation(document: document, section: section, table: nil, row: label)]
  }
}

extension DecisionTable.OutputCell {
  /// A word as a value of its type: alone in a set for sets.
  fileprivate static func value(_ value: Value, _ type: ValueType) -> DecisionTable.OutputCell {
    if case .set = type, case .symbol(let word) = value { return .value(.set([word])) }
    return .value(value)
  }
}
