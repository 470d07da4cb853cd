import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// The compiled rules against the search, and both against a judge that looks at one complete case at a time.
struct CompiledAgreementTests {
  @Test(arguments: 0..<Mutation.rounds(standard: 240))
  func agreesOnRandomEditions(seed: Int) throws {
    let spec = RandomEdition(seed: UInt64(seed))
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    guard diagnostics.allSatisfy({ $0.severity != .error }), let edition = ruleSet?.editions.first else { return }
    let evaluator = Evaluator(edition)
    var random = SplitMix64(seed: UInt64(seed) &+ 7)
    for round in 0..<12 {
      var known: RandomEdition.Case = [:]
      for (name, values) in RandomEdition.domains where round < 4 || Int.random(in: 0..<3, using: &random) > 0 {
        known[name] = values.randomElement(using: &random)
      }
      let query = Query(region: "proef", date: "2020-05-01", facts: known.mapValues { .text($0) })
      let (compiled, searched) = try #require(try evaluator.compactAnswers(to: query))
      if let compiled { #expect(compiled == searched, "seed \(seed), bekend \(known)") }
      let answers = Set(RandomEdition.completions(known).map(spec.answer))
      if let compiled, answers.count == 1, let only = answers.first {
        #expect(describe(compiled, edition) == only, "seed \(seed), bekend \(known)")
      }
      if compiled != nil { #expect(answers.count == 1, "seed \(seed), bekend \(known)") }
    }
  }

  private func describe(_ answer: CompactAnswer, _ edition: Edition) -> String {
    let status = answer.outcome == .refer ? "refer elders" : answer.outcome.rawValue
    return answer.code.map { edition.codes[$0].id + " " + status } ?? status
  }
}
