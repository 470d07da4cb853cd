import JSONText
import RegionRules
import RuleTesting
import Testing

/// What the cases exercise, and the reports about it.
struct CoverageTests {
  @Test func rowsThatNoCaseReachesAreNamed() throws {
    let coverage = try Voorbeeld().report().coverage
    #expect(coverage.missed.map(\.path) == ["selection/code#opname/licht", "selection/vervoer#false"])
    #expect(coverage.counts.first?.kind == "selection")
    #expect(coverage.counts.first?.total == 7)
    #expect(coverage.counts.first?.hit == 5)
    #expect(coverage.total - coverage.hit == 2)
  }

  @Test func reports() throws {
    let voorbeeld = Voorbeeld()
    let editions = voorbeeld.load.library.regions.flatMap(\.editions)
    let report = TestReport(editions, in: voorbeeld.load.library)
    #expect(report.passed)
    let text = report.text(failures: "", listsMissed: true)
    #expect(text.contains("voorbeeld/2020: 11 gevallen, alles klopt\n  Geraakt: 12 van 14 regels en rijen\n"))
    #expect(text.contains("niet geraakt: selection/vervoer#false [Regions/voorbeeld/2020/selection.yaml:17]"))
    #expect(report.json["passed"] == true)
    #expect(report.json["editions"]?[0]?["coverage"]?["hit"]?.int == 12)
  }

  @Test func summary() throws {
    let voorbeeld = Voorbeeld()
    let report = CheckReport(voorbeeld.load)
    #expect(report.diagnostics.isEmpty, "\(voorbeeld.text(report.diagnostics))")
    #expect(report.conclusion == "Geen fouten gevonden in 2 uitgaven.")
    let summary = try #require(report.summaries.first)
    #expect(summary.cases == 11)
    #expect(summary.statements.map(\.count) == [3, 2, 1])
    #expect(summary.gaps.contains("statements/wachttijd: Het boek noemt geen wachttijd."))
    #expect(summary.rules.first { $0.key == "rows" }?.count == 7)
  }
}
