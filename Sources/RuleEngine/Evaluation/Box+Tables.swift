internal import RuleLanguage
internal import RuleModel

/// Which rows of a table count.
enum TableHits {
  /// Indices of the rows that match; empty when `otherwise` holds.
  case rows([Int])
  case undecided(Split)
}

extension Box {
  /// The box as a table sees it: what the table takes for granted is known there, also to the derived facts it reads.
  func view(of table: DecisionTable) -> Box {
    guard !table.assume.isEmpty, !subject.isStrict else { return self }
    let open = table.assume.filter { !domain(of: $0.slot).isSingleton && domain(of: $0.slot).contains($0.value) }
    guard !open.isEmpty else { return self }
    return view(assuming: open)
  }

  private func view(assuming open: [(slot: Int, value: Value)]) -> Box {
    let view = copy()
    for entry in open {
      if let single = Domain(entry.value, of: program.edition.facts[entry.slot].type) {
        view.narrow(entry.slot, to: single)
      }
    }
    view.turn(to: context)
    return view
  }

  private func match(_ cells: [CellTest], _ inputs: [Domain], blanksMatch: Bool) -> Kleene {
    var result = Kleene.yes
    for (cell, domain) in zip(cells, inputs) {
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

  /// Whether a row with these cells may match where its inputs may be this.
  func mayMatch(_ cells: [CellTest], _ inputs: [Domain]) -> Bool { match(cells, inputs, blanksMatch: true) != .no }

  /// The rows of a table that count in this box.
  ///
  /// Rows with a blank cell (`?`) count only when no row without one matches: a blank never matches by itself, and never
  /// rules out.
  func hits(_ table: DecisionTable) -> TableHits {
    let view = view(of: table)
    return view === self ? ownHits(table) : view.ownHits(table)
  }

  private func ownHits(_ table: DecisionTable) -> TableHits {
    let inputs = table.inputs.map(domain(of:))
    // Rows with a blank cell never match here.
    switch hits(table, among: table.rows.indices, inputs: inputs, blanksMatch: false) {
    case .undecided(let split): return .undecided(split)
    case .rows(let rows) where !rows.isEmpty: return .rows(rows)
    case .rows: break
    }
    if table.blankRows.isEmpty { return .rows([]) }
    return hits(table, among: table.blankRows, inputs: inputs, blanksMatch: true)
  }

  private func hits(
    _ table: DecisionTable, among rows: some Sequence<Int>, inputs: [Domain], blanksMatch: Bool
  ) -> TableHits {
    var sure: [Int] = []
    var unsure: [Int] = []
    for index in rows {
      switch match(table.rows[index].cells, inputs, blanksMatch: blanksMatch) {
      case .yes:
        sure.append(index)
        if table.hitPolicy == .first {
          if unsure.isEmpty { return .rows([index]) }
        }
      case .unknown: unsure.append(index)
      case .no: break
      }
    }
    if table.eliminates, !subject.isExhaustive, sure.count + unsure.count == 1 { return .rows(sure + unsure) }
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
      let inputs = table.inputs.map(domain(of:))
      var result = Domain.empty(of: type)
      for row in table.rows.indices where match(table.rows[row].cells, inputs, blanksMatch: true) != .no {
        result = result.union(value(table.rows[row].outputs.last))
      }
      var budget = 200
      if let otherwise = table.otherwise, mayMiss(table, inputs, &budget) {
        result = result.union(value(otherwise.outputs.last))
      }
      return result
    }
  }

  /// Whether some completion of these inputs may match no row; yes when that can't be told within the budget.
  private func mayMiss(_ table: DecisionTable, _ inputs: [Domain], _ budget: inout Int) -> Bool {
    budget -= 1
    guard budget > 0 else { return true }
    var next: (column: Int, cell: CellTest)?
    for row in table.rows.indices {
      let cells = table.rows[row].cells
      switch match(cells, inputs, blanksMatch: false) {
      case .yes: return false
      case .no: continue
      case .unknown:
        guard next == nil else { continue }
        next = cells.enumerated().first { !$1.isAny && $1.match(inputs[$0]) == .unknown }.map {
          ($0.offset, $0.element)
        }
      }
    }
    guard let next, let asked = next.cell.domain else { return true }
    var inside = inputs
    var outside = inputs
    inside[next.column] = inputs[next.column].intersection(asked)
    outside[next.column] = inputs[next.column].subtracting(asked)
    guard inside[next.column] != inputs[next.column], outside[next.column] != inputs[next.column] else { return true }
    return (!inside[next.column].isEmpty && mayMiss(table, inside, &budget))
      || (!outside[next.column].isEmpty && mayMiss(table, outside, &budget))
  }

  /// Facts that this table takes for granted, where knowing them could make a difference.
  func assumptions(of table: DecisionTable) -> [(slot: Int, value: Value)] {
    guard !subject.isStrict else { return [] }
    let open = table.assume.filter { !domain(of: $0.slot).isSingleton && domain(of: $0.slot).contains($0.value) }
    guard !open.isEmpty else { return [] }
    let with = view(assuming: open)
    let known = table.inputs.map(with.domain(of:))
    return open.filter { entry in
      let others = open.filter { $0.slot != entry.slot }
      let view = others.isEmpty ? self : view(assuming: others)
      let inputs = table.inputs.map(view.domain(of:))
      return inputs != known
        && table.rows.indices.contains {
          let cells = table.rows[$0].cells
          return match(cells, inputs, blanksMatch: true) != match(cells, known, blanksMatch: true)
        }
    }
  }
}
