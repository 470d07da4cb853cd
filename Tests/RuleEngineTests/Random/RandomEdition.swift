import RuleModel
import TestSupport

/// A small random edition with an obvious meaning of its own: written as YAML for the engine, and judged here by
/// looking at one complete case at a time.
struct RandomEdition {
  /// The facts, with all their values.
  static let domains: [(name: String, values: [String])] = [
    ("a", ["x", "y", "z"]), ("b", ["p", "q"]), ("n", ["0", "1", "2", "3", "4"]), ("c", ["true", "false"]),
  ]
  static let readingOptions = ["r1", "r2"]

  typealias Case = [String: String]

  /// A condition, written and judged.
  indirect enum Condition {
    case equal(String, String)
    case atLeast(Int)
    case flag(String)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)

    var text: String {
      switch self {
      case .equal(let name, let value): "\(name) = \(value)"
      case .atLeast(let bound): "n >= \(bound)"
      case .flag(let name): name
      case .not(let inner): "not(\(inner.text))"
      case .and(let one, let two): "(\(one.text) and \(two.text))"
      case .or(let one, let two): "(\(one.text) or \(two.text))"
      }
    }

    func holds(_ facts: Case) -> Bool {
      switch self {
      case .equal(let name, let value): facts[name] == value
      case .atLeast(let bound): (facts["n"].flatMap { Int($0) } ?? 0) >= bound
      case .flag(let name): facts[name] == "true"
      case .not(let inner): !inner.holds(facts)
      case .and(let one, let two): one.holds(facts) && two.holds(facts)
      case .or(let one, let two): one.holds(facts) || two.holds(facts)
      }
    }

