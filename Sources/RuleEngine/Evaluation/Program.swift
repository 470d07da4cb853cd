internal import RuleLanguage
internal import RuleModel

/// An edition prepared for evaluation; immutable, and one object, so that what looks at it holds one reference.
///
/// It holds names with their slots, the rules that hold for each decision and code, and the cells into which each
/// decision divides its facts.
final class Program: Sendable {
  let edition: Edition
  let slotByName: [String: Int]
  let fieldByName: [String: Int]
  /// Ids and printed codes.
  let codeByName: [String: Int]
  /// Everything each fact may be, by slot.
  let rootDomains: [Domain]
  /// Everything each line field may be, by field slot.
  let fieldDomains: [Domain]
  let decisions: [DecisionProgram]
  /// For each slot the given facts it rests on, itself when it is given.
  let ingredients: [BitSet]
  /// Derived facts that look at lines.
  let readsLines: BitSet
  let derived: DerivedSlots

  /// - Parameter opensConsent: Whether consent that is left out may be anything, instead of not given yet.
  init(_ edition: Edition, opensConsent: Bool = false) {
    self.edition = edition
    derived = DerivedSlots(edition.facts)
    slotByName = Dictionary(
      edition.facts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    fieldByName = Dictionary(
      edition.lineFields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var codes: [String: Int] = [:]
    for (index, code) in edition.codes.enumerated() {
      if let printed = code.code.value, codes[printed] == nil { codes[printed] = index }
    }
    for (index, code) in edition.codes.enumerated() { codes[code.id] = index }
    codeByName = codes
    rootDomains = edition.facts.map { Program.rootDomain(of: $0, opensConsent: opensConsent) }
    fieldDomains = edition.lineFields.enumerated().map { index, field in
      .full(of: field.type, mayBeNone: index < LineField.BuiltIn.allCases.count)
    }
    var ingredients: [BitSet] = []
    var readsLines = BitSet()
    for (slot, fact) in edition.facts.enumerated() {
      var set = BitSet(slot)
      for used in Program.references(of: fact) where used < ingredients.count {
        set = set.union(ingredients[used])
        if readsLines.contains(used) { readsLines.insert(slot) }
      }
      if case .expression(let expression) = fact.origin, !expression.lineKinds.isEmpty { readsLines.insert(slot) }
      ingredients.append(set)
    }
    self.ingredients = ingredients
    self.readsLines = readsLines
    decisions = edition.decisions.indices.map {
      DecisionProgram(decision: $0, edition: edition, ingredients: ingredients)
    }
  }

  /// Everything a fact may be before anything is known.
  private static func rootDomain(of fact: Fact, opensConsent: Bool) -> Domain {
    if case .reading(let reading) = fact.origin, let settled = reading.settled,
      let domain = Domain(.symbol(settled), of: fact.type)
    {
      return domain
    }
    // Consent that is left out is consent that was not given yet.
    if case .consent = fact.type, !opensConsent, let domain = Domain(.symbol("not-yet"), of: fact.type) {
      return domain
    }
    return .full(of: fact.type, mayBeNone: fact.mayBeNone)
  }

  /// The slots that a derived fact rests on directly.
  static func references(of fact: Fact) -> Set<Int> {
    switch fact.origin {
    case .expression(let expression): expression.references
    case .table(let table): Set(table.inputs)
    case .given, .referenceDate, .reading: []
    }
  }

  /// Whether a derived fact looks at lines of a kind, directly or through other facts.
  func reads(_ kind: LineKind, slot: Int) -> Bool {
    guard edition.facts.indices.contains(slot) else { return false }
    if case .expression(let expression) = edition.facts[slot].origin, expression.lineKinds.contains(kind) {
      return true
    }
    return Program.references(of: edition.facts[slot]).contains { $0 < slot && reads(kind, slot: $0) }
  }

  /// The names that a decision can be asked to give.
  func outputNames(of decision: Int) -> [String] {
    guard edition.decisions.indices.contains(decision) else { return [] }
    var names: [String] = []
    for output in edition.decisions[decision].outputs {
      switch output {
      case .table(let index): names += edition.tables[index].outputs.map(\.name)
      case .fact(let slot): names.append(edition.facts[slot].name)
      case .advice: break
      }
    }
    return names + ["budget"]
  }

  /// Fills in what the catalogue knows of a code.
  func place(code: Int, in fields: inout [Domain]) {
    guard edition.codes.indices.contains(code) else { return }
    let entry = edition.codes[code]
    let codeField = LineField.BuiltIn.code.rawValue
    let groupField = LineField.BuiltIn.group.rawValue
    if let domain = Domain(.symbol(entry.id), of: edition.lineFields[codeField].type) { fields[codeField] = domain }
    if let domain = Domain(.set(of: entry.groups), of: edition.lineFields[groupField].type) {
      fields[groupField] = domain
    }
  }

  /// A code of elsewhere: surely none of ours, its group unknown.
  func placeForeignCode(in fields: inout [Domain]) {
    let codeField = LineField.BuiltIn.code.rawValue
    fields[codeField] = .none(of: edition.lineFields[codeField].type)
  }
}

/// What holds for one decision.
final class DecisionProgram: Sendable {
  /// Indices of rules that are judged for the decision as a whole.
  let wholeExclusions: [Int]
  let wholeCombinations: [Int]
  let wholeEligibility: [Int]
  /// Tables with a code column, and the others, in order.
  let codeTables: [Int]
  let valueTables: [Int]
  let valueFacts: [Int]
  /// By code: indices of rules that are judged for the candidate.
  let exclusions: [[Int]]
  let combinations: [[Int]]
  let eligibility: [[Int]]
  /// Where the conditions of this decision divide facts and line fields.
  let cuts: Cells
  /// Slots that the decision looks at, directly or through derived facts.
  let cone: BitSet

  init(decision: Int, edition: Edition, ingredients: [BitSet]) {
    func whole<Rule>(_ rules: [Rule], _ applies: (Rule) -> Applicability) -> [Int] {
      rules.indices.filter { applies(rules[$0]).holds(decision: decision) }
    }
    func perCode<Rule>(_ rules: [Rule], _ applies: (Rule) -> Applicability) -> [[Int]] {
      edition.codes.indices.map { code in
        rules.indices.filter { applies(rules[$0]).holds(decision: decision, code: code) }
      }
    }
    wholeExclusions = whole(edition.exclusions, \.applies)
    wholeCombinations = whole(edition.combinations, \.applies)
    wholeEligibility = whole(edition.eligibility, \.applies)
    exclusions = perCode(edition.exclusions, \.applies)
    combinations = perCode(edition.combinations, \.applies)
    eligibility = perCode(edition.eligibility, \.applies)
    var codeTables: [Int] = []
    var valueTables: [Int] = []
    var valueFacts: [Int] = []
    for output in edition.decisions[decision].outputs {
      switch output {
      case .table(let index):
        if edition.tables[index].codeColumn == nil { valueTables.append(index) } else { codeTables.append(index) }
      case .fact(let slot): valueFacts.append(slot)
      case .advice: break
      }
    }
    self.codeTables = codeTables
    self.valueTables = valueTables
    self.valueFacts = valueFacts

    var cone = Cone(edition: edition)
    for index in codeTables + valueTables { cone.add(edition.tables[index]) }
    for slot in valueFacts { cone.addValue(of: slot) }
    for index in Set(wholeExclusions + exclusions.joined()) { cone.add(edition.exclusions[index]) }
    for index in Set(wholeCombinations + combinations.joined()) { cone.add(edition.combinations[index]) }
    for index in Set(wholeEligibility + eligibility.joined()) { cone.add(edition.eligibility[index]) }
    let reached = Set(exclusions.indices)
    for code in reached { for need in edition.codes[code].limits { cone.add(need) } }
    for impossibility in edition.impossibilities where impossibility.when.references.isSubset(of: cone.slots) {
      cone.add(impossibility.when)
    }
    cuts = cone.cuts
    self.cone = cone.slots.reduce(into: BitSet()) { $0.insert($1) }
  }
}

/// Gathers what a decision looks at.
private struct Cone {
  let edition: Edition
  var cuts = Cells()
  var slots: Set<Int> = []

  init(edition: Edition) { self.edition = edition }

  mutating func add(_ expression: TypedExpression) {
    cuts.add(expression)
    for slot in expression.references { reach(slot) }
  }

  mutating func add(_ table: DecisionTable) {
    for (column, slot) in table.inputs.enumerated() {
      reach(slot)
      for row in table.rows where column < row.cells.count { cuts.add(row.cells[column], slot: slot) }
    }
    for assumed in table.assume {
      reach(assumed.slot)
      cuts.add(value: assumed.value, slot: assumed.slot)
    }
    if case .choose(let slot) = table.hitPolicy {
      reach(slot)
      for row in table.rows { cuts.add(value: .symbol(row.id), slot: slot) }
    }
  }

  mutating func add(_ need: Need) {
    switch need.condition {
    case .expression(let expression): add(expression)
    case .consent(let slot): addValue(of: slot)
    }
    if let slot = need.consentSlot { addValue(of: slot) }
  }

  mutating func add(_ rule: BarRule) {
    if let when = rule.when { add(when) }
    add(rule.condition)
    for alternative in rule.unless { for need in alternative { add(need) } }
  }

  mutating func add(_ rule: EligibilityRule) {
    if let when = rule.when { add(when) }
    for need in rule.requires { add(need) }
  }

  /// A value that is given as it is: every word of it makes a difference.
  mutating func addValue(of slot: Int) {
    reach(slot)
    cuts.addEveryValue(of: slot)
  }

  private mutating func reach(_ slot: Int) {
    guard edition.facts.indices.contains(slot), slots.insert(slot).inserted else { return }
    switch edition.facts[slot].origin {
    case .expression(let expression): add(expression)
    case .table(let table): add(table)
    case .given, .referenceDate, .reading: break
    }
  }
}
