internal import RuleLanguage
internal import RuleModel

/// Finds out what the evaluation of a decision looks at, and how closely.
struct SightBuilder {
  private let edition: Edition
  private let program: Program
  private var cells = Cells()
  private var seen: Set<Int> = []
  private var exact: Set<Int> = []
  /// Facts that something looks at besides the calculations with the day.
  private var elsewhere: Set<Int> = []
  private var calculated: Set<Int> = []
  private var dayAlwaysCounts = false

  init(_ program: Program, decision: Int) {
    edition = program.edition
    self.program = program
    let rules = program.decisions[decision]
    for index in rules.codeTables + rules.valueTables { add(edition.tables[index]) }
    for slot in rules.valueFacts { addValue(of: slot) }
    for index in Set(rules.wholeExclusions + rules.exclusions.joined()) { add(edition.exclusions[index]) }
    for index in Set(rules.wholeCombinations + rules.combinations.joined()) { add(edition.combinations[index]) }
    for index in Set(rules.wholeEligibility + rules.eligibility.joined()) { add(edition.eligibility[index]) }
    for code in edition.codes { for need in code.limits { add(need) } }
    for impossibility in edition.impossibilities { add(impossibility.when) }
    for rule in edition.budgets { for period in rule.periods { if let when = period.when { add(when) } } }
    for rule in edition.obligations {
      for condition in [rule.when, rule.metWhen].compactMap({ $0 }) { add(condition) }
    }
    for note in edition.notes { if let when = note.when { add(when) } }
    for index in SightBuilder.advice(of: edition.decisions[decision]) where edition.advice.indices.contains(index) {
      for option in edition.advice[index].options {
        for indicator in option.indicatorsFor + option.indicatorsAgainst { add(indicator.when) }
      }
    }
    // A derived fact that is given is held against its definition.
    for (slot, fact) in edition.facts.enumerated() where fact.isAskable {
      switch fact.origin {
      case .expression, .table: addValue(of: slot)
      case .given, .referenceDate, .reading: break
      }
    }
  }

  /// What was found.
  func sight() -> DecisionSight {
    let companions = calculated.reduce(into: Set<Int>()) { $0.formUnion(Program.references(of: edition.facts[$1])) }
      .subtracting([0])
    let day: DecisionSight.Day =
      dayAlwaysCounts || !companions.isDisjoint(with: elsewhere) ? .always : .whenGiven(companions)
    let facts = edition.facts.enumerated().map { slot, fact -> FactSight in
      guard seen.contains(slot) else { return .unseen }
      guard SightBuilder.isOrdered(fact.type), !exact.contains(slot) else { return .exact }
      return .borders(borders(of: slot))
    }
    return DecisionSight(facts: facts, day: day, dayBorders: dayBorders(), calculatedFromDay: calculated)
  }

  private static func advice(of decision: Edition.Decision) -> [Int] {
    decision.advice
      + decision.outputs.compactMap { output in if case .advice(let index) = output { index } else { nil } }
  }

  private static func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .number, .date: true
    case .boolean, .symbol, .consent, .set, .text: false
    }
  }
}

extension SightBuilder {
  private mutating func add(_ expression: TypedExpression, of slot: Int? = nil) {
    cells.add(expression)
    for reference in expression.references { reach(reference) }
    if let slot, countsWithDay(expression, slot) {
      calculated.insert(slot)
    } else {
      elsewhere.formUnion(expression.references)
      readsDayPlainly(expression.root)
    }
    readsPlainly(expression.root)
  }

  /// Whether a derived fact is worked out from the day and given facts alone: a value, no condition, so that the
  /// search never looks inside.
  private func countsWithDay(_ expression: TypedExpression, _ slot: Int) -> Bool {
    if case .boolean = edition.facts[slot].type { return false }
    guard expression.references.contains(0), expression.lineKinds.isEmpty else { return false }
    return expression.references.allSatisfy { reference in
      if reference == 0 { return true }
      if case .given = edition.facts[reference].origin { return true }
      return false
    }
  }

  /// Notes the facts that are read otherwise than by a test against constants.
  private mutating func readsPlainly(_ node: TypedNode) {
    switch node.form {
    case .isNone(let part):
      if case .read = part.form { return }
      readsPlainly(part)
    case .read(.fact(let slot), _): exact.insert(slot)
    default: for part in node.parts { readsPlainly(part) }
    }
  }

  private mutating func readsDayPlainly(_ node: TypedNode) {
    if case .read(.fact(0), _) = node.form { dayAlwaysCounts = true }
    for part in node.parts { readsDayPlainly(part) }
  }

  private mutating func add(_ table: DecisionTable) {
    for (column, slot) in table.inputs.enumerated() {
      look(at: slot)
      for row in table.rows where column < row.cells.count { cells.add(row.cells[column], slot: slot) }
    }
    for assumed in table.assume {
      look(at: assumed.slot)
      cells.add(value: assumed.value, slot: assumed.slot)
    }
    if case .choose(let slot) = table.hitPolicy { look(at: slot) }
  }

  private mutating func add(_ need: Need) {
    switch need.condition {
    case .expression(let expression): add(expression)
    case .consent(let slot): look(at: slot)
    }
    if let slot = need.consentSlot { look(at: slot) }
  }

  private mutating func add(_ rule: BarRule) {
    if let when = rule.when { add(when) }
    add(rule.condition)
    for alternative in rule.unless { for need in alternative { add(need) } }
  }

  private mutating func add(_ rule: EligibilityRule) {
    if let when = rule.when { add(when) }
    for need in rule.requires { add(need) }
  }

  private mutating func addValue(of slot: Int) {
    look(at: slot)
    exact.insert(slot)
    if slot == 0 { dayAlwaysCounts = true }
  }

  private mutating func look(at slot: Int) {
    elsewhere.insert(slot)
    reach(slot)
  }

  private mutating func reach(_ slot: Int) {
    guard edition.facts.indices.contains(slot), seen.insert(slot).inserted else { return }
    switch edition.facts[slot].origin {
    case .expression(let expression): add(expression, of: slot)
    case .table(let table): add(table)
    case .given, .referenceDate, .reading: break
    }
  }

  // MARK: Borders

  private func borders(of slot: Int) -> [Int64] {
    let fact = edition.facts[slot]
    var borders: Set<Int64> = []
    for cell in cells.cells(of: slot, type: fact.type, domain: .full(of: fact.type, mayBeNone: false)) {
      switch cell.shape {
      case .numbers(let ranges), .dates(let ranges):
        for span in ranges.spans { borders.formUnion([span.lower, span.upper + ranges.step]) }
      case .symbols, .booleans, .members, .texts: break
      }
    }
    return borders.sorted()
  }

  private func dayBorders() -> [Int64] {
    var heads = edition.tables.map(\.head) + edition.exclusions.map(\.head) + edition.combinations.map(\.head)
    heads += edition.eligibility.map(\.head) + edition.budgets.map(\.head) + edition.obligations.map(\.head)
    heads += edition.notes.map(\.head) + edition.advice.map(\.head) + edition.decisions.map(\.head)
    heads += edition.statements.map(\.head) + edition.facts.map(\.head) + edition.codes.map(\.head)
    var borders = Set(borders(of: 0))
    for period in heads.compactMap(\.valid) {
      if let from = period.from { borders.insert(Int64(from.days)) }
      if let until = period.until { borders.insert(Int64(until.days) + 1) }
    }
    return borders.sorted()
  }
}
