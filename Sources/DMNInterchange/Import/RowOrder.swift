import Diagnostics
import RuleLanguage

/// Finds the hit policy of rule files that means the same, putting the rows in another order where that is needed.
struct RowOrder {
  let importer: TableImporter
  let outputs: [TableImporter.Output]
  let columns: [ImportedFact]
  private var table: DMNTable { importer.table }

  init(importer: TableImporter, outputs: [TableImporter.Output], columns: [ImportedFact]) {
    self.importer = importer
    self.outputs = outputs
    self.columns = columns
  }

  /// The hit policy; the rows in the order in which they then count.
  func policy(_ rules: inout [DMNTable.Rule]) throws(DMNRefusal) -> String {
    switch (table.policy, table.aggregation) {
    case (.unique, _): return "unique"
    case (.first, _): return "first"
    case (.any, _): return try any(rules)
    case (.priority, _):
      rules = try inOutputOrder(rules)
      return "first"
    case (.outputOrder, _):
      rules = try inOutputOrder(rules)
      return "collect"
    case (.ruleOrder, _), (.collect, nil): return "collect"
    case (.collect, .min?), (.collect, .max?):
      rules = try bySize(rules, fromLarge: table.aggregation == .max)
      return "first"
    case (.collect, .sum?), (.collect, .count?):
      throw DMNRefusal("Een tabel die optelt of telt, wordt een berekening.", line: table.line)
    }
  }

  private func cells(_ rule: DMNTable.Rule) throws(DMNRefusal) -> [String] {
    var words = ImportedWords()
    var cells: [String] = []
    for output in outputs { cells.append(try importer.text(rule.outputs, output, &words)) }
    return cells
  }

  // MARK: - Order

  private func inOutputOrder(_ rules: [DMNTable.Rule]) throws(DMNRefusal) -> [DMNTable.Rule] {
    var ranks: [[String]] = []
    for output in outputs {
      let column = table.outputs[output.index]
      let listed = column.allowed ?? importer.writer.model.type(column.type)?.allowed
      var words: [String] = []
      for test in try FEELParser.tests(listed ?? "", names: []) {
        if case .value(let wanted) = test, let type = output.type {
          words.append(try importer.writer.value(wanted, type.type))
        }
      }
      ranks.append(words)
    }
    guard ranks.contains(where: { !$0.isEmpty }) else {
      throw DMNRefusal("`\(table.policy.rawValue)` heeft een lijst van uitkomsten nodig.", line: table.line)
    }
    var keyed: [(rule: DMNTable.Rule, key: [Int])] = []
    for rule in rules {
      let cells = try cells(rule)
      keyed.append((rule, zip(ranks, cells).map { $0.firstIndex(of: $1) ?? $0.count }))
    }
    return Self.sorted(keyed) { $0.lexicographicallyPrecedes($1) }
  }

  private func bySize(_ rules: [DMNTable.Rule], fromLarge: Bool) throws(DMNRefusal) -> [DMNTable.Rule] {
    var keyed: [(rule: DMNTable.Rule, key: Int64)] = []
    for rule in rules {
      guard let cell = try cells(rule).first, let count = ImportedTypes.count(cell) else {
        throw DMNRefusal("De kleinste of grootste uitkomst kan alleen van getallen worden bepaald.", line: rule.line)
      }
      keyed.append((rule, count))
    }
    return Self.sorted(keyed) { fromLarge ? $0 > $1 : $0 < $1 }
  }

  private static func sorted<Key: Equatable>(
    _ keyed: [(rule: DMNTable.Rule, key: Key)], _ precedes: (Key, Key) -> Bool
  ) -> [DMNTable.Rule] {
    keyed.enumerated().sorted { one, two in
      one.element.key == two.element.key ? one.offset < two.offset : precedes(one.element.key, two.element.key)
    }.map(\.element.rule)
  }

  // MARK: - Any

  /// Rows that overlap may stand when they give the same; then the first says it.
  private func any(_ rules: [DMNTable.Rule]) throws(DMNRefusal) -> String {
    var tests: [[CellTest]] = []
    var given: [[String]] = []
    for rule in rules {
      var row: [CellTest] = []
      for (text, fact) in zip(rule.tests, columns) { row.append(try test(text, fact, rule.line)) }
      tests.append(row)
      given.append(try cells(rule))
    }
    var overlaps = false
    for one in rules.indices {
      for two in rules.indices.dropFirst(one + 1) where zip(tests[one], tests[two]).allSatisfy(Self.meet) {
        guard given[one] == given[two] else {
          throw DMNRefusal(
            "Twee rijen van een tabel met ANY overlappen en geven niet hetzelfde.", line: rules[two].line)
        }
        overlaps = true
      }
    }
    return overlaps ? "first" : "unique"
  }

  private func test(_ text: String, _ fact: ImportedFact, _ line: Int) throws(DMNRefusal) -> CellTest {
    var bag = DiagnosticBag()
    let cell = try importer.cell(text, fact)
    guard
      let test = CellParser.parse(cell, type: fact.type.type, place: { _ in .wholeFile("model.dmn") }, into: &bag)
    else { throw DMNRefusal("De cel `\(text)` past niet bij `\(fact.name)`.", line: line) }
    return test
  }

  private static func meet(_ one: CellTest, _ two: CellTest) -> Bool {
    if one.isAny || two.isAny { return true }
    return one.boxes.contains { box in two.boxes.contains { !box.isDisjoint(with: $0) } }
  }
}
