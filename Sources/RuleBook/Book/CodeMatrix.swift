internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// A table in which two choices give a code, as a matrix; a code that also asks something else gets a star.
struct CodeMatrix {
  /// The matrix: the first column names the rows.
  let grid: BookEntry.Grid
  /// What the codes with a star also ask.
  let condition: String?

  /// Makes the matrix of a table; `nil` for a table that is none.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - inputs: The facts of its input columns.
  ///   - cell: Tells what an output cell gives.
  init?(
    _ table: DecisionTable, _ inputs: [Fact],
    cell: (DecisionTable.OutputCell, DecisionTable.Output) -> String
  ) {
    let choices = inputs.indices.filter { inputs[$0].type.symbols != nil }
    guard choices.count == 2, let column = table.codeColumn, let down = inputs[choices[0]].type.symbols,
      let across = inputs[choices[1]].type.symbols
    else { return nil }
    var texts: [String: [String: String]] = [:]
    var conditions: Set<String> = []
    for row in table.rows {
      guard row.cells.count == inputs.count, row.outputs.indices.contains(column) else { return nil }
      let (first, second) = (row.cells[choices[0]], row.cells[choices[1]])
      if first.isAny || second.isBlank { continue }
      let others = inputs.indices.filter { !choices.contains($0) && !row.cells[$0].isAny }
      if !others.isEmpty {
        let parts = others.map {
          "\(RuleWords.spaced(inputs[$0].name)): \(DutchCell.text(row.cells[$0], of: inputs[$0]))"
        }
        conditions.insert(parts.joined(separator: ", "))
      }
      let text = cell(row.outputs[column], table.outputs[column]) + (others.isEmpty ? "" : "*")
      for one in down.words where first.matches(.symbol(one)) {
        for two in across.words where second.matches(.symbol(two)) {
          if texts[one]?[two] != nil { return nil }
          texts[one, default: [:]][two] = text
        }
      }
    }
    let used = across.words.filter { word in texts.values.contains { $0[word] != nil } }
    guard used.count > 1, texts.count > 1, conditions.count <= 1 else { return nil }
    let (rows, columns) = (inputs[choices[0]], inputs[choices[1]])
    grid = BookEntry.Grid(
      header: [RuleWords.title(rows.name)] + used.map { columns.labels[$0] ?? $0 },
      rows: down.words.filter { texts[$0] != nil }.map { word in
        [rows.labels[word] ?? word] + used.map { texts[word]?[$0] ?? "–" }
      }, inputs: 1)
    condition = conditions.first.map { "Alleen als \($0)." }
  }
}
