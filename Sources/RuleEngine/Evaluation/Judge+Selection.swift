internal import RuleLanguage
internal import RuleModel

extension Judge {
  enum LineJudgement {
    case decided([CandidateFinding], [AssumptionUse])
    case undecided(Split)
  }

  enum ValuesJudgement {
    case decided([(name: String, value: ValueFinding)], [RuleReference], [AssumptionUse])
    case undecided(Split)
  }

  /// The candidates of a line with their verdicts.
  func judge(line: Int, inherited: [(verdict: Verdict, rule: RuleReference)]) -> LineJudgement {
    var candidates: [CandidateFinding] = []
    var assumptions: [AssumptionUse] = []
    var pending: Split?
    box.turn(to: Box.Context(line: line))
    let selected: [Selected]
    if box.subject.mode == .judged, box.subject.requested.indices.contains(line),
      let code = box.subject.requested[line].code
    {
      selected = [Selected(code: code, verdict: nil, origin: [])]
    } else {
      switch select() {
      case .decided(let found, let used):
        selected = found
        assumptions = used
      case .undecided(let split): return .undecided(split)
      }
    }
    for choice in selected {
      guard let code = choice.code else {
        candidates.append(
          CandidateFinding(
            line: line, verdict: choice.verdict,
            verdicts: [], origin: choice.origin))
        continue
      }
      switch judge(code: code, line: line, inherited: inherited) {
      case .decided(let verdicts, let passed, let used):
        candidates.append(
          CandidateFinding(
            line: line, code: code, verdict: verdicts.first?.verdict, verdicts: verdicts, origin: choice.origin,
            passed: passed))
        assumptions += used.filter { !assumptions.contains($0) }
      case .undecided(let split):
        pending = pending ?? split
      }
    }
    if let pending { return .undecided(pending) }
    return .decided(candidates, assumptions)
  }

  /// The rules that are judged for one candidate.
  func judge(code: Int, line: Int, inherited: [(verdict: Verdict, rule: RuleReference)]) -> Ruling {
    box.turn(to: Box.Context(line: line, candidate: code))
    let rules = program.decisions[decision]
    guard rules.exclusions.indices.contains(code) else {
      return .decided(verdicts: inherited, passed: [], assumptions: [])
    }
    var states: [RuleState] = inherited.map { .struck($0.verdict, $0.rule) }
    states += rules.exclusions[code].compactMap { state(of: program.edition.exclusions[$0], .exclusion($0)) }
    states += rules.eligibility[code].flatMap { self.states(of: program.edition.eligibility[$0], index: $0) }
    states += self.states(ofLimits: code)
    states += rules.combinations[code].compactMap { state(of: program.edition.combinations[$0], .combination($0)) }
    return weigh(states)
  }

  /// A code, or what a table says instead of one.
  struct Selected {
    var code: Int?
    var verdict: Verdict?
    var origin: [RuleReference]
  }

  private enum Selection {
    case decided([Selected], [AssumptionUse])
    case undecided(Split)
  }

  private func select() -> Selection {
    var selected: [Selected] = []
    var fallbacks: [Selected] = []
    var assumptions: [AssumptionUse] = []
    for index in program.decisions[decision].codeTables {
      let table = program.edition.tables[index]
      guard table.head.valid?.contains(box.subject.date) ?? true else { continue }
      guard let column = table.codeColumn else { continue }
      switch box.hits(table) {
      case .undecided(let split): return .undecided(split)
      case .rows(let rows):
        assumptions += uses(of: table, index: index)
        if rows.isEmpty {
          if let otherwise = table.otherwise, otherwise.outputs.indices.contains(column) {
            let origin = [.otherwise(table: index)] + derivations(of: table.inputs, in: box.view(of: table))
            fallbacks += choice(otherwise.outputs[column], origin)
          }
        }
        for row in rows where table.rows[row].outputs.indices.contains(column) {
          let inputs = zip(table.inputs, table.rows[row].cells).filter { !$0.1.isAny }.map(\.0)
          selected += choice(
            table.rows[row].outputs[column],
            [.row(table: index, row: row)] + derivations(of: inputs, in: box.view(of: table)))
        }
      }
    }
    // With several tables, one that has nothing to say is no answer beside one that has.
    if selected.isEmpty {
      selected =
        fallbacks.isEmpty ? [Selected(code: nil, verdict: .notInSource, origin: [])] : Array(strongest(fallbacks))
    }
    var seen: Set<Int> = []
    selected = selected.filter { choice in choice.code.map { seen.insert($0).inserted } ?? true }
    return .decided(selected, assumptions)
  }

  /// Of several tables without a match: the first, unless another says more than that the source is silent.
  private func strongest(_ fallbacks: [Selected]) -> [Selected] {
    let telling = fallbacks.filter { $0.code != nil || $0.verdict != .notInSource }
    return telling.isEmpty ? Array(fallbacks.prefix(1)) : telling
  }

