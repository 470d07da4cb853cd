internal import RuleLanguage
internal import RuleModel

/// Searches what stops a code, and the smallest change that lets it through.
struct WhyNot {
  /// Most facts that a change may touch.
  static let maximumChanges = 3

  let program: Program
  let subject: Subject
  let code: Int
  private var edition: Edition { program.edition }
  private var decision: Int { subject.decision }

  /// A way in: what the facts of a part have to be.
  private struct Way {
    var changes: [(slot: Int, value: Value)]
    var fixed: Int
    var distance: Int64
  }

  /// The rows of the tables of a decision that give a code.
  static func rows(giving code: Int, decision: Int, program: Program) -> [(table: Int, row: Int)] {
    program.decisions[decision].codeTables.flatMap { index -> [(table: Int, row: Int)] in
      let table = program.edition.tables[index]
      guard let column = table.codeColumn else { return [] }
      return table.rows.indices.compactMap { row in
        let outputs = table.rows[row].outputs
        return outputs.indices.contains(column) && outputs[column] == .code(code) ? (index, row) : nil
      }
    }
  }

  func answer() -> WhyNotAnswer {
    let entry = edition.codes[code]
    let box = Box(program: program, subject: subject)
    var result = WhyNotAnswer(
      code: entry.code.value ?? entry.id, name: entry.name, decision: edition.decisions[decision].name, status: nil,
      stops: [], changes: nil, outcome: nil, isNever: false)
    result.status = status(of: subject)
    if let status = result.status, status == .applies || status == .appliesWithConsent { return result }
    result.stops = stops(box)
    let (ways, isComplete, found) = ways()
    for way in ways {
      var changed = subject
      for change in way.changes {
        guard let domain = Domain(change.value, of: edition.facts[change.slot].type) else { continue }
        changed.domains[change.slot] = domain
        changed.given.insert(change.slot)
      }
      guard let status = status(of: changed), status == .applies || status == .appliesWithConsent else { continue }
      let wording = Wording(program: program, box: box)
      result.changes = way.changes.map { change in
        let fact = edition.facts[change.slot]
        return WhyNotAnswer.Change(
          fact: fact.name, question: fact.question ?? wording.name(of: change.slot), from: wording.known(change.slot),
          value: change.value, to: wording.text(change.value, of: fact.type, labels: fact.labels), isFixed: fact.isFixed
        )
      }
      result.outcome = status
      break
    }
    result.isNever = isComplete && !found
    return result
  }

  /// The status the code has, where that is one thing; `nil` when it does not surely come out.
  private func status(of subject: Subject) -> Outcome? {
    let box = Box(program: program, subject: subject)
    guard Conflict.reason(in: box) == nil else { return nil }
    var explorer = Explorer(program: program, decision: decision, limit: 1_000)
    explorer.explore(box)
    guard explorer.isComplete, !explorer.leaves.isEmpty else { return nil }
    var statuses: Set<Outcome> = []
    for leaf in explorer.leaves {
      guard let found = leaf.finding.candidates.first(where: { $0.code == code }) else { return nil }
      statuses.insert(found.verdict?.outcome ?? .applies)
    }
    return statuses.count == 1 ? statuses.first : nil
  }

  // MARK: What stops it

  private func stops(_ box: Box) -> [Reason] {
    let reasoning = Reasoning(program: program, box: box)
    var references: [RuleReference] = []
    let judge = Judge(box)
    box.turn(to: Box.Context())
    if case .decided(let finding) = judge.judge(),
      finding.candidates.contains(where: { $0.code == nil && $0.verdict?.endsDecision == true })
    {
      references += finding.candidates.flatMap { $0.verdicts.map(\.rule) }
    }
    if case .decided(let verdicts, _, _) = judge.judge(code: code, line: 0, inherited: []) {
      references += verdicts.map(\.rule).filter { !references.contains($0) }
    }
    box.turn(to: Box.Context())
    var reasons = references.map { reasoning.reason($0) }
    reasons += unmatchedRows(box, reasoning)
    return reasons
  }

