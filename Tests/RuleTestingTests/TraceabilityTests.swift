import Diagnostics
import RegionRules
import RuleTesting
import TestSupport
import Testing

/// How statements of the source are carried.
struct TraceabilityTests {
  @Test func everyFaultHasItsPlace() throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.traceability: """
      format: 1
      traceability:
        ids: [V-01..V-06]
        document: boek
        entries:
          - {ids: [V-01, V-07], section: Hoofdstuk 1, text: De codes., kind: rule, by: [selection/code, codes/45A0]}
          - {ids: [V-02], section: Hoofdstuk 1, text: Tot 18 jaar., kind: rule, by: [eligibility/leeftijd, cases/onbekend]}
          - {ids: [V-04], section: hele document, text: Geen wachttijd., kind: gap, by: [statements/wachttijd]}

      """
    ])
    let loaded = try #require(voorbeeld.load.library.edition(Voorbeeld.edition), "\(voorbeeld.load.diagnostics)")
    let report = CheckReport(voorbeeld.load, editions: [loaded])
    expectGolden(voorbeeld.text(report.diagnostics), named: "traceability")
    #expect(report.hasFindings)
  }

  @Test(
    "every kind of path is known",
    arguments: [
      "selection/code", "selection/code#opname/licht", "derived/ver", "facts/hulp", "codes/45A01",
      "eligibility/leeftijd",
      "exclusions/naast-behandeling", "budgets/uren", "obligations/evaluatie", "advice/zwaarte", "statements/bezwaar",
      "notes/ernstig-en-licht", "decisions/vervoer", "validity", "region", "cases/voor maart was er geen vervoer",
    ])
  func paths(path: String) throws {
    let voorbeeld = Voorbeeld([
      Voorbeeld.traceability: """
      format: 1
      traceability:
        ids: [V-01]
        document: boek
        entries:
          - {ids: [V-01], section: Elders, text: Iets., kind: rule, by: ["\(path)"]}

      """
    ])
    let loaded = try #require(voorbeeld.load.library.edition(Voorbeeld.edition), "\(voorbeeld.load.diagnostics)")
    let codes = CheckReport(voorbeeld.load, editions: [loaded]).diagnostics.map(\.code)
    #expect(!codes.contains(.traceUnknownRule))
  }
}
