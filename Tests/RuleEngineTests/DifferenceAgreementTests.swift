import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// The difference between two small random editions against all cases, one by one.
struct DifferenceAgreementTests {
  @Test(arguments: 0..<Mutation.rounds(standard: 120))
  func agreesWithEveryCase(seed: Int) {
    let old = RandomEdition(seed: UInt64(seed))
    var random = SplitMix64(seed: UInt64(seed) &+ 4711)
    let new = seed % 8 == 0 ? old : old.changed(&random)
    guard let before = edition(old), let after = edition(new) else { return }
    let difference = EditionDifference(before, after, decisions: ["keuze"])
    let pairs = Set(
      RandomEdition.completions([:]).compactMap { facts -> String? in
        let (one, two) = (Self.normal(old.answer(facts)), Self.normal(new.answer(facts)))
        return one == two ? nil : "\(one) -> \(two)"
      })
    let decision = difference.decisions.first
    // What is said of a code that was asked for by itself has no table.
    let changes = (decision?.changes ?? []).filter { $0.requested == nil }
    let found = Set(changes.map { "\($0.before.outcome) -> \($0.after.outcome)" })
    #expect(decision?.isComplete == true)
    #expect(decision?.changes.allSatisfy(\.isProved) == true, "seed \(seed)")
    #expect(found == pairs, "seed \(seed): gevonden \(found.sorted()), verwacht \(pairs.sorted())")
  }

  @Test(arguments: 0..<Mutation.rounds(standard: 60))
  func examplesReallyDiffer(seed: Int) throws {
    let old = RandomEdition(seed: UInt64(seed))
    var random = SplitMix64(seed: UInt64(seed) &+ 815)
    let new = old.changed(&random)
    guard let before = edition(old), let after = edition(new) else { return }
    let changes = EditionDifference(before, after, decisions: ["keuze"]).decisions.flatMap(\.changes)
    // What is said of a code that was asked for by itself has no table.
    for change in changes where change.requested == nil {
      var known: RandomEdition.Case = [:]
      for given in change.example { known[given.fact] = given.value }
      for facts in RandomEdition.completions(known) where known["r"] == nil || facts["r"] == known["r"] {
        #expect(old.answer(facts) != new.answer(facts), "seed \(seed): \(known)")
      }
    }
  }

  @Test("A changed rule that begins to read a fact that changed too")
  func readsAnotherChange() throws {
    var old = RandomEdition(seed: 1)
    old.columns = ["a"]
    old.rows = [RandomEdition.Row(cells: [("x", ["x"])], output: "K1")]
    old.derived = .atLeast(3)
    old.eligibility = []
    old.exclusions = [RandomEdition.Rule(code: "K1", conditions: [.flag("c")], outcomes: ["excluded"])]
    var new = old
    new.derived = .atLeast(1)
    new.exclusions[0].conditions = [.or(.flag("c"), .and(.flag("d"), .not(.atLeast(3))))]
    let (before, after) = (try #require(edition(old)), try #require(edition(new)))
    let changes = EditionDifference(before, after, decisions: ["keuze"]).decisions.flatMap(\.changes)
    #expect(changes.contains { $0.before.outcome == "applies K1" && $0.after.outcome == "excluded K1" })
  }

  /// The edition; `nil` when it is refused, which proves nothing here.
  private func edition(_ spec: RandomEdition) -> Edition? {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: spec.files)
    return diagnostics.contains { $0.severity == .error } ? nil : ruleSet?.editions.first
  }

  /// The answer as a difference writes it: `K1 applies` is `applies K1`.
  private static func normal(_ answer: String) -> String {
    let parts = answer.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].hasPrefix("K") else { return answer }
    return "\(parts[1]) \(parts[0])"
  }
}
