import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// Values of every kind and size, also such as a fact can't have, and memory made for other rules: an answer or an
/// error, and the same without the memory.
struct PreparedValuesFuzzTests {
  private static let library = RuleLoad(root: FixtureFiles.packageRoot).library
  private static let editions = library.regions.flatMap(\.editions).map(\.id)

  @Test(arguments: editions) func nothingReadsWhereItShouldNot(id: String) throws {
    let loaded = try #require(Self.library.edition(id))
    let spaces = Self.library.regions.flatMap(\.editions).map { EvaluationSpace(for: $0.evaluator) }
    let names = loaded.edition.facts.filter(\.isAskable).map(\.name)
    var random = SplitMix64(seed: 11)
    var (compiled, refused) = (0, 0)
    for _ in 0..<(Mutation.rounds(standard: 40_000) / 100) {
      let decision = try #require(loaded.edition.decisions.randomElement(using: &random)?.name)
      let facts = Array(names.shuffled(using: &random).prefix(Int.random(in: 0...8, using: &random)))
      let question = try loaded.evaluator.prepare(decision: decision, facts: facts)
      let values = (0..<Int.random(in: 0...10, using: &random)).map { _ in Self.value(&random) }
      let day = [CalendarDate.first, .last, CalendarDate(days: 18_400)].randomElement(using: &random) ?? .first
      let space = spaces.randomElement(using: &random)
      let answer = question.evaluateWithoutSearch(values, on: day, using: space)
      #expect(answer == question.evaluateWithoutSearch(values, on: day))
      if answer != nil { compiled += 1 }
      if Self.cannotBe(values, facts, loaded.edition) {
        refused += 1
        #expect(throws: QueryError.self) { try question.evaluate(values, on: day, using: space) }
      }
    }
    #expect(compiled > 0 && refused > 0)
  }

  /// Texts that are almost a value, and days that no calendar of ours has.
  @Test(arguments: editions) func textsGiveWhatAQueryGives(id: String) throws {
    let loaded = try #require(Self.library.edition(id))
    let decision = loaded.edition.decisions[loaded.edition.defaultDecision].name
    let question = try loaded.evaluator.prepare(decision: decision, facts: [])
    let space = EvaluationSpace(for: loaded.evaluator)
    let day = loaded.edition.validity.from.date ?? CalendarDate(days: 18_400)
    var (answers, errors) = (0, 0)
    // One fact of every type.
    var types: Set<String> = []
    for fact in loaded.edition.facts where fact.isAskable && types.insert(fact.type.schemaName).inserted {
      for text in Self.texts + (fact.type.symbols?.words.prefix(2) ?? []) {
        let facts = KeyValuePairs(dictionaryLiteral: (fact.name, text))
        let found = Result { try question.evaluate(texts: facts, on: day, using: space) }
        let query = Query(
          region: loaded.edition.region.key, date: day.description, decision: decision, facts: [fact.name: .text(text)])
        let expected = Result { try loaded.evaluator.answer(query).outcome }
        switch (found, expected) {
        case (.success(let answer), .success(let outcome)):
          #expect(answer.outcome == outcome, "\(fact.name): \(text)")
          answers += 1
        case (.failure, .failure): errors += 1
        default: Issue.record("\(fact.name): \(text)")
        }
        // Once is enough to see that no day stops it.
        if text == Self.texts.first {
          for days in [Int32.min, .max, CalendarDate.first.days - 1, CalendarDate.last.days + 1] {
            _ = try? question.evaluate(texts: facts, on: CalendarDate(days: days), using: space)
          }
        }
      }
    }
    #expect(answers > 0 && errors > 0)
  }

  private static let texts = [
    "1", "", "-", ".", "-.", "1.", ".5", "1.00001", "007", "0.5", "-0", "9999999999999", "99999999999999", "none",
    String(repeating: "9", count: 20), "-" + String(repeating: "1", count: 400), "2020-02-30", "9999-99-99",
    "2020-02-29",
    "\u{0}", "é", "٣", "1e3", "true", "ja", "true ", "a,b",
  ]

  /// A value of any kind, mostly one that no fact has.
  private static func value(_ random: inout SplitMix64) -> FactValue {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: .unknown
    case 1: .none
    case 2: .truth(Bool.random(using: &random))
    case 3: .word(Int32.random(in: -2...70, using: &random))
    case 4: .word([Int32.min, .max, 62, 63, 64].randomElement(using: &random) ?? 0)
    case 5: .number([Int64.min, .max, 0, 10_000, 120_000, -1].randomElement(using: &random) ?? 0)
    case 6: .days([Int32.min, .max, 0, 18_000].randomElement(using: &random) ?? 0)
    case 7: .words([UInt64.max, 0, 1, 1 << 62, 1 << 63].randomElement(using: &random) ?? 0)
    default: .other
    }
  }

  /// Whether some value is plainly not one of its fact: a word that is not there, or text where there is none.
  private static func cannotBe(_ values: [FactValue], _ facts: [String], _ edition: Edition) -> Bool {
    zip(values, facts).contains { value, name in
      guard let type = edition.facts.first(where: { $0.name == name })?.type else { return false }
      switch value {
      case .other: return true
      case .word(let index): return type.symbols.map { index < 0 || index >= $0.count } ?? false
      default: return false
      }
    }
  }
}
