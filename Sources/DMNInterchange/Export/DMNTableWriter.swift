import RuleLanguage
import RuleModel

/// Writes one decision table.
struct DMNTableWriter {
  let exporter: DMNExporter
  let table: DecisionTable
  private var edition: Edition { exporter.edition }

  init(exporter: DMNExporter, table: DecisionTable) {
    self.exporter = exporter
    self.table = table
  }

  /// What is added to the name of an output for the column of its outcomes, such as `refer`.
  static let outcomeSuffix = "_uitkomst"

  func write(into xml: inout DMNXMLWriter) {
    xml.element("decisionTable", [("id", id("rijen")), ("hitPolicy", policy)]) { xml in
      hints(&xml)
      var inputs = table.inputs
      if case .choose(let slot) = table.hitPolicy { inputs.append(slot) }
      for (number, slot) in inputs.enumerated() { input(edition.facts[slot], number + 1, &xml) }
      for (number, column) in columns.enumerated() { output(column, number + 1, &xml) }
      for note in notes { xml.empty("annotation", [("name", note.name)]) }
      for (index, row) in table.rows.enumerated() { rule(row, index, &xml) }
    }
  }

  /// An id of a part of the table; tools that keep parts by id need one for each.
  private func id(_ part: String) -> String {
    "\(part)-\(table.head.path.split(separator: "/").joined(separator: "-"))"
  }

  private var policy: String {
    switch table.hitPolicy {
    case .unique, .choose: "UNIQUE"
    case .first: "FIRST"
    case .collect: "COLLECT"
    }
  }

  // MARK: - What DMN has no place for

  private func hints(_ xml: inout DMNXMLWriter) {
    var attributes: [(String, String?)] = [
      ("eliminate", table.eliminates ? "true" : nil), ("choose", choice),
      ("otherwise-reason", table.otherwise?.reason.map(exporter.hints.text)),
    ]
    if table.otherwise != nil { attributes.append(("otherwise", "true")) }
    xml.element("extensionElements") { xml in
      xml.element("jr:table", attributes) { xml in
        for (slot, value) in table.assume {
          xml.empty("jr:assume", [("fact", edition.facts[slot].name), ("value", value.description)])
        }
        for output in table.outputs {
          guard let type = output.type else { continue }
          let shape = DMNHintWriter.attributes(type, mayBeNone: false)
          xml.element("jr:output", [("name", output.name)] + shape) { xml in
            for word in type.symbols?.words ?? [] {
              xml.empty("jr:value", [("word", word), ("label", output.labels[word])])
            }
          }
        }
      }
    }
  }

  private var choice: String? {
    if case .choose(let slot) = table.hitPolicy { edition.facts[slot].name } else { nil }
  }

  // MARK: - Columns

  /// A column of the DMN table: an output, or the outcomes that rows give instead of it.
  private struct Column {
    var index: Int
    var isOutcome: Bool
  }

  private var columns: [Column] {
    table.outputs.indices.flatMap { index in
      let cells = table.rows.map { $0.outputs[index] } + (table.otherwise.map { [$0.outputs[index]] } ?? [])
      let hasOutcomes = cells.contains { if case .verdict = $0 { true } else { false } }
      return [Column(index: index, isOutcome: false)] + (hasOutcomes ? [Column(index: index, isOutcome: true)] : [])
    }
  }

  private func input(_ fact: Fact, _ number: Int, _ xml: inout DMNXMLWriter) {
    xml.element("input", [("id", id("in\(number)")), ("label", fact.question ?? fact.name)]) { xml in
      xml.entry("inputExpression", [("typeRef", exporter.typeName(fact))], fact.name)
    }
  }

  private func output(_ column: Column, _ number: Int, _ xml: inout DMNXMLWriter) {
    let output = table.outputs[column.index]
    let name = column.isOutcome ? output.name + Self.outcomeSuffix : output.name
    let type = column.isOutcome ? "string" : output.type.map(FEELCellWriter.type) ?? "string"
    xml.element("output", [("id", id("uit\(number)")), ("name", name), ("typeRef", type)]) { xml in
      if !column.isOutcome, let type = output.type, type.symbols != nil, FEELCellWriter.type(type) == "string" {
        xml.entry("outputValues", [], (type.symbols?.words ?? []).map(FEELText.quoted).joined(separator: ","))
      }
      if let otherwise = table.otherwise, let text = text(otherwise.outputs[column.index], column), !text.isEmpty {
        xml.entry("defaultOutputEntry", [], text)
      }
    }
  }

  /// The text of an output cell in a column, `nil` when it belongs in the other column.
  private func text(_ cell: DecisionTable.OutputCell, _ column: Column) -> String? {
    switch cell {
    case .verdict(let verdict): column.isOutcome ? FEELText.quoted(exporter.hints.text(verdict)) : nil
    case .code(let code): column.isOutcome ? nil : FEELText.quoted(edition.codes[code].id)
    case .value(let value): column.isOutcome ? nil : FEELCellWriter.value(value)
    case .nothing: nil
    }
  }

  // MARK: - Rows

  /// A column with remarks on a row.
  private struct Note {
    var name: String
    var text: (DecisionTable.Row) -> String?
  }

  private var notes: [Note] {
    let all = [
      Note(name: "id") { $0.id == $0.cellNames ? nil : $0.id },
      Note(name: "source") { row in
        guard let source = row.sources.first, source.row == nil || !isOfTable(source) else { return nil }
        return "\(source.document): \(source.section)"
      },
      Note(name: "row") { $0.sources.first?.row },
      Note(name: "reason") { $0.reason.map(exporter.hints.text) },
      Note(name: "caveat") { $0.caveat },
    ]
    return all.filter { note in table.rows.contains { note.text($0) != nil } }
  }

  /// Whether a citation is that of the table itself, but for its row.
  private func isOfTable(_ citation: Citation) -> Bool {
    guard var base = table.head.sources.first(where: { $0.table != nil }) ?? table.head.sources.first else {
      return false
    }
    base.row = citation.row
    return base == citation
  }

  private func rule(_ row: DecisionTable.Row, _ index: Int, _ xml: inout DMNXMLWriter) {
    let rule = "\(id("rij"))-\(index + 1)"
    xml.element("rule", [("id", rule)]) { xml in
      var tests = row.cells.map(FEELCellWriter.test)
      if case .choose = table.hitPolicy { tests.append(FEELText.quoted(row.id)) }
      for (number, test) in tests.enumerated() { xml.entry("inputEntry", [("id", "\(rule)-in\(number + 1)")], test) }
      for (number, column) in columns.enumerated() {
        let text = text(row.outputs[column.index], column) ?? ""
        xml.entry("outputEntry", [("id", "\(rule)-uit\(number + 1)")], text)
      }
      for note in notes { xml.entry("annotationEntry", [], note.text(row) ?? "") }
    }
  }
}

extension DecisionTable.Row {
  /// The name it has when it is given none: its input cells.
  var cellNames: String { cells.isEmpty ? "-" : cells.map(\.description).joined(separator: "/") }
}
