import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import Workloads

/// Tables of growing size, with hits spread over all their rows.
enum Sizes {
  /// Rows and nanoseconds, for the plot.
  nonisolated(unsafe) static var costs: [(rows: Int, time: Double)] = []

  static func measure(upTo most: Int, _ report: inout Report) throws {
    report.section(
      "Cost against the size of a table",
      "Two columns of words and two of ranges; every row is matched by some of the decisions. Loading includes checks and proofs."
    )
    var rows: [[String]] = []
    for size in [10, 100, 1_000, 10_000, 100_000] where size <= most {
      let table = SizedTable(rows: size)
      let before = Memory.resident
      var library: RuleLibrary?
      let loading = try Measure.seconds(runs: 1) { library = try table.library() }
      guard let library else { continue }
      let memory = Memory.resident - before
      let evaluator = try Fixture.evaluator(library)
      let time = try cost(table, evaluator)
      costs.append((table.rows, time))
      if size == 100_000 { Bars.within("load a table of 100,000 rows", bar: "under 2 s", loading * 1e9, 2e9) }
      let first = costs.first?.time ?? time
      rows.append([
        String(table.rows), Figure.time(time), Figure.ratio(time / first), Figure.time(loading * 1e9),
        "\(Int(memory)) MB",
      ])
    }
    report.table(["rows", "a decision", "against the smallest", "load, check and compile", "memory"], rows)
  }

  private static func cost(_ table: SizedTable, _ evaluator: Evaluator) throws -> Double {
    let question = try evaluator.prepare(decision: nil, facts: ["een", "twee", "aantal", "bedrag"])
    let day = CalendarDate(year: 2020, month: 5, day: 1) ?? .first
    let space = EvaluationSpace(for: evaluator)
    var cases: [[FactValue]] = []
    for number in 0..<1_024 {
      let row = number * 7_919 % table.rows
      let facts = table.facts(of: row)
      cases.append([
        .word(Int32(facts.one)), .word(Int32(facts.two)), .number(of: facts.count), .number(of: facts.amount),
      ])
      let answer = try question.evaluate(cases[number], on: day, using: space)
      guard answer.rule == .row(table: 0, row: row) else {
        throw Fixture.Failure(description: "row \(row) of \(table.rows) gives \(answer)")
      }
    }
    return try Measure.nanoseconds { count in
      for index in 0..<count { Measure.use(try question.evaluate(cases[index & 1_023], on: day, using: space)) }
    }
  }
}
