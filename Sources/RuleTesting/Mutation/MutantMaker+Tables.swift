internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

extension MutantMaker {
  /// Mutants of a table: cells, rows, outputs, what holds when no row matches, and the order where it counts.
  func mutants(of table: DecisionTable, _ target: Mutant.Target) -> [Mutant] {
    @Sendable func set(_ change: @escaping @Sendable (inout DecisionTable) -> Void) -> @Sendable (inout Edition) -> Void
    {
      { edition in
        switch target {
        case .table(let index): change(&edition.tables[index])
        case .fact(let slot):
          guard case .table(var table) = edition.facts[slot].origin else { return }
          change(&table)
          edition.facts[slot].origin = .table(table)
        case .exclusion, .combination, .eligibility, .code: break
        }
      }
    }
    func mutant(_ row: DecisionTable.Row, _ change: String, _ apply: @escaping @Sendable (inout DecisionTable) -> Void)
      -> Mutant
    {
      Mutant("\(table.head.path)#\(row.id)", row.at, change, target, apply: set(apply))
    }
    var found: [Mutant] = []
    for (number, row) in table.rows.enumerated() {
      if table.rows.count > 1 { found.append(mutant(row, "zonder deze rij") { $0.rows.remove(at: number) }) }
      for (column, cell) in row.cells.enumerated() {
        guard let all = full(.fact(table.inputs[column])) else { continue }
        let name = edition.facts[table.inputs[column]].name
        found += cell.variants(within: all).map { variant in
          mutant(row, "bij `\(name)`: \(variant.change.dutch)") { $0.rows[number].cells[column] = variant.part }
        }
      }
      for column in row.outputs.indices {
        guard let other = other(than: row.outputs[column], column, table) else { continue }
        found.append(
          mutant(row, "bij `\(table.outputs[column].name)`: \(text(other)) in plaats van \(text(row.outputs[column]))")
          {
            $0.rows[number].outputs[column] = other
          })
      }
      if table.hitPolicy == .first, number + 1 < table.rows.count {
        found.append(mutant(row, "na de volgende rij") { $0.rows.swapAt(number, number + 1) })
      }
    }
    if let otherwise = table.otherwise {
      for column in otherwise.outputs.indices {
        guard let other = other(than: otherwise.outputs[column], column, table) else { continue }
        found.append(
          Mutant(
            "\(table.head.path)#otherwise", otherwise.at,
            "\(text(other)) in plaats van \(text(otherwise.outputs[column]))",
            target, apply: set { $0.otherwise?.outputs[column] = other }))
      }
    }
    return found
  }

  /// What another row gives in the same column, as near as possible.
  private func other(
    than cell: DecisionTable.OutputCell, _ column: Int, _ table: DecisionTable
  ) -> DecisionTable.OutputCell? {
    let all = table.rows.map { $0.outputs[column] }
    let after = all.firstIndex(of: cell).map { all[($0 + 1)...] } ?? all[...]
    func differs(_ other: DecisionTable.OutputCell) -> Bool { other != cell && other != .nothing }
    if cell == .nothing { return nil }
    return after.first(where: differs) ?? all.first(where: differs)
  }

  private func text(_ cell: DecisionTable.OutputCell) -> String {
    switch cell {
    case .code(let code): "`\(edition.codes[code].id)`"
    case .value(let value): "`\(value)`"
    case .verdict(let verdict): "`\(verdict.dutch)`"
    case .nothing: "niets"
    }
  }
}
