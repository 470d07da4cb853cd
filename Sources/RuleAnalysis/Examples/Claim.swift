internal import RuleLanguage
internal import RuleModel

/// Something that must hold of the facts that are looked for.
indirect enum Claim {
  /// A fact lies in a domain.
  case lies(Int, Domain)
  /// A fact matches a cell.
  case cell(CellTest, Int)
  /// A condition holds.
  case holds(TypedExpression)
  /// A claim does not hold.
  case not(Claim)
  /// All of these hold.
  case all([Claim])
  /// One of these holds.
  case any([Claim])

  /// The facts it looks at.
  var references: [Int] {
    switch self {
    case .lies(let slot, _), .cell(_, let slot): [slot]
    case .holds(let condition): Array(condition.references)
    case .not(let part): part.references
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    }
  }

  /// Whether it holds.
  func truth(in situation: Situation) -> Kleene {
    switch self {
    case .lies(let slot, let wanted):
      let domain = situation.domain(of: slot)
      // Outside its type a derived fact has no value.
      return domain.isEmpty ? .no : domain.lies(in: wanted)
    case .cell(let test, let slot):
      let domain = situation.domain(of: slot)
      return test.isBlank || domain.isEmpty ? .no : test.match(domain)
    case .holds(let condition): return condition.truth(in: situation)
    case .not(let part): return part.truth(in: situation).not
    case .all(let parts):
      return parts.reduce(.yes) { $0 == .no ? .no : $0.and($1.truth(in: situation)) }
    case .any(let parts):
      return parts.reduce(.no) { $0 == .yes ? .yes : $0.or($1.truth(in: situation)) }
    }
  }
}

extension Claim {
  /// The row of a table matches.
  static func matches(_ row: DecisionTable.Row, of table: DecisionTable) -> Claim {
    .all(zip(row.cells, table.inputs).compactMap { $0.isAny ? nil : .cell($0, $1) })
  }

  /// A need is met.
  static func met(_ need: Need) -> Claim {
    switch need.condition {
    case .expression(let expression): .holds(expression)
    case .consent(let slot): Domain(.symbol("given"), of: .consent).map { .lies(slot, $0) } ?? .all([])
    }
  }

  /// What an exclusion or combination looks for is there, whatever may lift it.
  static func found(by rule: BarRule) -> Claim {
    let condition = Claim.holds(rule.condition)
    let strikes = rule.strikesWhenTrue ? condition : .not(condition)
    return rule.when.map { .all([.holds($0), strikes]) } ?? strikes
  }

  /// An exclusion or combination strikes: nothing lifts it.
  static func strikes(_ rule: BarRule) -> Claim {
    .all([found(by: rule)] + rule.unless.map { .not(.all($0.map(met))) })
  }
}
