import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads what a fact is derived from: an expression or a table.
  func origin(of fact: inout Fact, _ block: Block, _ declaration: FactDeclaration) -> Fact.Origin? {
    let ways = ["is", "table", "table-file"].filter { block.has($0) }
    guard ways.count == 1 else {
      faults.report(
        ways.isEmpty ? "missing-key" : "too-many-forms",
        ways.isEmpty
          ? "Bij een afgeleid feit ontbreekt `is` of `table`."
          : "Een afgeleid feit heeft `is` of een tabel, niet allebei.",
        at: block.anchor, help: "Schrijf `is: …` met een berekening, of `table: |` met een tabel.")
      return nil
    }
    if let node = block.value("is") {
      guard let expression = expression(node, expecting: fact.type) else { return nil }
      fact.mayBeNone = fact.mayBeNone || expression.mayBeNone
      return .expression(expression)
    }
    let output = DecisionTable.Output(name: fact.name, type: fact.type, labels: fact.labels)
    let decoder = TableDecoder(decoder: self, block: block, path: fact.head.path, file: declaration.file)
    guard let (table, isWhole) = decoder.derivedTable(output, head: fact.head) else { return nil }
    let givesNone = table.rows.contains { $0.outputs.contains(.value(.none)) }
    let endsInNone = table.otherwise.map { $0.outputs.contains(.value(.none)) } ?? false
    // A row that could not be read may be the one that gives none.
    fact.mayBeNone = fact.mayBeNone || givesNone || endsInNone || !isWhole
    return .table(table)
  }

  /// Reads the facts that cannot occur together.
  func decodeImpossibilities() -> [Impossibility] {
    files(.facts).flatMap { file -> [Impossibility] in
      guard let node = file.root["impossible"] else { return [] }
      return faults.list(node).compactMap { item in
        guard let block = Block(item, "`impossible`", keys: KeyTable.impossible.names, faults: faults),
          let when = block.required("when").flatMap({ expression($0, expecting: .boolean) })
        else { return nil }
        _ = citations(block)
        return Impossibility(when: when, reason: block.requiredText("reason") ?? "", at: item.firstLine)
      }
    }
  }
}
