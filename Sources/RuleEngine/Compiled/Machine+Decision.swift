internal import RuleLanguage
internal import RuleModel

extension Machine {
  /// Judges a decision; what was found stands in the workspace.
  ///
  /// - Returns: The outcome of the decision.
  func judge(_ decision: DecisionView) throws(GiveUp) -> Outcome {
    for place in 0..<impossibilities.count {
      let holds = truth(Int(impossibilities[place]))
      if holds == Machine.yes || holds == Machine.vague { throw GiveUp() }
    }
    try judge(decision.whole, code: -1, from: 0)
    let inherited = Int(space.state.pointee.verdicts)
    if inherited > 0, space.verdicts[0].verdict.endsDecision {
      try add(FlatCandidate(code: -1, verdict: space.verdicts[0].verdict, table: -1, row: -1), verdicts: 0..<inherited)
      return space.verdicts[0].verdict.outcome
    }
    if decision.codeTables.count > 0, try !select(decision, inherited: inherited), decision.wantsCode { throw GiveUp() }
    space.state.pointee.candidate = -1
    let values = try values(of: decision)
    if decision.codeTables.count == 0 {
      let verdict = inherited > 0 ? space.verdicts[0].verdict : nil
      try add(FlatCandidate(code: -1, verdict: verdict, table: -1, row: -1), verdicts: 0..<inherited)
    }
    return outcome(decision, inherited: inherited, values)
  }

  private func add(_ candidate: FlatCandidate, verdicts: Range<Int>) throws(GiveUp) {
    let count = Int(space.state.pointee.candidates)
    guard count < Workspace.capacity else { throw GiveUp() }
    var candidate = candidate
    candidate.verdicts = FlatList(first: Int32(verdicts.lowerBound), count: Int32(verdicts.count))
    space.candidates[count] = candidate
    space.state.pointee.candidates += 1
  }

  // MARK: Codes

  /// Finds the candidates and judges them; returns whether that was possible.
  private func select(_ decision: DecisionView, inherited: Int) throws(GiveUp) -> Bool {
    var fallback: FlatCandidate?
    var isTelling = false
    let assumptions = space.state.pointee.assumptions
    for place in 0..<decision.codeTables.count {
      let (index, column) = (Int(decision.codeTables[place].table), Int(decision.codeTables[place].column))
      let table = views + index
      if date < table.pointee.validFrom || date > table.pointee.validUntil { continue }
      let found = try rows(index)
      switch found {
      case .none:
        let cell = table.pointee.outputs[Int(table.pointee.rowCount * table.pointee.outputCount) + column]
        guard let candidate = candidate(cell, table: index, row: -1) else { break }
        let tells = candidate.code >= 0 || candidate.verdict != .notInSource
        // Of several tables without a match the first counts, unless others say more.
        if tells, isTelling { throw GiveUp() }
        if tells || fallback == nil { fallback = candidate }
        isTelling = isTelling || tells
      case .one(let row): try add(row: row, column, index)
      case .several(let count):
        for hit in 0..<count { try add(row: Int(space.hits[hit]), column, index) }
      case .undecided:
        space.state.pointee.candidates = 0
        space.state.pointee.assumptions = assumptions
        return false
      }
      try noteAssumptions(index)
    }
    if space.state.pointee.candidates == 0 {
      let none = FlatCandidate(code: -1, verdict: .notInSource, table: -1, row: -1)
      try add(fallback ?? none, verdicts: 0..<0)
    }
    for place in 0..<Int(space.state.pointee.candidates) where space.candidates[place].code >= 0 {
      let first = space.state.pointee.verdicts
      for verdict in 0..<inherited { try strike(space.verdicts[verdict].verdict, space.verdicts[verdict].rule) }
      let code = space.candidates[place].code
      turn(to: code)
      try judge(decision.candidates[Int(code)], code: code, from: first)
      let count = space.state.pointee.verdicts - first
      space.candidates[place].verdicts = FlatList(first: first, count: count)
      space.candidates[place].verdict = count > 0 ? space.verdicts[Int(first)].verdict : nil
    }
    return true
  }

  /// Derived facts that look at lines are worked out anew for each candidate.
  private func turn(to code: Int32) {
    space.state.pointee.candidate = code
    for place in 0..<lineSlots.count {
      let slot = Int(lineSlots[place])
      if !flags[slot].contains(.given) { flags[slot] = rootFlags[slot] }
    }
  }

