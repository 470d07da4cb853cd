internal import RuleLanguage
internal import RuleModel

/// What facts may be, with derived facts worked out from the others; without lines.
final class Situation: DomainEnvironment {
  private let world: FactWorld
  /// What was narrowed, by slot.
  private let narrowed: [Int: Domain]
  private var known: [Int: Domain] = [:]

  init(_ world: FactWorld, narrowed: [Int: Domain] = [:]) {
    self.world = world
    self.narrowed = narrowed
  }

  /// The same with one fact narrowed.
  func narrowed(_ slot: Int, to domain: Domain) -> Situation {
    var narrowed = narrowed
    narrowed[slot] = domain
    return Situation(world, narrowed: narrowed)
  }

  /// Whether a fact was narrowed.
  func isNarrowed(_ slot: Int) -> Bool { narrowed[slot] != nil }

  func domain(of slot: Int) -> Domain {
    if let domain = narrowed[slot] ?? known[slot] { return domain }
    let result: Domain
    switch world.definition(of: slot) {
    case .expression(let expression, let type): result = expression.evaluate(in: self).domain(as: type)
    case .table(let table): result = outcome(of: table)
    case .none: return world.full(slot)
    }
    known[slot] = result
    return result
  }

  func lines(_ kind: LineKind) -> [LineView] { [] }

  func mayHaveMore(_ kind: LineKind) -> Bool { true }

  /// What a derived table may give: the values of all rows that may match, until one surely does.
  private func outcome(of table: LookupTable) -> Domain {
    var result: Domain?
    for row in table.rows.indices {
      let match = match(row, table)
      if match == .no { continue }
      result = result?.union(table.rows[row].output) ?? table.rows[row].output
      if let result, match == .yes { return result }
    }
    return result?.union(table.otherwise) ?? table.otherwise
  }

  /// Whether a row of a derived table matches.
  func match(_ row: Int, _ table: LookupTable) -> Kleene {
    var result = Kleene.yes
    for test in table.rows[row].tests {
      switch match(test) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: continue
      }
    }
    return result
  }

  /// Whether a cell matches.
  func match(_ test: LookupTable.Test) -> Kleene {
    let domain = domain(of: test.slot)
    guard let box = test.box else { return test.cell.match(domain) }
    return domain.lies(in: box)
  }
}
