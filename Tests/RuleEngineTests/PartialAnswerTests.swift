import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Partial answers against all completions, on small random editions.
struct PartialAnswerTests {
  @Test(arguments: 0..<Mutation.rounds(standard: 240))
  func agreesWithAllCompletions(seed: Int) throws {
    let spec = RandomEdition(seed: UInt64(seed))
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    // Unreachable rows and tables without gaps are refused when loaded; such an edition proves nothing here.
    let faults = diagnostics.filter { $0.severity == .error }
    guard faults.isEmpty, let edition = ruleSet?.editions.first else {
      let known: Set<String> = [
        "table-row-unreachable", "table-otherwise-unreachable", "row-never-matches", "otherwise-never-reached",
      ]
      let unexpected = faults.filter { !known.contains($0.code.rawValue) }
      #expect(unexpected.isEmpty, "\(unexpected.map { "\($0.code.rawValue): \($0.message)" })")
      return
    }
    let evaluator = Evaluator(edition)
    var random = SplitMix64(seed: UInt64(seed) &+ 99)
    for _ in 0..<6 {
      var known: RandomEdition.Case = [:]
      for (name, values) in RandomEdition.domains where Int.random(in: 0..<5, using: &random) < 2 {
        known[name] = values.randomElement(using: &random)
      }
      try check(spec, evaluator, known, seed: seed)
    }
  }

  private func check(_ spec: RandomEdition, _ evaluator: Evaluator, _ known: RandomEdition.Case, seed: Int) throws {
    let answer = try evaluator.answer(
      Query(region: "proef", date: "2020-05-01", facts: known.mapValues { .text($0) }))
    let all = RandomEdition.completions(known).map { (facts: $0, answer: spec.answer($0)) }
    let answers = Set(all.map(\.answer))
    let comment: Comment = "seed \(seed), bekend \(known), mogelijk \(answers.sorted()), kreeg \(answer.outcome)"
    #expect(answer.isComplete)

    var missing: [String] = []
    for (name, values) in RandomEdition.domains where known[name] == nil {
      var byRest: [RandomEdition.Case: Set<String>] = [:]
      for one in all {
        var rest = one.facts
        rest[name] = nil
        byRest[rest, default: []].insert(one.answer)
      }
      if byRest.values.contains(where: { $0.count > 1 }) { missing.append(name) }
      _ = values
    }

    if answers.count == 1, let only = answers.first {
      #expect(describe(answer) == only, comment)
      #expect(answer.missing.isEmpty, comment)
    } else {
      #expect(answer.missing.map(\.fact) == missing, comment)
      #expect(answer.outcome == (missing.isEmpty ? .open : .informationNeeded), comment)
      func worst(_ name: String) -> Int {
        Dictionary(grouping: all) { $0.facts[name] }.values.map { Set($0.map(\.answer)).count }.max() ?? 0
      }
      let best = missing.min { worst($0) < worst($1) }
      #expect(answer.ask == best, comment)
      let codes = Set(answers.map { $0.hasPrefix("K") ? String($0.prefix(2)) : $0 })
      let possible = answer.possible.first { $0.output == "code" }.map { Set($0.values) }
      if codes.count > 1 { #expect(possible == codes, comment) }
    }
  }

  private func describe(_ answer: Answer) -> String {
    guard let result = answer.results.first else { return "niets" }
    if let code = result.code {
      return code + " " + (result.status == .refer ? "refer elders" : result.status.rawValue)
    }
    return result.status == .refer ? "refer elders" : result.status.rawValue
  }
}

/// Guards the property test against proving nothing.
@Test func mostRandomEditionsLoad() {
  let loaded = (0..<60).filter { seed in
    RuleSetLoader.load(files: RandomEdition(seed: UInt64(seed)).files).diagnostics.allSatisfy { $0.severity != .error }
  }
  #expect(loaded.count >= 30, "\(loaded.count) van 60 geladen")
}