  private func candidate(_ cell: FlatOutput, table: Int, row: Int) -> FlatCandidate? {
    switch cell {
    case .code(let code): FlatCandidate(code: code, verdict: nil, table: Int32(table), row: Int32(row))
    case .verdict(let verdict): FlatCandidate(code: -1, verdict: verdict, table: Int32(table), row: Int32(row))
    case .value, .nothing: nil
    }
  }

  private func add(row: Int, _ column: Int, _ index: Int) throws(GiveUp) {
    let table = views + index
    let cell = table.pointee.outputs[row * Int(table.pointee.outputCount) + column]
    guard let candidate = candidate(cell, table: index, row: row) else { return }
    // The same code by another row counts once.
    if candidate.code >= 0 {
      let known = Int(space.state.pointee.candidates)
      for place in 0..<known where space.candidates[place].code == candidate.code { return }
    }
    try add(candidate, verdicts: 0..<0)
  }

  private func noteAssumptions(_ index: Int) throws(GiveUp) {
    try restsOnAssumption(index) { slot throws(GiveUp) in
      try take(forGranted: .row(table: index, row: -1 - Int(slot)), code: -1)
    }
    let table = views + index
    guard missingLines != 0 else { return }
    for column in 0..<Int(table.pointee.width) {
      let slot = Int(table.pointee.inputs[column])
      guard linesOfSlot[slot] & missingLines != 0, !flags[slot].contains(.given) else { continue }
      try take(forGranted: .derived(slot: slot), code: -1)
    }
  }

  // MARK: Values

  /// What the values come to.
  struct Values {
    var hasMain = false
    var hasAny = false
    var hasValue = false
    var strongest: Outcome?
    var first: FactValue = .unknown
  }

  /// Whether every candidate is refused: then plain values no longer matter.
  private func isRefused(_ decision: DecisionView) -> Bool {
    guard decision.codeTables.count > 0, decision.wantsCode, space.state.pointee.candidates > 0 else { return false }
    for place in 0..<Int(space.state.pointee.candidates) where !(space.candidates[place].verdict?.refuses ?? false) {
      return false
    }
    return true
  }

  private func values(of decision: DecisionView) throws(GiveUp) -> Values {
    var values = Values()
    if isRefused(decision) {
      for place in 0..<decision.valueTables.count {
        let index = Int(decision.valueTables[place].table)
        if date < views[index].validFrom || date > views[index].validUntil { continue }
        if case .undecided = try rows(index) { continue }
        try noteAssumptions(index)
      }
      return values
    }
    for place in 0..<decision.codeTables.count {
      let index = Int(decision.codeTables[place].table)
      guard views[index].outputCount > 1 else { continue }
      let wanted = decision.wanted.pointer + Int(decision.codeTables[place].wanted)
      try addBesideCode(index, wanted, isNeeded: !decision.wantsCode, &values)
    }
    for place in 0..<decision.valueTables.count {
      let index = Int(decision.valueTables[place].table)
      let table = views + index
      let wanted = decision.wanted.pointer + Int(decision.valueTables[place].wanted)
      let isWanted = isAny(wanted, of: table)
      if date < table.pointee.validFrom || date > table.pointee.validUntil {
        for output in 0..<Int(table.pointee.outputCount) { note(.verdict(.notInSource), wanted[output], &values) }
        continue
      }
      switch try rows(index) {
      case .undecided:
        if isWanted { throw GiveUp() }
        values.hasAny = true
        continue
      case .none: try add(row: -1, index, wanted, &values)
      case .one(let row): try add(row: row, index, wanted, &values)
      case .several(let count):
        for hit in 0..<count { try add(row: Int(space.hits[hit]), index, wanted, &values) }
      }
      try noteAssumptions(index)
    }
    for place in 0..<decision.valueFacts.count {
      let (slot, isWanted) = (Int(decision.valueFacts[place].slot), decision.valueFacts[place].isWanted)
      try ready(slot)
      guard isSingle(slot) else {
        if isWanted || flags[slot].contains(.vague) || layouts[slot] == .opaque { throw GiveUp() }
        values.hasAny = true
        continue
      }
      note(.value(value(of: slot)), isWanted, &values)
    }
    return values
  }

