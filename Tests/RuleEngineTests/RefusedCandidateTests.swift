import Diagnostics
import RuleEngine
import RuleModel
import Testing

/// A code that is refused settles the answer: what else the decision gives is not asked for any more.
struct RefusedCandidateTests {
  private static let files = [
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
          validity: {from: 2020-01-01, until: not-in-source, source: {document: d, section: s}}
          sources: {d: {title: Proef}}
          default-decision: keuze
          decisions:
            keuze:
              question: Welke code met welke mate?
              outputs: [code, mate]
              want: [code, mate]
              source: {document: d, section: s}
        """),
    LoadedFile(
      path: "Regions/proef/2020/facts.yaml",
      text: """
        format: 1
        facts:
          soort: {type: enum, question: Welke soort?, values: {x: X, y: Y}}
          licht: {type: boolean, question: Is het licht?}
          dicht: {type: boolean, question: Staat er iets in de weg?}
        """),
    LoadedFile(
      path: "Regions/proef/2020/codes.yaml",
      text: """
        format: 1
        groups: {groep: Groep}
        defaults: {kind: product, source: {document: d, section: s}}
        codes:
          K1: {name: Een, groups: [groep]}
          K2: {name: Twee, groups: [groep]}
        """),
    LoadedFile(
      path: "Regions/proef/2020/selection.yaml",
      text: """
        format: 1
        selection:
          code:
            table: |
              | soort | code |
              | x     | K1   |
              | y     | K2   |
            source: {document: d, section: s}
          mate:
            outputs: {mate: {type: enum, values: {laag: Laag, hoog: Hoog}}}
            table: |
              | licht | mate |
              | true  | laag |
              | false | hoog |
            source: {document: d, section: s}
        """),
    LoadedFile(
      path: "Regions/proef/2020/exclusions.yaml",
      text: """
        format: 1
        exclusions:
          dicht:
            applies-to: group = groep
            when: dicht
            reason: Dit mag niet.
            source: {document: d, section: s}
        """),
  ]

  private func answer(_ facts: [String: RawValue]) throws -> Answer {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: Self.files)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let edition = try #require(ruleSet?.editions.first)
    return try Evaluator(edition).answer(Query(region: "proef", date: "2020-05-01", facts: facts))
  }

  @Test func asksNoValueOfARefusedCode() throws {
    let answer = try answer(["soort": .text("x"), "dicht": .boolean(true)])
    #expect(answer.outcome == .excluded)
    #expect(answer.missing.isEmpty)
  }

  @Test func asksTheValueOfACodeThatMayBeGiven() throws {
    let answer = try answer(["soort": .text("x"), "dicht": .boolean(false)])
    #expect(answer.outcome == .informationNeeded)
    #expect(answer.missing.map(\.fact) == ["licht"])
  }

  @Test func stillGivesAValueThatIsKnown() throws {
    let answer = try answer(["soort": .text("x"), "dicht": .boolean(true), "licht": .boolean(true)])
    #expect(answer.outcome == .excluded)
    #expect(answer.values.first?.label == "Laag")
  }
}
