internal import RuleLanguage
internal import RuleModel

/// Which rows of a table count.
enum TableHits {
  /// Indices of the rows that match; empty when `otherwise` holds.
  case rows([Int])
  case undecided(Split)
}

extension Box {
  /// What a cell's fact may be in this table, where some facts are taken for granted while unknown.
  private func inputs(of table: DecisionTable, assuming: Bool) -> [Domain] {
    table.inputs.map { slot in
      let domain = domain(of: slot)
      guard assuming, !domain.isSingleton, !subject.isStrict,
        let assumed = table.assume.first(where: { $0.slot == slot }), domain.contains(assumed.value),
        let single = Domain(assumed.value, of: program.edition.facts[slot].type)
      else { return domain }
      return single
    }
  }

  private func match(_ row: DecisionTable.Row, _ inputs: [Domain], blanksMatch: Bool) -> Kleene {
    var result = Kleene.yes
    for (cell, domain) in zip(row.cells, inputs) {
      if cell.isAny { continue }
      if cell.isBlank {
        if blanksMatch { continue }
        return .no
      }
      switch cell.match(domain) {
      case .yes: continue
      case .no: return .no
      case .unknown: result = .unknown
      }
    }
    return result
  }

  /// The rows of a table that count in this box.
  ///
  /// Rows with a blank cell (`?`) count only when no row without one matches: a blank never matches by itself, and never
  /// rules out.
  func hits(_ table: DecisionTable, assuming: Bool = true) -> TableHits {
    let inputs = inputs(of: table, assuming: assuming)
    let full = table.rows.indices.filter { !table.rows[$0].cells.contains(where: \.isBlank) }
    switch hits(table, among: full, inputs: inputs, blanksMatch: false) {
    case .undecided(let split): return .undecided(split)
    case .rows(let rows) where !rows.isEmpty: return .rows(rows)
    case .rows: break
    }
    let blank = table.rows.indices.filter { table.rows[$0].cells.contains(where: \.isBlank) }
    if blank.isEmpty { return .rows([]) }
    return hits(table, among: blank, inputs: inputs, blanksMatch: true)
  }

  private func hits(
    _ table: DecisionTable, among rows: [Int], inputs: [Domain], blanksMatch: Bool
  ) -> TableHits {
    var sure: [Int] = []
    var unsure: [Int] = []
    for index in rows {
      switch match(table.rows[index], inputs, blanksMatch: blanksMatch) {
      case .yes:
        sure.append(index)
        if table.hitPolicy == .first {
          if unsure.isEmpty { return .rows([index]) }
        }
      case .unknown: unsure.append(index)
      case .no: break
      }
    }
    if table.eliminates, sure.count + unsure.count == 1 { return .rows(sure + unsure) }
    switch table.hitPolicy {
    case .unique:
      if let row = sure.first { return .rows([row]) }
    case .first:
      break
    case .collect:
      break
    case .choose(let slot):
      if unsure.isEmpty, sure.count > 1 {
        if case .symbol(let word)? = domain(of: slot).singleValue {
          return .rows(sure.filter { table.rows[$0].id == word }.prefix(1).map { $0 })
        }
        return .undecided(.slot(slot))
      }
    }
    if let first = unsure.first { return .undecided(blame(table.rows[first], of: table, inputs: inputs)) }
    return .rows(sure)
  }

  /// The first fact that keeps a row from being settled.
  private func blame(_ row: DecisionTable.Row, of table: DecisionTable, inputs: [Domain]) -> Split {
    for (column, cell) in row.cells.enumerated() where !cell.isAny && !cell.isBlank {
      if cell.match(inputs[column]) == .unknown, let split = blame(table.inputs[column]) { return split }
    }
    return .slot(table.inputs.first ?? 0)
  }

  /// What to settle next for a derived table.
  func blame(_ table: DecisionTable) -> Split? {
    if case .undecided(let split) = hits(table) { return split }
    return nil
  }

  /// What a derived table may give.
  func domain(of table: DecisionTable, type: ValueType) -> Domain {
    func value(_ cell: DecisionTable.OutputCell?) -> Domain {
      if case .value(let value)? = cell, let domain = Domain(value, of: type) { return domain }
      return .none(of: type)
    }
    switch hits(table) {
    case .rows(let rows):
      guard let row = rows.first else { return value(table.otherwise?.outputs.last) }
      return value(table.rows[row].outputs.last)
    case .undecided:
      let inputs = inputs(of: table, assuming: true)
      var result = Domain.empty(of: type)
      for row in table.rows where match(row, inputs, blanksMatch: true) != .no {
        result = result.union(value(row.outputs.last))
      }
      if let otherwise = table.otherwise { result = result.union(value(otherwise.outputs.last)) }
      return result
    }
  }

  /// Facts that this table takes for granted, where knowing them could make a difference.
  func assumptions(of table: DecisionTable) -> [(slot: Int, value: Value)] {
    guard !subject.isStrict else { return [] }
    let assumed = table.assume.filter { !domain(of: $0.slot).isSingleton && domain(of: $0.slot).contains($0.value) }
    guard !assumed.isEmpty else { return [] }
    let with = inputs(of: table, assuming: true)
    return assumed.filter { entry in
      guard let column = table.inputs.firstIndex(of: entry.slot) else { return false }
      var without = with
      without[column] = domain(of: entry.slot)
      let rows = table.rows.indices.filter { match(table.rows[$0], with, blanksMatch: true) != .no }
      let more = table.rows.indices.filter { match(table.rows[$0], without, blanksMatch: true) != .no }
      return rows != more || rows.contains { match(table.rows[$0], without, blanksMatch: true) != match(table.rows[$0], with, blanksMatch: true) }
    }
  }
}
