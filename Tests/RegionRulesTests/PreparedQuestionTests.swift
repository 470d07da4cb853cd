import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import Testing

/// How callers that decide much use the engine, and that it comes to the same.
struct PreparedQuestionTests {
  private let day = CalendarDate(year: 2020, month: 5, day: 1) ?? .first

  private func evaluator() throws -> Evaluator {
    try #require(Voorbeeld.library().region("voorbeeld").editions.first).evaluator
  }

  @Test func decidesFromTypedValues() throws {
    let evaluator = try evaluator()
    let question = try evaluator.prepare(decision: nil, facts: ["hulp", "zwaarte", "leeftijd"])
    let space = EvaluationSpace(for: evaluator)
    let values = [
      try question.value("begeleiding", of: "hulp"), try question.value("lichte", of: "zwaarte"), .number(of: 12),
    ]
    let answer = try question.evaluate(values, on: day, using: space)
    let full = try question.answer(values, on: day)
    #expect(answer.outcome == full.outcome)
    #expect(answer.code == full.results.first?.codeIndex)
    #expect(try question.evaluate(values, on: day) == answer)
    #expect(
      try question.evaluate(texts: ["hulp": "begeleiding", "zwaarte": "lichte", "leeftijd": "12"], on: day) == answer)
  }

  @Test func leavesTheRestToTheSearch() throws {
    let question = try evaluator().prepare(decision: nil, facts: ["hulp"])
    let answer = try question.evaluate([.unknown], on: day)
    #expect(answer.outcome == .informationNeeded)
    #expect(try question.answer([.unknown], on: day).outcome == .informationNeeded)
  }

  @Test func refusesWhatAQueryRefuses() throws {
    let evaluator = try evaluator()
    #expect(throws: QueryError.self) { try evaluator.prepare(decision: "bestaat-niet", facts: []) }
    #expect(throws: QueryError.self) { try evaluator.prepare(decision: nil, facts: ["bestaat_niet"]) }
    let question = try evaluator.prepare(decision: nil, facts: ["hulp", "leeftijd"])
    #expect(throws: QueryError.self) { try question.value("niets", of: "hulp") }
    #expect(throws: QueryError.self) { try question.evaluate([.word(99), .unknown], on: day) }
    #expect(throws: QueryError.self) { try question.evaluate([.unknown, .number(of: 100_000)], on: day) }
    #expect(throws: QueryError.self) { try question.evaluate([.truth(true)], on: day) }
    #expect(throws: QueryError.self) { try question.evaluate(texts: ["hulp": "niets"], on: day) }
  }

  @Test func isSafeFromManyTasks() async throws {
    let evaluator = try evaluator()
    let question = try evaluator.prepare(decision: nil, facts: ["hulp", "zwaarte", "leeftijd"])
    let day = day
    let words: [FactValue] = [.word(0), .word(1), .word(2)]
    let expected = try words.map { try question.evaluate([$0, .word(0), .number(of: 12)], on: day) }
    let same = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let space = EvaluationSpace(for: evaluator)
          return (0..<300).allSatisfy { round in
            (try? question.evaluate([words[round % 3], .word(0), .number(of: 12)], on: day, using: space))
              == expected[round % 3]
          }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(same)
  }
}