  private func choice(_ cell: DecisionTable.OutputCell, _ origin: [RuleReference]) -> [Selected] {
    switch cell {
    case .code(let code): [Selected(code: code, verdict: nil, origin: origin)]
    case .verdict(let verdict): [Selected(code: nil, verdict: verdict, origin: origin)]
    case .value, .nothing: []
    }
  }

  private func uses(of table: DecisionTable, index: Int) -> [AssumptionUse] {
    guard tellsWhy else { return [] }
    var result = box.assumptions(of: table).map { entry in
      AssumptionUse(
        rule: .row(table: index, row: -1), facts: [entry.slot], lines: [], slot: entry.slot, value: entry.value)
    }
    let kinds: [LineKind] = [.running, .earlier].filter { box.lines(of: $0) == nil }
    if !kinds.isEmpty, !box.subject.isStrict {
      for slot in table.inputs where program.readsLines.contains(slot) && !box.isGiven(slot) {
        let used = kinds.filter { program.reads($0, slot: slot) }
        if !used.isEmpty { result.append(AssumptionUse(rule: .derived(slot: slot), facts: [], lines: used)) }
      }
    }
    return result
  }

  /// The values of a table without a code column.
  func values(of index: Int) -> ValuesJudgement {
    let table = program.edition.tables[index]
    guard table.head.valid?.contains(box.subject.date) ?? true else {
      return .decided(table.outputs.map { ($0.name, .verdict(.notInSource)) }, [], [])
    }
    switch box.hits(table) {
    case .undecided(let split): return .undecided(split)
    case .rows(let rows):
      let used = uses(of: table, index: index)
      if rows.isEmpty {
        let cells = table.otherwise?.outputs ?? []
        let values = zip(table.outputs, cells).compactMap { output, cell in value(cell).map { (output.name, $0) } }
        return .decided(values, [.otherwise(table: index)] + derivations(of: table.inputs), used)
      }
      var values: [(name: String, value: ValueFinding)] = []
      var origin: [RuleReference] = []
      for row in rows {
        let inputs = zip(table.inputs, table.rows[row].cells).filter { !$0.1.isAny }.map(\.0)
        origin += [.row(table: index, row: row)] + derivations(of: inputs, in: box.view(of: table))
        for (output, cell) in zip(table.outputs, table.rows[row].outputs) {
          if let found = value(cell), !values.contains(where: { $0.name == output.name && $0.value == found }) {
            values.append((output.name, found))
          }
        }
      }
      return .decided(values, origin, used)
    }
  }

  /// The values that a table gives beside its code.
  func valuesBesideCode(of index: Int) -> [(name: String, value: ValueFinding)] {
    let table = program.edition.tables[index]
    let names = table.outputs.enumerated().filter { $0.offset != table.codeColumn }.map(\.element.name)
    guard !names.isEmpty else { return [] }
    guard case .decided(let found, _, _) = values(of: index) else { return names.map { ($0, .unsettled) } }
    return found.filter { entry in
      // A cell that says why there is no code says it once, in the code column.
      if case .verdict = entry.value { false } else { names.contains(entry.name) }
    }
  }

  private func value(_ cell: DecisionTable.OutputCell) -> ValueFinding? {
    switch cell {
    case .value(let value): .value(value)
    case .verdict(let verdict): .verdict(verdict)
    case .code(let code):
      program.edition.codes.indices.contains(code) ? .value(.symbol(program.edition.codes[code].id)) : nil
    case .nothing: nil
    }
  }

  // MARK: Derivations

  /// The derived facts among these that were worked out rather than given, with the rows that gave them.
  func derivations(of slots: [Int], in view: Box? = nil) -> [RuleReference] {
    guard tellsWhy else { return [] }
    var result: [RuleReference] = []
    for slot in slots {
      for reference in derivation(of: slot, in: view) where !result.contains(reference) { result.append(reference) }
    }
    return result
  }

  func derivation(of slot: Int, in view: Box? = nil) -> [RuleReference] {
    let box = view ?? box
    guard tellsWhy, !box.isGiven(slot), box.domain(of: slot).isSingleton else { return [] }
    switch program.edition.facts[slot].origin {
    case .given, .referenceDate, .reading: return []
    case .expression(let expression):
      return [.derived(slot: slot)] + derivations(of: expression.references.sorted(), in: view)
    case .table(let table):
      guard case .rows(let rows) = box.hits(table) else {
        return [.derived(slot: slot)] + derivations(of: table.inputs, in: view)
      }
      guard let row = rows.first else {
        return [.derivedOtherwise(slot: slot)] + derivations(of: table.inputs, in: view)
      }
      let inputs = zip(table.inputs, table.rows[row].cells).filter { !$0.1.isAny }.map(\.0)
      return [.derivedRow(slot: slot, row: row)] + derivations(of: inputs, in: view)
    }
  }
}