  /// The values that a table gives beside its code; what it says instead of a code does not count.
  private func addBesideCode(
    _ index: Int, _ wanted: UnsafePointer<Bool>, isNeeded: Bool, _ values: inout Values
  ) throws(GiveUp) {
    let table = views + index
    if date < table.pointee.validFrom || date > table.pointee.validUntil { return }
    switch try rows(index) {
    case .undecided:
      if isNeeded, isAny(wanted, of: table) { throw GiveUp() }
      values.hasAny = true
    case .none: noteValues(of: Int(table.pointee.rowCount), table, wanted, &values)
    case .one(let row): noteValues(of: row, table, wanted, &values)
    case .several(let count):
      for hit in 0..<count { noteValues(of: Int(space.hits[hit]), table, wanted, &values) }
    }
  }

  private func noteValues(
    of row: Int, _ table: UnsafePointer<TableView>, _ wanted: UnsafePointer<Bool>, _ values: inout Values
  ) {
    let outputs = table.pointee.outputs + row * Int(table.pointee.outputCount)
    for output in 0..<Int(table.pointee.outputCount) {
      if case .value = outputs[output] { note(outputs[output], wanted[output], &values) }
    }
  }

  private func isAny(_ wanted: UnsafePointer<Bool>, of table: UnsafePointer<TableView>) -> Bool {
    for output in 0..<Int(table.pointee.outputCount) where wanted[output] { return true }
    return false
  }

  private func add(row: Int, _ index: Int, _ wanted: UnsafePointer<Bool>, _ values: inout Values) throws(GiveUp) {
    let table = views + index
    let count = Int(space.state.pointee.rows)
    guard count < Workspace.capacity else { throw GiveUp() }
    space.rows[count] = FlatRow(table: Int32(index), row: Int32(row))
    space.state.pointee.rows += 1
    let outputs = table.pointee.outputs + (row < 0 ? Int(table.pointee.rowCount) : row) * Int(table.pointee.outputCount)
    for output in 0..<Int(table.pointee.outputCount) { note(outputs[output], wanted[output], &values) }
  }

  private func note(_ output: FlatOutput, _ isWanted: Bool, _ values: inout Values) {
    if case .nothing = output { return }
    values.hasAny = true
    guard isWanted else { return }
    values.hasMain = true
    switch output {
    case .verdict(let verdict):
      if values.strongest.map({ $0.strength < verdict.strength }) ?? true { values.strongest = verdict.outcome }
    case .value(let value):
      values.hasValue = true
      if case .unknown = values.first { values.first = value }
    case .code(let code):
      values.hasValue = true
      if case .unknown = values.first { values.first = .word(code) }
    case .nothing: break
    }
  }

  /// The one value of a ready register.
  func value(of slot: Int) -> FactValue {
    let register = registers[slot]
    switch layouts[slot] {
    case .mask:
      if register.lower == Layout.noneBit { return .none }
      let bit = register.lower.trailingZeroBitCount
      return bounds[slot].kind == .truth ? .truth(bit == 1) : .word(Int32(bit))
    case .range:
      if register.lower > register.upper { return .none }
      switch bounds[slot].kind {
      case .word: return .word(Int32(register.lower))
      case .days: return .days(Int32(clamping: register.lower))
      default: return .number(register.lower)
      }
    case .members: return register.lower & ~register.upper != 0 ? .none : .words(UInt64(bitPattern: register.lower))
    case .opaque: return .other
    }
  }

  // MARK: Outcome

  private func outcome(_ decision: DecisionView, inherited: Int, _ values: Values) -> Outcome {
    space.state.pointee.value = values.first
    if decision.codeTables.count > 0, decision.wantsCode {
      var best: Outcome?
      for place in 0..<Int(space.state.pointee.candidates) {
        let status = space.candidates[place].verdict?.outcome ?? .applies
        if best.map({ status.strength < $0.strength }) ?? true { best = status }
      }
      return best ?? .notInSource
    }
    if inherited > 0 { return space.verdicts[0].verdict.outcome }
    if !values.hasMain || values.hasValue {
      if !values.hasAny, decision.givesOnlyAdvice { return .advice }
      return values.hasAny ? .answered : .applies
    }
    return values.strongest ?? .informationNeeded
  }
}
