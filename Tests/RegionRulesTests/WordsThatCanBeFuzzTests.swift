import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// A question never offers a word that contradicts what is known.
///
/// Each word that is offered is asked; a plain run asks a few of each edition, a run of 1,000,000 rounds a thousand.
struct WordsThatCanBeFuzzTests {
  private static let library = RuleLoad(root: FixtureFiles.packageRoot).library
  private static let editions = library.regions.flatMap(\.editions).filter { !$0.edition.impossibilities.isEmpty }

  @Test func someEditionHasFactsThatCannotOccurTogether() { #expect(!Self.editions.isEmpty) }

  @Test(arguments: editions.map(\.id)) func offeredWordsAreNoConflict(id: String) throws {
    let loaded = try #require(Self.library.edition(id))
    let edition = loaded.edition
    let date = edition.validity.from.date?.description ?? "2019-05-01"
    var (asked, left) = (0, 0)
    // Each word of a fact that stands in a rule about impossible facts, as the one thing that is known.
    var random = SplitMix64(seed: 7)
    let most = Mutation.rounds(standard: 20_000) / 1_000
    let slots = Set(edition.impossibilities.flatMap(\.when.references))
    for slot in slots.sorted().shuffled(using: &random) where edition.facts[slot].isAskable && asked < most {
      let fact = edition.facts[slot]
      for word in (fact.type.symbols?.words ?? ["true", "false"]).shuffled(using: &random).prefix(6) where asked < most
      {
        let query = Query(region: edition.region.key, date: date, facts: [fact.name: .text(word)])
        guard let answer = try? loaded.evaluator.answer(query) else { continue }
        for missing in answer.missing where missing.type == "enum" {
          let words = missing.values?.map(\.word) ?? []
          #expect(!words.isEmpty)
          left += (edition.facts.first { $0.name == missing.fact }?.type.symbols?.count ?? 0) - words.count
          for offered in words.shuffled(using: &random) where asked < most {
            var next = query
            next.facts[missing.fact] = .text(offered)
            asked += 1
            #expect(try loaded.evaluator.answer(next).outcome != .conflict, "\(id) \(next.facts)")
          }
        }
      }
    }
    #expect(asked > 0 || left == 0)
  }
}
