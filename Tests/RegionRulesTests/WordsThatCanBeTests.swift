import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// A question never offers a word that contradicts what is known.
struct WordsThatCanBeTests {
  private static let library = RuleLoad(root: FixtureFiles.packageRoot).library
  private static let editions = library.regions.flatMap(\.editions).filter { !$0.edition.impossibilities.isEmpty }

  @Test func someEditionHasFactsThatCannotOccurTogether() { #expect(!Self.editions.isEmpty) }

  @Test(arguments: editions.map(\.id)) func offeredWordsAreNoConflict(id: String) throws {
    let loaded = try #require(Self.library.edition(id))
    let edition = loaded.edition
    let date = edition.validity.from.date?.description ?? "2019-05-01"
    var (asked, left) = (0, 0)
    // Each word of a fact that stands in a rule about impossible facts, as the one thing that is known.
    let slots = Set(edition.impossibilities.flatMap(\.when.references))
    for slot in slots.sorted() where edition.facts[slot].isAskable {
      let fact = edition.facts[slot]
      for word in (fact.type.symbols?.words ?? ["true", "false"]).prefix(6) {
        let query = Query(region: edition.region.key, date: date, facts: [fact.name: .text(word)])
        guard let answer = try? loaded.evaluator.answer(query) else { continue }
        for missing in answer.missing where missing.type == "enum" {
          let words = missing.values?.map(\.word) ?? []
          #expect(!words.isEmpty)
          left += (edition.facts.first { $0.name == missing.fact }?.type.symbols?.count ?? 0) - words.count
          for offered in words {
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
