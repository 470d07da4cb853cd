import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import Workloads

/// Decisions against functions written by hand that give the same answers.
enum HandWritten {
  static func measure(_ report: inout Report) throws {
    report.section(
      "Decisions against code written by hand",
      "The same answers from the same strings; that they are the same is checked first.")
    var rows: [[String]] = []
    rows += try codeTable()
    rows += try ladder()
    report.table(["rule set", "way", "time", "against by hand"], rows)
  }

  private static let day = CalendarDate(year: 2020, month: 5, day: 1) ?? .first

  private static func rows(
    _ name: String, hand: Double, _ measured: [(way: String, time: Double)]
  ) -> [[String]] {
    [[name, "by hand, from strings", Figure.time(hand), "1"]]
      + measured.map { [name, $0.way, Figure.time($0.time), Figure.ratio($0.time / hand)] }
  }

  private static func note(_ name: String, hand: Double, typed: Double, strings: Double) {
    Bars.typed.append((name, typed / hand))
    Bars.strings.append((name, strings / typed))
  }

  private static func codeTable() throws -> [[String]] {
    let library = try CodeTable.library()
    let evaluator = try Fixture.evaluator(library)
    let names = ["arrangement", "intensiteit", "behandeling_uren", "intramuraal"]
    let question = try evaluator.prepare(decision: nil, facts: names)
    var cases: [(texts: [String], values: [FactValue], code: String)] = []
    for number in 0..<256 {
      let texts = [
        String(1 + number % 9), CodeTable.intensities[number / 9 % 5], String(number * 37 % 150) + ".5",
        number % 3 == 0 ? "true" : "false",
      ]
      var values: [FactValue] = []
      for (text, name) in zip(texts, names) { values.append(try question.value(text, of: name)) }
      guard
        let code = CodeTable.byHand(arrangement: texts[0], intensity: texts[1], hours: texts[2], intramural: texts[3])
      else { throw Fixture.Failure(description: "no code for \(texts)") }
      cases.append((texts, values, code))
    }
    let space = EvaluationSpace(for: evaluator)
    for one in cases {
      let answer = try question.evaluate(one.values, on: day, using: space)
      let code = answer.code.map { evaluator.edition.codes[$0].id }
      guard code == one.code else { throw Fixture.Failure(description: "\(one.texts): \(code ?? "-"), \(one.code)") }
    }
    let hand = Measure.nanoseconds { count in
      for index in 0..<count {
        let texts = cases[index & 255].texts
        Measure.use(
          CodeTable.byHand(arrangement: texts[0], intensity: texts[1], hours: texts[2], intramural: texts[3]))
      }
    }
    let typed = try Measure.nanoseconds { count in
      for index in 0..<count { Measure.use(try question.evaluate(cases[index & 255].values, on: day, using: space)) }
    }
    let bare = try Measure.nanoseconds { count in
      for index in 0..<count { Measure.use(try question.evaluate(cases[index & 255].values, on: day)) }
    }
    let strings = try Measure.nanoseconds { count in
      for index in 0..<count {
        let texts = cases[index & 255].texts
        let facts: KeyValuePairs = [
          "arrangement": texts[0], "intensiteit": texts[1], "behandeling_uren": texts[2], "intramuraal": texts[3],
        ]
        Measure.use(try question.evaluate(texts: facts, on: day, using: space))
      }
    }
    Bars.decision = typed
    note("45 codes, a derived test", hand: hand, typed: typed, strings: strings)
    return rows(
      "45 codes, a derived test", hand: hand,
      [
        ("prepared, typed values, own memory", typed), ("prepared, typed values", bare),
        ("prepared, names and values as strings", strings),
      ])
  }

  private static func ladder() throws -> [[String]] {
    let library = try Ladder.library()
    let evaluator = try Fixture.evaluator(library)
    let names = ["weken", "uren_per_week", "uurtarief"]
    let question = try evaluator.prepare(decision: nil, facts: names)
    var cases: [(texts: [String], values: [FactValue], step: Int)] = []
    for number in 0..<256 {
      let texts = [String(1 + number * 7 % 60), "\(number * 3 % 8).25", "\(45 + number % 60).\(10 + number % 90)"]
      var values: [FactValue] = []
      for (text, name) in zip(texts, names) { values.append(try question.value(text, of: name)) }
      guard let step = Ladder.byHand(weeks: texts[0], hours: texts[1], tariff: texts[2]) else {
        throw Fixture.Failure(description: "no budget for \(texts)")
      }
      cases.append((texts, values, step))
    }
    let space = EvaluationSpace(for: evaluator)
    for one in cases {
      let answer = try question.evaluate(one.values, on: day, using: space)
      let code = answer.code.map { evaluator.edition.codes[$0].id } ?? "B0"
      guard code == "B\(one.step)" else { throw Fixture.Failure(description: "\(one.texts): \(code), B\(one.step)") }
    }
    let hand = Measure.nanoseconds { count in
      for index in 0..<count {
        let texts = cases[index & 255].texts
        Measure.use(Ladder.byHand(weeks: texts[0], hours: texts[1], tariff: texts[2]))
      }
    }
    let typed = try Measure.nanoseconds { count in
      for index in 0..<count { Measure.use(try question.evaluate(cases[index & 255].values, on: day, using: space)) }
    }
    let strings = try Measure.nanoseconds { count in
      for index in 0..<count {
        let texts = cases[index & 255].texts
        let facts: KeyValuePairs = ["weken": texts[0], "uren_per_week": texts[1], "uurtarief": texts[2]]
        Measure.use(try question.evaluate(texts: facts, on: day, using: space))
      }
    }
    note("a ladder of 10 budgets", hand: hand, typed: typed, strings: strings)
    return rows(
      "a ladder of 10 budgets", hand: hand,
      [("prepared, typed values, own memory", typed), ("prepared, names and values as strings", strings)])
  }
}