    static func random(_ random: inout SplitMix64, depth: Int, derived: Bool) -> Condition {
      if depth > 0, Int.random(in: 0..<3, using: &random) > 0 {
        let one = Condition.random(&random, depth: depth - 1, derived: derived)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return .not(one)
        case 1: return .and(one, .random(&random, depth: depth - 1, derived: derived))
        default: return .or(one, .random(&random, depth: depth - 1, derived: derived))
        }
      }
      switch Int.random(in: 0..<(derived ? 6 : 4), using: &random) {
      case 0: return .equal("a", ["x", "y", "z"].randomElement(using: &random) ?? "x")
      case 1: return .equal("b", ["p", "q"].randomElement(using: &random) ?? "p")
      case 2: return .atLeast(Int.random(in: 1...4, using: &random))
      case 3: return .flag("c")
      case 4: return .flag("d")
      default: return .equal("r", readingOptions.randomElement(using: &random) ?? "r1")
      }
    }
  }

  struct Row {
    var cells: [(text: String, matches: Set<String>?)]
    var output: String
  }

  struct Rule {
    var code: String
    var conditions: [Condition]
    var outcomes: [String]
  }

  var derived: Condition
  var columns: [String]
  var rows: [Row]
  var exclusions: [Rule]
  var eligibility: [Rule]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    derived = .random(&random, depth: 2, derived: false)
    var columns = ["a", "b", "n", "c", "d", "r"].shuffled(using: &random)
    columns.removeLast(Int.random(in: 1...4, using: &random))
    self.columns = columns
    rows = (0..<Int.random(in: 2...6, using: &random)).map { _ in
      let cells = columns.map { RandomEdition.cell($0, &random) }
      let output = ["K1", "K2", "K3", "K1", "K2", "refer elders"].randomElement(using: &random) ?? "K1"
      return Row(cells: cells, output: output)
    }
    func rules(_ outcomes: [String], _ count: ClosedRange<Int>, _ random: inout SplitMix64) -> [Rule] {
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        let size = Int.random(in: count, using: &random)
        return Rule(
          code: ["K1", "K2", "K3"].randomElement(using: &random) ?? "K1",
          conditions: (0..<size).map { _ in .random(&random, depth: 1, derived: true) },
          outcomes: (0..<size).map { _ in outcomes.randomElement(using: &random) ?? "excluded" })
      }
    }
    exclusions = rules(["excluded", "not-eligible"], 1...1, &random)
    eligibility = rules(["not-eligible", "refer elders", "open"], 1...2, &random)
  }

  private static func cell(_ column: String, _ random: inout SplitMix64) -> (text: String, matches: Set<String>?) {
    if Int.random(in: 0..<3, using: &random) == 0 { return ("-", nil) }
    switch column {
    case "n":
      let low = Int.random(in: 0...4, using: &random)
      let high = Int.random(in: low...4, using: &random)
      return ("[\(low)..\(high)]", Set((low...high).map(String.init)))
    case "c", "d":
      let value = Bool.random(using: &random) ? "true" : "false"
      return (value, [value])
    default:
      let values = column == "r" ? readingOptions : domains.first { $0.name == column }?.values ?? []
      let chosen = values.shuffled(using: &random).prefix(Int.random(in: 1...max(1, values.count - 1), using: &random))
      if Bool.random(using: &random) { return (chosen.joined(separator: ", "), Set(chosen)) }
      return ("not(" + chosen.joined(separator: ", ") + ")", Set(values).subtracting(chosen))
    }
  }

  // MARK: Judged

  /// The answer for a complete case: code and status, or what the table says instead.
  func answer(_ given: Case) -> String {
    var facts = given
    facts["d"] = derived.holds(facts) ? "true" : "false"
    let row = rows.first { row in
      zip(columns, row.cells).allSatisfy { column, cell in cell.matches?.contains(facts[column] ?? "") ?? true }
    }
    guard let output = row?.output else { return "not-in-source" }
    guard output.hasPrefix("K") else { return output }
    var verdicts: [String] = []
    for rule in exclusions where rule.code == output {
      if rule.conditions.allSatisfy({ $0.holds(facts) }) { verdicts.append(rule.outcomes[0]) }
    }
    for rule in eligibility where rule.code == output {
      for (condition, outcome) in zip(rule.conditions, rule.outcomes) where !condition.holds(facts) {
        verdicts.append(outcome)
        break
      }
    }
    let order = ["excluded", "not-eligible", "refer elders", "open"]
    return output + " " + (order.first { verdicts.contains($0) } ?? "applies")
  }

  /// All ways to complete what is known.
  static func completions(_ known: Case) -> [Case] {
    var cases: [Case] = [known]
    for (name, values) in domains where known[name] == nil {
      cases = cases.flatMap { one in values.map { one.merging([name: $0]) { _, new in new } } }
    }
    return cases.flatMap { one in readingOptions.map { one.merging(["r": $0]) { _, new in new } } }
  }

  // MARK: Written

  var files: [LoadedFile] {
    var files: [(name: String, text: String)] = [
      MadeUpRegion.edition(
        "keuze: {question: Welke code?, source: {document: bron, section: Alles}}",
        "alles: {question: Welke codes zijn er?, source: {document: bron, section: Alles}}",
        with: ["referrals: {elders: Elders}"]),
      (
        "facts",
        """
        facts:
          a: {type: enum, question: A?, values: {x: X, y: Y, z: Z}}
          b: {type: enum, question: B?, values: {p: P, q: Q}}
          n: {type: integer, min: 0, max: 4, question: N?}
          c: {type: boolean, question: C?}
        derived:
          d: {type: boolean, is: "\(derived.text)", source: {document: bron, section: Alles}}

        """
      ),
      (
        "readings",
        """
        readings:
          r: {question: R?, options: {r1: Een, r2: Twee}, settled: none, source: {document: bron, section: Alles}}

        """
      ),
      (
        "codes",
        """
        groups: {alles: Alles}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, source: {document: bron, section: Alles}}
        codes: {K1: {name: Een, groups: [alles]}, K2: {name: Twee, groups: [alles]}, K3: {name: Drie, groups: [alles]}}

        """
      ),
      (
        "notes",
        """
        notes:
          gebruik: {applies-to: group = alles, when: "a = x or b = p or n = 1 or c or d or r = r1", text: Gebruikt alles., source: {document: bron, section: Alles}}

        """
      ),
      ("selection", selection),
    ]
    if !exclusions.isEmpty {
      let rules = exclusions.enumerated().map { index, rule in
        "  e\(index): {applies-to: code = \(rule.code), when: \"\(rule.conditions.map(\.text).joined(separator: " and "))\", "
          + "else: \(rule.outcomes[0]), unknown: ask, reason: Kan niet., source: {document: bron, section: Alles}}\n"
      }
      files.append(("exclusions", "exclusions:\n" + rules.joined()))
    }
    if !eligibility.isEmpty {
      let rules = eligibility.enumerated().map { index, rule in
        "  v\(index):\n    applies-to: code = \(rule.code)\n    requires:\n"
          + zip(rule.conditions, rule.outcomes).map { "      - {needs: \"\($0.text)\", else: \($1), reason: Moet.}\n" }
          .joined() + "    source: {document: bron, section: Alles}\n"
      }
      files.append(("eligibility", "eligibility:\n" + rules.joined()))
    }
    return MadeUpRegion.files(files).map { LoadedFile(path: $0.path, text: $0.text) }
  }

  private var selection: String {
    var text = "selection:\n  keuze:\n    hit-policy: first\n    table: |\n"
    text += "      | id | " + columns.joined(separator: " | ") + " | code |\n"
    for (index, row) in rows.enumerated() {
      text += "      | r\(index) | " + row.cells.map(\.text).joined(separator: " | ") + " | \(row.output) |\n"
    }
    text += "    otherwise: not-in-source Staat er niet.\n    source: {document: bron, section: Alles}\n"
    // Every code and referral has to be used somewhere.
    return text + """
        alles:
          table: |
            | n | code          |
            | 0 | K1            |
            | 1 | K2            |
            | 2 | K3            |
            | 3 | refer elders  |
            | 4 | not-in-source |
          source: {document: bron, section: Alles}

      """
  }
}