  /// Why the rows that give the code do not match: the row that comes nearest, with the facts that keep it away.
  private func unmatchedRows(_ box: Box, _ reasoning: Reasoning) -> [Reason] {
    let wording = Wording(program: program, box: box)
    var nearest: (reason: Reason, count: Int)?
    for (index, row) in WhyNot.rows(giving: code, decision: decision, program: program) {
      let table = edition.tables[index]
      var wrong: [String] = []
      for (slot, cell) in zip(table.inputs, table.rows[row].cells) where !cell.isAny {
        if case .no = cell.match(box.domain(of: slot)) {
          wrong.append(
            "\(wording.name(of: slot)) is \(wording.known(slot) ?? "iets anders") en moet \(requirement(cell, slot)) zijn"
          )
        }
      }
      if wrong.isEmpty { return [] }
      if nearest.map({ wrong.count < $0.count }) ?? true {
        var reason = reasoning.reason(.row(table: index, row: row))
        reason.text = "De rij voor deze code past niet: \(DutchText.list(wrong))."
        nearest = (reason, wrong.count)
      }
    }
    return nearest.map { [$0.reason] } ?? []
  }

  private func requirement(_ cell: CellTest, _ slot: Int) -> String {
    let fact = edition.facts[slot]
    if case .tests(let tests) = cell.form, tests.count == 1, let value = cell.domain?.singleValue {
      return Wording(program: program, box: Box(program: program, subject: subject)).text(
        value, of: fact.type, labels: fact.labels)
    }
    return cell.description
  }

  // MARK: Ways in

