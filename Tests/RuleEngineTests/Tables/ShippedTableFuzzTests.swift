import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// Every decision table of every shipped edition against a judge that looks at its rows one after another.
///
/// A table of few cases is tried in all of them, with every subset of its facts unknown; a large one by chance. A plain
/// run bounds the number per table, `JEUGDREGELS_FUZZ` raises it.
struct ShippedTableFuzzTests {
  private static let tables = (RuleSetLoader.load(root: FixtureFiles.packageRoot).ruleSet?.editions ?? [])
    .flatMap(LoneTable.all)
  private static let names = tables.map(\.name)
  /// Most complete cases per table.
  private static let rounds = min(Mutation.rounds(standard: 60), 20_000)
  /// Most cases with unknown facts per table.
  private static let partialRounds = min(Mutation.rounds(standard: 24), 1_500)

  @Test func everyEditionHasTables() {
    #expect(Set(Self.tables.map(\.edition.id)).count >= 5)
    #expect(Set(Self.names).count == Self.names.count)
  }

  @Test(arguments: names) func agreesOnCompleteCases(name: String) throws {
    let lone = try #require(Self.tables.first { $0.name == name })
    let evaluator = Evaluator(lone.edition)
    var random = SplitMix64(seed: 11)
    let all = lone.caseCount <= Self.rounds ? lone.completions(of: [:], atMost: Self.rounds) : nil
    for facts in try all ?? (0..<Self.rounds).map({ _ in try lone.randomCase(&random) }) {
      if lone.table.hitPolicy == .unique {
        let hits = lone.table.rows.indices.filter { row in
          zip(lone.table.inputs, lone.table.rows[row].cells).allSatisfy {
            !$1.isBlank && $1.matches(facts[$0] ?? .none)
          }
        }
        #expect(hits.count <= 1, "\(name) \(lone.words(facts))")
      }
      let answer = try evaluator.answer(lone.query(facts))
      #expect(answer.missing.isEmpty && answer.isComplete, "\(name) \(lone.words(facts))")
      #expect(lone.saying(of: answer) == lone.judge(facts).counted, "\(name) \(lone.words(facts))")
    }
  }

  @Test(arguments: names) func agreesWithAllCompletions(name: String) throws {
    let lone = try #require(Self.tables.first { $0.name == name })
    let evaluator = Evaluator(lone.edition)
    var random = SplitMix64(seed: 12)
    for known in try lone.partialCases(Self.partialRounds, &random) {
      for strict in lone.table.assume.isEmpty ? [false] : [false, true] {
        let completed = lone.completed(known, strict: strict)
        guard let completions = lone.completions(of: completed, atMost: 3_000) else { continue }
        let answer = try evaluator.answer(lone.query(known, strict: strict))
        check(answer, lone, known, completions.map { ($0, lone.judge($0).counted) })
      }
    }
  }

  private func check(
    _ answer: Answer, _ lone: LoneTable, _ known: LoneTable.Case,
    _ all: [(facts: LoneTable.Case, saying: LoneTable.Saying)]
  ) {
    let sayings = Set(all.map(\.saying))
    let comment: Comment = "\(lone.name), bekend \(lone.words(known)), kreeg \(answer.outcome)"
    if lone.table.eliminates {
      // A row that is the last one left is the answer before everything is known; some case has to have it.
      if answer.missing.isEmpty { #expect(lone.saying(of: answer).map(sayings.contains) ?? false, comment) }
      return
    }
    guard answer.isComplete else { return }
    if sayings.count == 1, let only = sayings.first {
      #expect(lone.saying(of: answer) == only, comment)
      #expect(answer.missing.isEmpty, comment)
      return
    }
    let deciding = lone.deciding(all)
    #expect(answer.missing.map(\.fact) == deciding.map { lone.edition.facts[$0.slot].name }, comment)
    let best = deciding.min { ($0.worst, $0.slot) < ($1.worst, $1.slot) }
    #expect(answer.ask == best.map { lone.edition.facts[$0.slot].name }, comment)
    let codes = Set(all.map(\.saying.codes))
    if codes.count > 1 {
      #expect(answer.possible.first { $0.output == "code" }.map { Set($0.values) } == Set(codes.joined()), comment)
    }
    guard !sayings.contains(where: \.isRefused) else { return }
    for name in Set(all.flatMap(\.saying.values.keys)) {
      let values = Set(all.map { $0.saying.values[name] ?? [] })
      guard values.count > 1 else { continue }
      #expect(answer.possible.first { $0.output == name }.map { Set($0.values) } == Set(values.joined()), comment)
    }
  }
}

extension LoneTable {
  fileprivate func randomCase(_ random: inout SplitMix64) throws -> Case {
    var facts: Case = [:]
    for column in columns {
      facts[column.slot] = try #require(column.classes.randomElement(using: &random)?.randomElement(using: &random))
    }
    return facts
  }

  /// Cases with unknown facts: every subset of every case where that is not too many, else by chance.
  fileprivate func partialCases(_ limit: Int, _ random: inout SplitMix64) throws -> [Case] {
    let total = columns.reduce(1) { product, column in
      let (next, overflow) = product.multipliedReportingOverflow(by: column.classes.count + 1)
      return overflow ? .max : next
    }
    if total <= limit {
      var cases: [Case] = [[:]]
      for column in columns {
        cases = cases.flatMap { one in
          [one]
            + column.classes.compactMap(\.first).map { value in
              var next = one
              next[column.slot] = value
              return next
            }
        }
      }
      return cases.filter { one in columns.allSatisfy { $0.mayBeUnknown || one[$0.slot] != nil } }
    }
    return try (0..<limit).map { _ in
      var facts = try randomCase(&random)
      for column in columns where column.mayBeUnknown && Int.random(in: 0..<3, using: &random) > 0 {
        facts[column.slot] = nil
      }
      return facts
    }
  }

  fileprivate func query(_ facts: Case, strict: Bool = false) -> Query {
    var query = Query(
      region: edition.region.key, date: "2020-05-01", running: [], earlier: [], strict: strict)
    for column in columns {
      guard let value = facts[column.slot] else { continue }
      if column.mayBeUnknown {
        query.facts[column.fact.name] = RawValue(value)
      } else if case .date(let date) = value {
        query.date = date.description
      }
    }
    return query
  }

  fileprivate func words(_ facts: Case) -> String {
    columns.compactMap { column in facts[column.slot].map { "\(column.fact.name)=\($0)" } }.joined(separator: " ")
  }

  /// What a definite answer says, in the words of the judge; `nil` for an answer that is not definite.
  fileprivate func saying(of answer: Answer) -> Saying? {
    guard answer.missing.isEmpty, answer.outcome != .informationNeeded else { return nil }
    var saying = Saying(codes: [], values: [:])
    if fact == nil, table.codeColumn != nil {
      saying.codes = answer.results.map { result in
        if let code = result.code { return code }
        let word = result.target.map { " " + $0.word } ?? result.consent.first.map { " " + $0.party } ?? ""
        return (result.status == .appliesWithConsent ? "consent" : result.status.rawValue) + word
      }
    }
    for output in answer.values {
      let word =
        switch output.value {
        case .symbol(let word)?: word
        case let value?: value.description
        case nil: output.status
        }
      saying.values[output.name, default: []].append(word)
    }
    return saying.counted
  }
}
