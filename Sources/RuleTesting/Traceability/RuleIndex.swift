internal import RegionRules
internal import RuleModel

/// Every path in an edition that a case or a traceability entry can name, with the citations that count for it.
struct RuleIndex: Sendable {
  /// The paths in order of declaration.
  private(set) var paths: [String] = []
  private var citations: [String: [Citation]] = [:]

  init(_ edition: Edition, cases: [ConformanceCase]) {
    add("validity", edition.validity.head.sources)
    add("region", [])
    for fact in edition.facts { add(fact) }
    for code in edition.codes { add("codes/\(code.id)", code.head.sources) }
    for table in edition.tables { add(table, sources: table.head.sources) }
    for rule in edition.eligibility { add(rule.head, needs: rule.requires) }
    for rule in edition.exclusions + edition.combinations { add(rule.head, needs: Array(rule.unless.joined())) }
    for rule in edition.budgets { add(rule.head) }
    for rule in edition.obligations { add(rule.head) }
    for rule in edition.advice {
      add(rule.head)
      for option in rule.options { merge("advice/\(RulePath.name(of: rule.head.path))", option.sources) }
    }
    for rule in edition.statements { add(rule.head) }
    for rule in edition.notes { add(rule.head) }
    for decision in edition.decisions { add("decisions/\(decision.name)", decision.head.sources) }
    for source in cases { add("cases/\(source.name)", []) }
  }

  /// The citations of a path; `nil` when there is no such path.
  func sources(of path: String) -> [Citation]? { citations[path] }

  private mutating func add(_ fact: Fact) {
    add("facts/\(fact.name)", fact.head.sources)
    switch fact.origin {
    case .given, .referenceDate: break
    case .expression: add("derived/\(fact.name)", fact.head.sources)
    case .table(let table):
      add("derived/\(fact.name)", fact.head.sources)
      rows(of: table, path: "derived/\(fact.name)", sources: fact.head.sources)
    case .reading: add("readings/\(fact.name)", fact.head.sources)
    }
    if citations[fact.head.path] == nil { add(fact.head.path, fact.head.sources) }
  }

  private mutating func add(_ table: DecisionTable, sources: [Citation]) {
    add(table.head.path, sources)
    rows(of: table, path: table.head.path, sources: sources)
    for row in table.rows { merge(table.head.path, row.sources) }
  }

  private mutating func rows(of table: DecisionTable, path: String, sources: [Citation]) {
    for row in table.rows { add("\(path)#\(row.id)", sources + row.sources) }
    if table.otherwise != nil { add("\(path)#otherwise", sources) }
  }

  /// Adds a rule; a national one also under `national/FILE/NAME`.
  private mutating func add(_ head: RuleHead, needs: [Need] = []) {
    let sources = head.sources + needs.flatMap(\.sources)
    add(head.path, sources)
    let name = RulePath.name(of: head.path)
    if name.contains("/") { add("national/\(name)", []) }
  }

  private mutating func add(_ path: String, _ sources: [Citation]) {
    if citations[path] == nil { paths.append(path) }
    citations[path, default: []] += sources
  }

  private mutating func merge(_ path: String, _ sources: [Citation]) {
    citations[path, default: []] += sources
  }
}
