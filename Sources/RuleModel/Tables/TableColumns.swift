import Diagnostics
import RuleLanguage

/// What each column of a table is for.
struct TableColumns {
  /// What a column is for.
  enum Role: Equatable {
    /// A fact in this slot.
    case input(Int)
    /// The output of this number.
    case output(Int)
    case id, source, reason, caveat, row
    /// The header is wrong; the column is passed over.
    case unknown
  }

  static let annotations: [String: Role] = [
    "id": .id, "source": .source, "reason": .reason, "caveat": .caveat, "row": .row,
  ]

  let roles: [Role]
  /// Slots of the input columns, in order.
  let inputs: [Int]
  /// The output columns, in order.
  let outputs: [DecisionTable.Output]

  /// Reads the header of a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - declared: The outputs that may be columns, `code` among them where codes may be given.
  ///   - decoder: Knows the facts.
  init(_ table: RawTable, declared: [DecisionTable.Output], decoder: EditionDecoder) {
    var roles: [Role] = []
    var inputs: [Int] = []
    var outputs: [DecisionTable.Output] = []
    var seen: [String: RawTable.Cell] = [:]
    let faults = decoder.faults
    for cell in table.header.cells {
      let name = cell.text
      if let first = seen[name] {
        faults.report(
          "duplicate-column", "De kolom `\(name)` staat er twee keer.", at: table.place(cell.bytes),
          notes: [DiagnosticNote("Hier staat zij voor het eerst.", at: table.place(first.bytes))],
          help: "Haal een van de twee kolommen weg.")
        roles.append(.unknown)
        continue
      }
      seen[name] = cell
      if let output = declared.first(where: { $0.name == name }) {
        roles.append(.output(outputs.count))
        outputs.append(output)
      } else if let annotation = Self.annotations[name] {
        roles.append(annotation)
      } else if let slot = decoder.slot(of: name) {
        decoder.book.used.insert(slot)
        roles.append(.input(slot))
        inputs.append(slot)
      } else {
        roles.append(.unknown)
        if !decoder.book.failed.contains(name) { Self.reportUnknown(name, cell, table, declared, decoder) }
      }
    }
    self.roles = roles
    self.inputs = inputs
    self.outputs = outputs
  }

  private static func reportUnknown(
    _ name: String, _ cell: RawTable.Cell, _ table: RawTable, _ declared: [DecisionTable.Output],
    _ decoder: EditionDecoder
  ) {
    let known = decoder.factNames + declared.map(\.name) + annotations.keys.sorted()
    let place = table.place(cell.bytes.isEmpty ? table.header.bytes : cell.bytes)
    if name.isEmpty {
      decoder.faults.report(
        "empty-column", "Een kolom heeft geen kop.", at: place,
        help: "Schrijf een naam in de kop, of haal de kolom weg.")
    } else if let nearest = Spelling.nearest(name, in: known) {
      decoder.faults.report(
        "unknown-column", "Er is geen feit of uitkomst `\(name)`.", at: place, help: "Schrijf `\(nearest)`.")
    } else {
      decoder.faults.report(
        "unknown-column", "Er is geen feit of uitkomst `\(name)`.", at: place,
        help: "Zet `\(name)` in facts.yaml, of bij `outputs` van deze tabel.")
    }
  }
}
