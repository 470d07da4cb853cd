import RuleModel
import TestSupport

/// A random table with words, numbers and a truth value, written for the engine and for a solver.
struct LargeTable {
  static let words = ["aa", "bb", "cc", "dd", "ee", "ff"]
  static let codes = ["K1", "K2", "K3", "K4"]

  /// What a row asks; `nil` is anything.
  struct Row: Equatable {
    var word: Set<Int>?
    var other: Set<Int>?
    var number: ClosedRange<Int>?
    var amount: ClosedRange<Int>?
    var truth: Bool?
    var code: String
  }

  var rows: [Row]

  /// - Parameter isDivided: Rows are parts of a partition, so that few of them overlap.
  init(seed: UInt64, rows count: Int, isDivided: Bool) {
    var random = SplitMix64(seed: seed)
    rows = []
    if isDivided {
      var parts = [Row(code: "K1")]
      while parts.count < count {
        let index = Int.random(in: parts.indices, using: &random)
        let part = parts.remove(at: index)
        parts += Self.divided(part, &random)
      }
      rows = parts.map { part in
        var part = part
        part.code = Self.codes.randomElement(using: &random) ?? "K1"
        return part
      }
      // A part that is missing, or one that is too wide.
      switch Int.random(in: 0..<3, using: &random) {
      case 0: rows.remove(at: Int.random(in: rows.indices, using: &random))
      case 1: rows[Int.random(in: rows.indices, using: &random)].truth = nil
      default: break
      }
    } else {
      for _ in 0..<count {
        var row = Row(code: Self.codes.randomElement(using: &random) ?? "K1")
        for _ in 0..<4 { row = Self.divided(row, &random)[Int.random(in: 0...1, using: &random)] }
        if !rows.contains(where: { $0.text == row.text }) { rows.append(row) }
      }
    }
  }

  private static func divided(_ row: Row, _ random: inout SplitMix64) -> [Row] {
    var (one, two) = (row, row)
    func split(_ set: Set<Int>?, _ random: inout SplitMix64) -> (Set<Int>, Set<Int>)? {
      let all = (set ?? Set(words.indices)).sorted().shuffled(using: &random)
      guard all.count > 1 else { return nil }
      let cut = Int.random(in: 1..<all.count, using: &random)
      return (Set(all[..<cut]), Set(all[cut...]))
    }
    func split(_ range: ClosedRange<Int>?, _ random: inout SplitMix64) -> (ClosedRange<Int>, ClosedRange<Int>)? {
      let all = range ?? 0...1000
      guard all.count > 1 else { return nil }
      let cut = Int.random(in: all.lowerBound..<all.upperBound, using: &random)
      return (all.lowerBound...cut, (cut + 1)...all.upperBound)
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: if let (first, second) = split(row.word, &random) { (one.word, two.word) = (first, second) }
    case 1: if let (first, second) = split(row.other, &random) { (one.other, two.other) = (first, second) }
    case 2: if let (first, second) = split(row.number, &random) { (one.number, two.number) = (first, second) }
    case 3: if let (first, second) = split(row.amount, &random) { (one.amount, two.amount) = (first, second) }
    default: if row.truth == nil { (one.truth, two.truth) = (false, true) }
    }
    return one == two ? divided(row, &random) : [one, two]
  }

  // MARK: Written

  /// The rows for a solver.
  var problem: String {
    """
    (declare-const w Int) (declare-const v Int) (declare-const n Int) (declare-const m Int) (declare-const t Bool)
    (assert (and (<= 0 w 5) (<= 0 v 5) (<= 0 n 1000) (<= 0 m 1000)))

    """
  }

  func condition(_ row: Row) -> String {
    var parts = ["true"]
    func isOne(_ name: String, _ set: Set<Int>?) {
      if let set { parts.append("(or false \(set.sorted().map { "(= \(name) \($0))" }.joined(separator: " ")))") }
    }
    isOne("w", row.word)
    isOne("v", row.other)
    if let range = row.number { parts.append("(<= \(range.lowerBound) n \(range.upperBound))") }
    if let range = row.amount { parts.append("(<= \(range.lowerBound) m \(range.upperBound))") }
    if let truth = row.truth { parts.append(truth ? "t" : "(not t)") }
    return "(and \(parts.joined(separator: " ")))"
  }

  /// What the first row that matches gives, as a number; -1 when none does.
  var outcome: String {
    rows.reversed().reduce("(- 1)") { rest, row in
      "(ite \(condition(row)) \(Self.codes.firstIndex(of: row.code) ?? 0) \(rest))"
    }
  }

  var files: [LoadedFile] {
    let source = "source: {document: bron, section: Alles}"
    let values = Self.words.map { "\($0): \($0)" }.joined(separator: ", ")
    let table = rows.enumerated().map { index, row in "      | r\(index) | \(row.text) | \(row.code) |\n" }.joined()
    let codes = Self.codes.map { "  \($0): {name: \($0), groups: [alles]}\n" }.joined()
    let all = Self.codes.enumerated().map { "      | \($0 == 3 ? ">= 3" : String($0)) | \($1) |\n" }.joined()
    return MadeUpRegion.files([
      MadeUpRegion.edition(
        "keuze: {question: Welke code?, \(source)}", "alles: {question: Welke codes zijn er?, \(source)}"),
      (
        "facts",
        """
        facts:
          w: {type: enum, question: W?, values: {\(values)}}
          v: {type: enum, question: V?, values: {\(values)}}
          n: {type: integer, min: 0, max: 1000, question: N?}
          m: {type: integer, min: 0, max: 1000, question: M?}
          t: {type: boolean, question: T?}

        """
      ),
      (
        "codes",
        """
        groups: {alles: Alles}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, \(source)}
        codes:
        \(codes)
        """
      ),
      (
        "selection",
        """
        selection:
          keuze:
            hit-policy: first
            table: |
              | id | w | v | n | m | t | code |
        \(table.split(separator: "\n").map { "        " + $0.drop { $0 == " " } }.joined(separator: "\n"))
            otherwise: not-in-source Staat er niet.
            \(source)
          alles:
            table: |
              | n | code |
        \(all.split(separator: "\n").map { "        " + $0.drop { $0 == " " } }.joined(separator: "\n"))
            \(source)

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
  }
}

extension LargeTable.Row {
  /// The cells.
  var text: String {
    func words(_ set: Set<Int>?) -> String {
      set.map { $0.sorted().map { LargeTable.words[$0] }.joined(separator: ", ") } ?? "-"
    }
    func range(_ range: ClosedRange<Int>?) -> String { range.map { "[\($0.lowerBound)..\($0.upperBound)]" } ?? "-" }
    return [words(word), words(other), range(number), range(amount), truth.map { "\($0)" } ?? "-"]
      .joined(separator: " | ")
  }
}
