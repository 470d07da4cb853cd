import Diagnostics
import RuleAnalysis
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// Proofs against a count of all combinations of facts.
@Suite struct RandomTableTests {
  @Test("Overlaps, gaps and dead rows are those that trying every combination finds", arguments: 0..<150)
  func agreesWithEveryCombination(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let isFirst = seed % 3 == 0
    let otherwise = seed % 2 == 0
    let table = RandomTable.text(using: &generator)
    let rules = TinyRules.edition(table: table, policy: isFirst ? "first" : "unique", otherwise: otherwise)
    let edition = try #require(rules.edition, "\(rules.texts)")
    let decisionTable = try #require(edition.tables.first)
    let codes = Set(CheckedEdition.check(edition).1.map(\.code.rawValue))
    #expect(codes == expected(decisionTable, edition), "\(table)")
  }

  private func expected(_ table: DecisionTable, _ edition: Edition) -> Set<String> {
    var overlap = false
    var gap = false
    var reached: Set<Int> = []
    let columns = table.inputs.map { RandomTable.values(of: edition.facts[$0]) }
    RandomTable.forEach(columns) { values in
      let hits = table.rows.indices.filter { row in
        zip(table.rows[row].cells, values).allSatisfy { $0.matches($1) }
      }
      if hits.count > 1 { overlap = true }
      if hits.isEmpty { gap = true }
      if let first = hits.first { reached.insert(first) }
    }
    let candidates = table.rows.indices.filter { row in !table.rows[row].cells.contains(where: \.isBlank) }
    if table.hitPolicy == .first, candidates.contains(where: { !reached.contains($0) }) { return ["row-shadowed"] }
    if table.hitPolicy == .unique, overlap { return ["table-overlap"] }
    if gap { return table.otherwise == nil ? ["table-gap"] : [] }
    return table.otherwise == nil ? [] : ["otherwise-unreachable"]
  }
}

/// Tables of random cells over the tiny facts.
enum RandomTable {
  private static let cells: [(name: String, cells: [String])] = [
    ("soort", ["-", "-", "a", "b", "c", "a, b", "not(a)"]),
    ("ja", ["-", "-", "true", "false"]),
    ("aantal", ["-", "< 3", ">= 3", "[1..4]", "0", "not(2)", "> 5", "?"]),
    ("tekens", ["-", "-", "none", "contains x", "not(contains x)", "contains x, contains y", "contains y"]),
  ]

  static func text(using generator: inout SplitMix64) -> String {
    let columns = cells.filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }
    let used = columns.isEmpty ? Array(cells.prefix(1)) : columns
    var lines = ["| " + used.map(\.name).joined(separator: " | ") + " | uit | id |"]
    for row in 0..<Int.random(in: 1...7, using: &generator) {
      let texts = used.map { $0.cells.randomElement(using: &generator) ?? "-" }
      lines.append("| " + texts.joined(separator: " | ") + " | \(row) | r\(row) |")
    }
    return lines.joined(separator: "\n")
  }

  static func values(of fact: Fact) -> [Value] {
    switch fact.name {
    case "soort": [.symbol("a"), .symbol("b"), .symbol("c")]
    case "ja": [.boolean(true), .boolean(false)]
    case "aantal": (0...6).map { .number($0 * NumberType.scale) }
    default: [Value.none, .set([]), .set(["x"]), .set(["y"]), .set(["x", "y"])]
    }
  }

  static func forEach(_ columns: [[Value]], _ body: ([Value]) -> Void) {
    func visit(_ chosen: [Value]) {
      guard chosen.count < columns.count else { return body(chosen) }
      for value in columns[chosen.count] { visit(chosen + [value]) }
    }
    visit([])
  }
}
