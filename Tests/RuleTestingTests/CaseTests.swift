import Diagnostics
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Cases that pass, fail, or are written wrongly.
struct CaseTests {
  private func cases(_ text: String) -> String { "format: 1\nconformance:\n" + text }

  @Test func shippedCasesPass() throws {
    let voorbeeld = Voorbeeld()
    let report = try voorbeeld.report()
    #expect(report.results.count == 11)
    #expect(report.failing.isEmpty, "\(voorbeeld.text(report.diagnostics))")
  }

  @Test func aCaseMayShowThatItsQuestionEnds() throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: cases(
        """
          - case: de vraag bestaat niet meer
            date: 2023-05-01
            decision: vervoer
            given: {}
            expect: {outcome: not-in-force}

        """)
    ])
    let report = try voorbeeld.report()
    #expect(report.failing.isEmpty, "\(voorbeeld.text(report.diagnostics))")
  }

  @Test func failuresSayWhatWhyAndWhere() throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: cases(
        """
          - case: verkeerde code
            date: 2020-05-01
            given: {hulp: begeleiding, zwaarte: licht, leeftijd: 12}
            expect: {outcome: refer, code: 45A02, obligations: [start-melden], assumptions: []}
          - case: verkeerd budget
            date: 2020-05-01
            given: {hulp: behandeling, leeftijd: 12}
            expect: {budget: {number: 3, amount: 12000.00}, caveat: onleesbaar}
            reject: {code: 45B01, outcome: applies}
          - case: nog onbekend
            date: 2020-05-01
            given: {hulp: begeleiding, leeftijd: 12}
            expect: {outcome: applies, ask: hulp, missing: [zwaarte], possible: {code: [45A01]}}
          - case: wordt geweigerd
            date: 2020-05-01
            given: {hulp: begeleiding, leeftijd: 131}
            expect: {outcome: applies}
          - case: wordt anders geweigerd
            date: 2020-05-01
            given: {leeftijd: 131}
            expect: {error: unknown-fact}
          - case: een ander jaar
            date: 2023-05-01
            given: {hulp: begeleiding}
            expect: {outcome: applies}
          - case: verkeerde waarde
            date: 2020-05-01
            decision: vervoer
            given: {afstand_km: 7, leeftijd: 12}
            expect: {values: {vervoer: geen}}

        """)
    ])
    let report = try voorbeeld.report()
    #expect(report.failing.map(\.source.name) == report.results.map(\.source.name))
    expectGolden(voorbeeld.text(report.diagnostics), named: "failing-cases")
  }

  @Test func misspeltWordsAreFoundWithoutRunning() throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: cases(
        """
          - case: tikfouten
            date: 2020-05-01
            given: {hulp: behandeling}
            expect:
              outcome: aplies
              cod: 45B01
              codes: {45B02: applies, 45B01: aplied}
              values: {vervoerr: taxi}
              budget: {nummer: 2}
              missing: [zwarte]
              ask: hulpp
              possible: {codee: [45B01]}
              assumptions: [exclusions/naast-behandelin]
              reasons: [selectie/code]
              consent: [togang]
              obligations: [evaluati]
              notes: [ernstig]
              advice: [zwaarr]
              error: out-of-bound
            reject: {codes: 45B01, outcome: [aplies], code: 45B9}
          - case: leeg
            date: 2020-05-01
            given: {hulp: behandeling}
            expect: {}
          - case: leeg
            date: 2020-05-01
            given: [hulp]
            expect: {outcome: applies}

        """)
    ])
    let loaded = try #require(
      voorbeeld.load.library.edition(Voorbeeld.edition), "\(voorbeeld.text(voorbeeld.load.diagnostics))")
    let report = CheckReport(voorbeeld.load, editions: [loaded])
    expectGolden(voorbeeld.text(report.diagnostics.filter { $0.code != .traceUnknownRule }), named: "misspelt-cases")
  }

  @Test func valuesWrittenInAnotherWayAreTheSame() throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: cases(
        """
          - case: getallen
            date: 2020-05-01
            given: {hulp: behandeling, leeftijd: "12"}
            expect: {budget: {amount: 12000.00}, code: [45B01]}

        """)
    ])
    #expect(try voorbeeld.report().failing.isEmpty)
  }
}
