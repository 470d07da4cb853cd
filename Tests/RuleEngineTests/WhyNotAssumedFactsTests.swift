import Diagnostics
import RuleEngine
import RuleModel
import Testing

/// Facts that a table takes for granted do not count as changes of a way in.
struct WhyNotAssumedFactsTests {
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
            keuze: {question: Welke code?, source: {document: d, section: s}}
        """),
    LoadedFile(
      path: "Regions/proef/2020/facts.yaml",
      text: """
        format: 1
        facts:
          a: {type: boolean, question: Is a zo?}
          b: {type: boolean, question: Is b zo?}
          c: {type: boolean, question: Is c zo?}
          d: {type: boolean, question: Is d zo?}
          uren: {type: integer, unit: uur, min: 0, max: 100, question: Hoeveel uren?}
          weken: {type: integer, unit: week, min: 0, max: 52, question: Hoeveel weken?}
        """),
    LoadedFile(
      path: "Regions/proef/2020/codes.yaml",
      text: """
        format: 1
        groups: {groep: Groep}
        defaults: {kind: product, source: {document: d, section: s}}
        codes:
          K1: {name: Een, groups: [groep]}
        """),
    LoadedFile(
      path: "Regions/proef/2020/selection.yaml",
      text: """
        format: 1
        selection:
          keuze:
            assume: {a: false, b: false, c: false, d: false}
            table: |
              | a     | b     | c     | d     | code |
              | false | false | false | false | K1   |
            otherwise: not-in-source Dit staat er niet.
            source: {document: d, section: s}
        """),
    LoadedFile(
      path: "Regions/proef/2020/eligibility.yaml",
      text: """
        format: 1
        eligibility:
          omvang:
            applies-to: code = K1
            requires:
              - {needs: uren >= 15, else: not-eligible, reason: Te weinig uren.}
              - {needs: weken >= 10, else: not-eligible, reason: Te weinig weken.}
            source: {document: d, section: s}
        """),
  ]

  @Test func changesOnlyWhatIsKnown() throws {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: Self.files)
    #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let edition = try #require(ruleSet?.editions.first)
    let facts: [String: RawValue] = ["uren": .number("14"), "weken": .number("9")]
    let found = try Evaluator(edition).whyNot("K1", Query(region: "proef", date: "2020-05-01", facts: facts))
    #expect(found.changes?.map(\.fact) == ["uren", "weken"])
    #expect(found.changes?.map(\.to) == ["15 uur", "10 weken"])
    #expect(found.outcome == .applies)
  }
}
