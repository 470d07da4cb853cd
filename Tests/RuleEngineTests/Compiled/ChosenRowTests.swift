import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Rows that overlap, of which a fact says which one counts.
struct ChosenRowTests {
  @Test("What chooses may rest on a table itself, of which not everything is known")
  func aDerivedFactChooses() throws {
    let source = "source: {document: bron, section: Alles}"
    let files = MadeUpRegion.files([
      MadeUpRegion.edition("keuze: {question: Welke code?, \(source)}"),
      (
        "facts",
        """
        facts:
          p: {type: enum, question: P?, values: {x: X, y: Y}}
          q: {type: boolean, question: Q?}
          n: {type: integer, min: 0, max: 4, question: N?}
        derived:
          tussen:
            type: enum
            values: {een: Een, twee: Twee}
            hit-policy: first
            table: |
              | q    | p | tussen |
              | true | - | een    |
              | -    | y | twee   |
              | -    | x | twee   |
            \(source)
          soort:
            type: enum
            values: {r0: Nul, r1: Een, r2: Twee}
            is: "if tussen = een and p = y then r0 else if p = x then r1 else r2"
            \(source)

        """
      ),
      (
        "codes",
        """
        groups: {alles: Alles}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, groups: [alles], \(source)}
        codes: {K1: {name: Een}, K2: {name: Twee}, K3: {name: Drie}}

        """
      ),
      (
        "notes",
        "notes:\n  gebruik: {applies-to: group = alles, when: n = 1, text: Gebruikt alles., \(source)}\n"
      ),
      (
        "selection",
        """
        selection:
          keuze:
            hit-policy: choose soort
            table: |
              | id | n    | code |
              | r0 | 0    | K1   |
              | r1 | >= 1 | K2   |
              | r2 | >= 1 | K3   |
            \(source)

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics.map(\.message))")
    let edition = try #require(ruleSet?.editions.first)
    let query = Query(region: "proef", date: "2020-05-01", facts: ["p": .text("x"), "n": .number("2")])
    let (compiled, searched) = try #require(try Evaluator(edition).compactAnswers(to: query))
    #expect(compiled == searched)
    #expect(searched.code.map { edition.codes[$0].id } == "K2")
  }
}
