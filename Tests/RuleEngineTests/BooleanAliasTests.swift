import Diagnostics
import RuleEngine
import RuleModel
import Testing

/// A boolean given for a choice that calls one of its words true or false.
struct BooleanAliasTests {
  private let files = [
    LoadedFile(
      path: "Regions/proef/region.yaml",
      text: """
        format: 1
        region: {name: Proef, municipalities: not-in-source, editions: [2020]}
        """),
    LoadedFile(
      path: "Regions/proef/2020/edition.yaml",
      text: """
        format: 1
        edition:
          title: Proef
          validity: {from: 2020-01-01, until: 2020-12-31, source: {document: boek, section: Begin}}
          sources: {boek: {title: Boek}}
          default-decision: lengte
          decisions:
            lengte: {question: Past het?, source: {document: boek, section: Begin}}
        """),
    LoadedFile(
      path: "Regions/proef/2020/facts.yaml",
      text: """
        format: 1
        facts:
          past:
            type: enum
            question: Past het?
            values: {ja: Ja, nee: Nee, twijfel: Misschien}
            aliases: {true: ja, false: nee}
          kleur: {type: enum, question: Welke kleur?, values: {rood: Rood, blauw: Blauw}}
        """),
    LoadedFile(
      path: "Regions/proef/2020/selection.yaml",
      text: """
        format: 1
        selection:
          lengte:
            outputs: {maat: {type: enum, values: {kort: Kort, lang: Lang}}}
            table: |
              | past         | kleur | maat |
              | ja           | -     | kort |
              | nee, twijfel | rood  | kort |
              | nee, twijfel | blauw | lang |
            source: {document: boek, section: Begin}
        """),
  ]

  private func evaluator() throws -> Evaluator {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
    return Evaluator(try #require(ruleSet?.editions.first))
  }

  @Test func takesTheAlias() throws {
    let answer = try evaluator().answer(Query(region: "proef", date: "2020-05-01", facts: ["past": .boolean(true)]))
    #expect(answer.outcome == .answered)
    let other = try evaluator().answer(Query(region: "proef", date: "2020-05-01", facts: ["past": .boolean(false)]))
    #expect(other.missing.map(\.fact) == ["kleur"])
  }

  @Test func refusesWithoutAlias() throws {
    let evaluator = try evaluator()
    #expect(throws: QueryError.self) {
      try evaluator.answer(Query(region: "proef", date: "2020-05-01", facts: ["kleur": .boolean(true)]))
    }
  }
}