  /// Everything that would let the code through, nearest first.
  private func ways() -> (ways: [Way], isComplete: Bool, found: Bool) {
    var free = subject
    free.isStrict = true
    free.running = subject.running ?? []
    free.earlier = subject.earlier ?? []
    for slot in program.decisions[decision].cone {
      switch edition.facts[slot].origin {
      case .given: free.domains[slot] = program.changeable(slot)
      case .expression, .table: if subject.given.contains(slot) { free.domains[slot] = program.changeable(slot) }
      case .referenceDate, .reading: break
      }
    }
    let now = Box(program: program, subject: subject)
    var ways: [Way] = []
    var isComplete = true
    var found = false
    let rows = WhyNot.rows(giving: code, decision: decision, program: program)
    var starts = rows.map { start(free, $0) } + rows.compactMap { startByDerivedFacts(free, $0) }
    if starts.isEmpty { starts = [Box(program: program, subject: free)] }
    for box in starts {
      var explorer = Explorer(program: program, decision: decision, limit: 2_000)
      explorer.explore(box)
      isComplete = isComplete && explorer.isComplete
      for leaf in explorer.leaves {
        guard let candidate = leaf.finding.candidates.first(where: { $0.code == code }) else { continue }
        let status = candidate.verdict?.outcome ?? .applies
        guard status == .applies || status == .appliesWithConsent else { continue }
        found = true
        guard let way = way(leaf, explorer, box) else { continue }
        if way.changes.count <= WhyNot.maximumChanges { ways.append(way) }
        // What is unknown may turn out to be taken for granted.
        let known = way.changes.filter { now.domain(of: $0.slot).isSingleton }
        if !known.isEmpty, known.count < way.changes.count, known.count <= WhyNot.maximumChanges {
          ways.append(
            Way(changes: known, fixed: known.count { edition.facts[$0.slot].isFixed }, distance: way.distance))
        }
      }
    }
    let sorted = ways.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (a.changes.count, a.fixed, a.distance, one.offset) < (b.changes.count, b.fixed, b.distance, other.offset)
    }
    return (sorted.prefix(200).map(\.element), isComplete, found)
  }

  /// A box in which a row's own facts are what the row asks; derived facts are left to the search.
  private func start(_ free: Subject, _ place: (table: Int, row: Int)) -> Box {
    let box = Box(program: program, subject: free)
    let table = edition.tables[place.table]
    for (slot, cell) in zip(table.inputs, table.rows[place.row].cells) where !cell.isAny {
      guard let asked = cell.domain else { continue }
      switch edition.facts[slot].origin {
      case .given: box.narrow(slot, to: box.base[slot].intersection(asked))
      case .expression, .table:
        if free.given.contains(slot) { box.narrow(slot, to: box.base[slot].intersection(asked)) }
      case .referenceDate, .reading: break
      }
    }
    return box
  }

  /// The same with the derived facts of the row given as they are asked, where someone may give them.
  private func startByDerivedFacts(_ free: Subject, _ place: (table: Int, row: Int)) -> Box? {
    let table = edition.tables[place.table]
    var given = free
    var slots: [(Int, Domain)] = []
    for (slot, cell) in zip(table.inputs, table.rows[place.row].cells) where !cell.isAny {
      switch edition.facts[slot].origin {
      case .given, .referenceDate, .reading: continue
      case .expression, .table:
        let isOpen = !Box(program: program, subject: subject).domain(of: slot).isSingleton
        guard isOpen, edition.facts[slot].isAskable, !free.given.contains(slot), let asked = cell.domain else {
          continue
        }
        given.given.insert(slot)
        given.domains[slot] = program.changeable(slot)
        slots.append((slot, asked))
      }
    }
    guard !slots.isEmpty else { return nil }
    let box = start(given, place)
    for (slot, asked) in slots { box.narrow(slot, to: box.base[slot].intersection(asked)) }
    return box
  }

  /// What has to change to come from the query into a part; `nil` when nothing or no value will do.
  private func way(_ leaf: Leaf, _ explorer: Explorer, _ start: Box) -> Way? {
    var asked: [Int: Domain] = [:]
    for slot in start.narrowed { asked[slot] = start.base[slot] }
    for (variable, cell) in leaf.cells {
      switch variable {
      case .slot(let slot):
        guard let cells = explorer.variables[variable], cells.indices.contains(cell) else { return nil }
        if case .reading = edition.facts[slot].origin { continue }
        asked[slot] = (asked[slot] ?? cells[cell]).intersection(cells[cell])
      case .field, .atom, .lines: continue
      }
    }
    var changes: [(slot: Int, value: Value)] = []
    var fixed = 0
    var distance: Int64 = 0
    let now = Box(program: program, subject: subject)
    for slot in asked.keys.sorted() {
      guard let domain = asked[slot] else { continue }
      let fact = edition.facts[slot]
      let current = now.domain(of: slot)
      if current.isSubset(of: domain) { continue }
      // A derived fact that is not given changes through its ingredients.
      switch fact.origin {
      case .expression, .table: if !subject.given.contains(slot), !fact.isAskable { continue }
      case .given, .referenceDate, .reading: break
      }
      // What is unknown and may be taken for granted needs no change.
      if !subject.given.contains(slot), !current.isSingleton, !isSelecting(slot) { continue }
      guard let (value, steps) = nearest(domain, to: current.singleValue, type: fact.type) else { return nil }
      changes.append((slot, value))
      if fact.isFixed { fixed += 1 }
      distance += steps
    }
    return changes.isEmpty ? nil : Way(changes: changes, fixed: fixed, distance: distance)
  }

  /// Whether a fact is an input of a table of the decision or of a need that asks.
  private func isSelecting(_ slot: Int) -> Bool {
    let rules = program.decisions[decision]
    if rules.codeTables.contains(where: { index in
      edition.tables[index].inputs.contains { program.ingredients[$0].contains(slot) || $0 == slot }
    }) {
      return true
    }
    return (rules.eligibility[code] + rules.wholeEligibility).contains { index in
      edition.eligibility[index].requires.contains { need in
        guard need.unknown == .ask, case .expression(let expression) = need.condition else { return false }
        return expression.references.contains { $0 == slot || program.ingredients[$0].contains(slot) }
      }
    }
  }

  /// The value of a domain that lies nearest to what is now, and how many steps away it is.
  private func nearest(_ domain: Domain, to current: Value?, type: ValueType) -> (Value, Int64)? {
    switch (type, current) {
    case (.number(let number), .number(let now)?):
      if case .numbers(let ranges) = domain.shape, let found = ranges.nearest(to: now) {
        return (.number(found), abs(found - now) / number.step)
      }
    case (.date, .date(let now)?):
      if case .dates(let ranges) = domain.shape, let found = ranges.nearest(to: Int64(now.days)) {
        return (.date(CalendarDate(days: Int32(clamping: found))), abs(found - Int64(now.days)))
      }
    case (.set(let symbols), .set(let words)?):
      if case .members(let family, _) = domain.shape {
        var chosen = family.must
        for word in words {
          if let index = symbols.index(of: word), family.may.contains(index) { chosen.insert(index) }
        }
        let names = chosen.compactMap { symbols[$0] }
        let steps = Set(names).symmetricDifference(words).count
        return (.set(of: names), Int64(steps))
      }
    case (.consent, _):
      if domain.contains(.symbol("given")) { return (.symbol("given"), 1) }
    default: break
    }
    return domain.sample().map { ($0, 1) }
  }
}

extension Program {
  /// Everything a fact could be if someone changed it; consent may be given.
  func changeable(_ slot: Int) -> Domain {
    .full(of: edition.facts[slot].type, mayBeNone: edition.facts[slot].mayBeNone)
  }
}

extension RangeSet {
  /// The number of the set that lies nearest to another; the lower one when two are as near.
  func nearest(to number: Int64) -> Int64? {
    var best: Int64?
    for span in spans {
      let candidate = min(max(number, span.lower), span.upper)
      if let known = best, abs(known - number) <= abs(candidate - number) { continue }
      best = candidate
    }
    return best
  }
}
