import RegionRules
import RuleLanguage

/// A table of many rows over two enums and two ranges, each row matched by some facts.
public struct SizedTable {
  /// How many rows.
  public let rows: Int
  let words: Int
  let steps: Int

  /// Creates a table of about so many rows: the fourth root of it in each column.
  public init(rows wanted: Int) {
    var words = 1
    while (words + 1) * (words + 1) * (words + 1) * (words + 1) <= wanted { words += 1 }
    words = min(words, 40)
    self.words = words
    var steps = words
    while words * words * steps * (steps + 1) < wanted { steps += 1 }
    self.steps = steps
    rows = min(wanted, words * words * steps * (steps + 1))
  }

  /// The facts that row number `index` matches: two positions and two numbers.
  public func facts(of index: Int) -> (one: Int, two: Int, count: Int64, amount: Int64) {
    let (one, rest) = (index % words, index / words)
    let (two, more) = (rest % words, rest / words)
    let (count, amount) = (more % steps, more / steps)
    return (one, two, Int64(count * 10 + 3), Int64(amount * 100 + 42))
  }

  /// The files of the rule set.
  public func library() throws -> RuleLibrary {
    try Fixture.load(parts(), decisions: "")
  }

  /// The texts of the files.
  public func parts() -> [String: String] {
    var table = ""
    var last = rows
    for index in 0..<rows {
      let (one, two, count, amount) = facts(of: index)
      let (low, step) = (count - 3, amount - 42)
      table += "        | w\(one) | v\(two) | [\(low)..\(low + 9)] | [\(step)..\(step + 100)) | K\(index % 50) |\n"
      last = max(last, index)
    }
    let ones = (0..<words).map { "w\($0): Woord \($0)" }.joined(separator: ", ")
    let twos = (0..<words).map { "v\($0): Woord \($0)" }.joined(separator: ", ")
    let codes = (0..<min(50, rows)).map { "  K\($0): {name: Code \($0)}\n" }.joined()
    return [
      "facts": """
      facts:
        een: {type: enum, question: Een?, values: {\(ones), rest: Rest}}
        twee: {type: enum, question: Twee?, values: {\(twos), rest: Rest}}
        aantal: {type: integer, min: 0, max: 1000000, question: Hoeveel?}
        bedrag: {type: money, min: 0, max: 1000000, question: Welk bedrag?}

      """,
      "codes": """
      groups: {alles: Alles}
      defaults: {kind: product, groups: [alles], category: not-in-source, unit: not-in-source, tariff: not-in-source, source: {document: bron, section: Alles}}
      codes:
      \(codes)
      """,
      "notes": """
      notes:
        gebruik: {applies-to: group = alles, when: een = rest and twee = rest, text: Niets., source: {document: bron, section: Alles}}

      """,
      "selection": """
      selection:
        keuze:
          table: |
            | een | twee | aantal | bedrag | code |
      \(table)    otherwise: not-in-source Staat er niet.
          source: {document: bron, section: Alles}

      """,
    ]
  }
}
