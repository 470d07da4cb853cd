import Diagnostics
import RuleEngine
import RuleModel
import Testing

/// Sets of which a query gives only some elements: the rest is unknown like any fact, and can be asked.
struct PartialSetTests {
  private static let files = [
    "Regions/proef/region.yaml": """
    format: 1
    region: {name: Proef, municipalities: not-in-source, editions: ["1"]}
    """,
    "Regions/proef/1/edition.yaml": """
    format: 1
    edition:
      title: Proef
      validity: {from: not-in-source, until: not-in-source, source: {document: boek, section: "1"}}
      sources: {boek: {title: Boek}}
      default-decision: soort
      decisions:
        soort: {question: Welke soort?}
        hoeveel: {question: Hoeveel signalen?, outputs: [aantal]}
    """,
    "Regions/proef/1/facts.yaml": """
    format: 1
    facts:
      signalen: {type: set, values: {school: School, thuis: Thuis, werk: Werk}, question: Welke signalen zijn er?}
    derived:
      aantal: {type: integer, min: 0, max: 3, is: count(signalen), source: {document: boek, section: "1"}}
    """,
    "Regions/proef/1/selection.yaml": """
    format: 1
    selection:
      soort:
        outputs: {soort: {type: enum, values: {met: Met, zonder: Zonder}}}
        table: |
          | signalen             | soort  |
          | contains school      | met    |
          | not(contains school) | zonder |
        source: {document: boek, section: "1"}
    """,
  ]

  private func answer(_ decision: String, includes: [String], excludes: [String] = []) throws -> Answer {
    let (ruleSet, diagnostics) = RuleSetLoader.load(
      files: Self.files.map { LoadedFile(path: $0.key, text: $0.value) })
    let edition = try #require(ruleSet?.editions.first, "\(diagnostics.map(\.message))")
    return try Evaluator(edition).answer(
      Query(
        region: "proef", date: "2020-05-01", decision: decision,
        facts: ["signalen": .partial(includes: includes, excludes: excludes)]))
  }

  @Test("What the known elements leave open is asked", arguments: ["soort", "hoeveel"])
  func restIsAsked(decision: String) throws {
    let answer = try answer(decision, includes: ["thuis"])
    #expect(answer.outcome == .informationNeeded)
    #expect(answer.missing.map(\.fact) == ["signalen"])
    #expect(answer.ask == "signalen")
  }

  @Test("What the known elements decide is not asked")
  func decidedIsNotAsked() throws {
    for (includes, excludes) in [(["school"], []), ([], ["school"])] as [([String], [String])] {
      let answer = try answer("soort", includes: includes, excludes: excludes)
      #expect(answer.outcome == .answered)
      #expect(answer.missing.isEmpty)
    }
    #expect(try answer("hoeveel", includes: ["school", "werk"], excludes: ["thuis"]).outcome == .answered)
  }
}
