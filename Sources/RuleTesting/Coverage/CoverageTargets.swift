internal import RegionRules
internal import RuleAnalysis
internal import RuleLanguage
internal import RuleModel

/// The rules and rows of an edition that a case can exercise.
enum CoverageTargets {
  /// Returns rows of tables and rules, in the order of the format.
  static func targets(of edition: Edition) -> [Coverage.Target] {
    var targets: [Coverage.Target] = []
    func add(_ head: RuleHead) { targets.append(Coverage.Target(path: head.path, at: head.at)) }
    for table in edition.tables { targets += rows(of: table, path: table.head.path) }
    for fact in edition.facts {
      switch fact.origin {
      case .table(let table): targets += rows(of: table, path: fact.head.path)
      case .given, .referenceDate, .expression, .reading: break
      }
    }
    edition.eligibility.forEach { add($0.head) }
    edition.exclusions.forEach { add($0.head) }
    edition.combinations.forEach { add($0.head) }
    edition.budgets.forEach { add($0.head) }
    edition.obligations.forEach { add($0.head) }
    edition.notes.forEach { add($0.head) }
    return targets
  }

  /// What authors say no question gets to: the `otherwise` of a table whose head accepts that, with the table's path.
  static func acceptances(of edition: Edition) -> [String: (AcceptedFinding, table: String)] {
    var found: [String: (AcceptedFinding, table: String)] = [:]
    func add(_ table: DecisionTable, _ path: String) {
      guard let acceptance = table.head.accepted.first(where: { $0.finding == EditionAnalysis.judgedByCases }) else {
        return
      }
      found["\(path)#otherwise"] = (acceptance, path)
    }
    for table in edition.tables { add(table, table.head.path) }
    for fact in edition.facts { if case .table(let table) = fact.origin { add(table, fact.head.path) } }
    return found
  }

  /// The rows that can match (a blank cell never does), and what holds when none does.
  private static func rows(of table: DecisionTable, path: String) -> [Coverage.Target] {
    let rows = table.rows.filter { row in !row.cells.contains(where: \.isBlank) }.map { row in
      Coverage.Target(path: "\(path)#\(row.id)", at: row.at)
    }
    guard let otherwise = table.otherwise, otherwise.outputs.contains(where: { $0 != .nothing }) else { return rows }
    return rows + [Coverage.Target(path: "\(path)#otherwise", at: otherwise.at)]
  }
}
