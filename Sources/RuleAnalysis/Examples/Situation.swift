internal import RuleLanguage
internal import RuleModel

/// What facts may be, with derived facts worked out from the others; without lines.
final class Situation: DomainEnvironment {
  typealias Line = NoLine

  private let edition: Edition
  /// What each fact may be, before derivation.
  private(set) var base: [Domain]
  /// Derived facts that are taken as they come, because they look at lines.
  private let free: Set<Int>
  private var known: [Int: Domain] = [:]

  init(edition: Edition, base: [Domain], free: Set<Int>) {
    self.edition = edition
    self.base = base
    self.free = free
  }

  /// The same with one fact narrowed.
  func narrowed(_ slot: Int, to domain: Domain) -> Situation {
    var base = base
    if base.indices.contains(slot) { base[slot] = domain }
    return Situation(edition: edition, base: base, free: free)
  }

  /// Whether the fact follows from others here.
  func isDerived(_ slot: Int) -> Bool {
    guard edition.facts.indices.contains(slot), !free.contains(slot) else { return false }
    switch edition.facts[slot].origin {
    case .expression, .table: return true
    case .given, .referenceDate, .reading: return false
    }
  }

  func domain(of slot: Int) -> Domain {
    guard edition.facts.indices.contains(slot) else { return Domain(.booleans(.both)) }
    guard isDerived(slot) else { return base[slot] }
    if let known = known[slot] { return known }
    let fact = edition.facts[slot]
    let result: Domain
    switch fact.origin {
    case .expression(let expression): result = expression.evaluate(in: self).domain(as: fact.type)
    case .table(let table): result = outcome(of: table, type: fact.type)
    case .given, .referenceDate, .reading: result = base[slot]
    }
    known[slot] = result
    return result
  }

  func lines(_ kind: LineKind) -> [NoLine] { [] }

  func mayHaveMore(_ kind: LineKind) -> Bool { true }

  /// Whether a row matches.
  func match(_ row: DecisionTable.Row, _ table: DecisionTable) -> Kleene {
    var result = Kleene.yes
    for (cell, slot) in zip(row.cells, table.inputs) where !cell.isAny {
      // A blank cell never matches.
      if cell.isBlank { return .no }
      switch cell.match(domain(of: slot)) {
      case .no: return .no
      case .unknown: result = .unknown
      case .yes: continue
      }
    }
    return result
  }

  /// What a derived table may give: the values of all rows that may match, until one surely does.
  private func outcome(of table: DecisionTable, type: ValueType) -> Domain {
    var result = Domain.empty(of: type)
    for row in table.rows {
      let match = match(row, table)
      if match == .no { continue }
      result = result.union(value(row.outputs.first, type))
      if match == .yes { return result }
    }
    return result.union(table.otherwise.map { value($0.outputs.first, type) } ?? .none(of: type))
  }

  private func value(_ cell: DecisionTable.OutputCell?, _ type: ValueType) -> Domain {
    if case .value(let value) = cell, let domain = Domain(value, of: type) { return domain }
    return .none(of: type)
  }
}
