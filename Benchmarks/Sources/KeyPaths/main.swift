import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import Workloads

/// One key path, done so many times: instructions are counted from outside.
let path = CommandLine.arguments.dropFirst().first ?? ""
let count = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
let day = CalendarDate(year: 2020, month: 5, day: 1) ?? .first

@inline(never) func use<Value>(_ value: borrowing Value) {}

switch path {
case "prepared":
  let evaluator = try Fixture.evaluator(CodeTable.library())
  let question = try evaluator.prepare(
    decision: nil, facts: ["arrangement", "intensiteit", "behandeling_uren", "intramuraal"])
  let space = EvaluationSpace(for: evaluator)
  for index in 0..<count {
    let values: [FactValue] = [
      .word(Int32(index % 9)), .word(Int32(index % 5)), .number(of: Int64(index % 150)), .truth(index % 3 == 0),
    ]
    use(try question.evaluate(values, on: day, using: space))
  }
case "answer":
  let evaluator = try Fixture.evaluator(Ladder.library())
  for index in 0..<count {
    let facts: [String: RawValue] = [
      "weken": .number(String(1 + index % 50)), "uren_per_week": .number("4"), "uurtarief": .number("51.32"),
    ]
    use(try evaluator.answer(Query(region: "proef", date: "2020-05-01", facts: facts)))
  }
case "partial":
  let evaluator = try Fixture.evaluator(CodeTable.library())
  for index in 0..<count {
    let facts: [String: RawValue] = ["arrangement": .text(String(1 + index % 9))]
    use(try evaluator.answer(Query(region: "proef", date: "2020-05-01", facts: facts)))
  }
case "json":
  // Seen before: the same eighteen cases, each time with another id and date.
  let library = try CodeTable.library()
  for index in 0..<count {
    let text =
      #"{"id":"v\#(index)","region":"proef","date":"2020-05-\#(10 + index % 20)","facts":{"arrangement":"#
      + #""\#(1 + index % 9)","intensiteit":"zwaar","behandeling_uren":80,"intramuraal":\#(index % 2 == 0)}}"#
    use(library.answer(json: Array(text.utf8)))
  }
default: print("usage: KeyPaths prepared|answer|partial|json COUNT")
}
