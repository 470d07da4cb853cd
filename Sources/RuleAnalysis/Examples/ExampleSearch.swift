internal import RuleLanguage
internal import RuleModel

/// Looks for facts that lead to a part of a table: derived columns are followed down to the facts they come from, and
/// facts that cannot occur together are left out.
struct ExampleSearch {
  /// What came of a search.
  enum Answer {
    /// Values of facts, in order of their slots.
    case example([(slot: Int, value: Value)])
    /// No facts lead there.
    case impossible
    /// Not decided within the steps of one search.
    case unproved
  }

  /// Situations that are looked at in one search.
  static let steps = 4_000

  private let world: FactWorld

  init(_ world: FactWorld) { self.world = world }

  /// Finds facts for which every given fact lies in the domain that is wanted, and every claim holds.
  func find(_ asked: [Int: Domain], claims: [Claim] = []) -> Answer {
    let wanted = world.propagated(asked)
    var relevant: Set<Int> = []
    for slot in wanted.keys.map({ $0 }) + claims.flatMap(\.references) {
      relevant.formUnion(world.ingredients(of: slot))
    }
    var constraints: [Claim] = []
    var narrowed: [Int: Domain] = [:]
    for (slot, domain) in wanted.sorted(by: { $0.key < $1.key }) {
      if world.isDerived(slot) {
        constraints.append(.lies(slot, domain))
      } else {
        let part = world.full(slot).intersection(domain)
        if part.isEmpty { return .impossible }
        narrowed[slot] = part
      }
    }
    for impossibility in world.edition.impossibilities where impossibility.when.lineKinds.isEmpty {
      let references = impossibility.when.references.flatMap { world.ingredients(of: $0) }
      if references.contains(where: relevant.contains) {
        constraints.append(.not(.holds(impossibility.when)))
        relevant.formUnion(references)
      }
    }
    constraints += claims
    var left = Self.steps
    let found = search(Situation(world, narrowed: narrowed), constraints, &left)
    if let found { return .example(sample(found, relevant, wanted)) }
    return left > 0 ? .impossible : .unproved
  }

  private func search(_ situation: Situation, _ claims: [Claim], _ left: inout Int) -> Situation? {
    left -= 1
    guard left > 0 else { return nil }
    var open: [Claim] = []
    for claim in claims {
      switch claim.truth(in: situation) {
      case .no: return nil
      case .yes: continue
      case .unknown: open.append(claim)
      }
    }
    if open.isEmpty { return situation }
    guard let (slot, parts) = open.lazy.compactMap({ split($0, situation) }).first else {
      // Nothing left to split: the example cannot be made certain.
      left = 0
      return nil
    }
    for part in parts {
      // What holds for all of this situation holds for a part of it.
      if let found = search(situation.narrowed(slot, to: part), open, &left) { return found }
      if left <= 0 { return nil }
    }
    return nil
  }

  // MARK: - Splitting

  private func split(_ claim: Claim, _ situation: Situation) -> (Int, [Domain])? {
    guard claim.truth(in: situation) == .unknown else { return nil }
    switch claim {
    case .lies(let slot, _): return split(slot, situation)
    case .cell(let test, let slot): return split(test, slot, situation) ?? widest([slot], situation)
    case .holds(let condition): return split(condition, situation)
    case .not(let part): return split(part, situation)
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { split($0, situation) }.first
    }
  }

  private func split(_ cell: CellTest, _ slot: Int, _ situation: Situation) -> (Int, [Domain])? {
    if world.isDerived(slot) { return split(slot, situation) }
    var cuts = CutCollector()
    cuts.add(cell, slot: slot)
    let cells = cuts.cells(of: slot, domain: situation.domain(of: slot))
    return cells.count > 1 ? (slot, cells) : nil
  }

  private func split(_ slot: Int, _ situation: Situation) -> (Int, [Domain])? {
    switch world.definition(of: slot) {
    case .expression(let expression, _): split(expression, situation)
    case .table(let table): split(table, situation)
    case .none: halve(slot, situation)
    }
  }

  private func split(_ expression: TypedExpression, _ situation: Situation) -> (Int, [Domain])? {
    if case .slot(let slot) = expression.undecided(in: situation) {
      if world.isDerived(slot) {
        if let found = split(slot, situation) { return found }
      } else {
        var cuts = CutCollector()
        expression.cuts(into: &cuts)
        let cells = cuts.cells(of: slot, domain: situation.domain(of: slot))
        if cells.count > 1 { return (slot, cells) }
      }
    }
    // What is asked about lines stays open however far the facts are split.
    guard expression.lineKinds.isEmpty else { return nil }
    return widest(expression.references, situation)
  }

  private func split(_ table: LookupTable, _ situation: Situation) -> (Int, [Domain])? {
    for row in table.rows.indices where situation.match(row, table) == .unknown {
      for test in table.rows[row].tests where situation.match(test) == .unknown {
        if let found = split(test.cell, test.slot, situation) { return found }
      }
    }
    return widest(Set(table.rows.flatMap { $0.tests.map(\.slot) }), situation)
  }

  /// Halves the fact with the most values left, of those at the bottom of these.
  private func widest(_ slots: Set<Int>, _ situation: Situation) -> (Int, [Domain])? {
    let bottom = slots.flatMap { world.ingredients(of: $0) }.filter { !world.isDerived($0) }
    let widest = Set(bottom).sorted().max { one, two in
      situation.domain(of: one).count ?? .max < situation.domain(of: two).count ?? .max
    }
    return widest.flatMap { halve($0, situation) }
  }

  private func halve(_ slot: Int, _ situation: Situation) -> (Int, [Domain])? {
    situation.domain(of: slot).halves.map { (slot, [$0.0, $0.1]) }
  }

  // MARK: - Telling

  /// Values for the facts that matter: the columns, and what derived columns come from.
  private func sample(
    _ situation: Situation, _ relevant: Set<Int>, _ wanted: [Int: Domain]
  ) -> [(slot: Int, value: Value)] {
    let narrowed = relevant.filter { slot in
      wanted[slot] != nil || situation.isNarrowed(slot)
    }
    return narrowed.sorted().compactMap { slot in
      situation.domain(of: slot).sample().map { (slot, $0) }
    }
  }
}
