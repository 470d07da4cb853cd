import JSONText
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Changing the rules one thing at a time, and what notices.
struct MutationTests {
  private func run(_ voorbeeld: Voorbeeld = Voorbeeld()) async throws -> (MutationRun, MutationReport) {
    let loaded = try #require(voorbeeld.load.library.edition(Voorbeeld.edition))
    let run = MutationRun(loaded, in: voorbeeld.load.library)
    let mutants = MutantMaker(loaded.edition).mutants()
    return (run, MutationReport(loaded.id, await run.run(mutants, jobs: 2)))
  }

  @Test func theMadeUpRegion() async throws {
    let (_, report) = try await run()
    expectGolden(report.text(), named: "mutation-report")
    expectGolden(report.json.text(pretty: true) + "\n", named: "mutation-report-json")
    #expect(report.noticed + report.refused + report.equal + report.survivors.count == report.results.count)
  }

  @Test("a suggested case, added to the cases, notices the change that it was made for")
  func suggestions() async throws {
    let (run, report) = try await run()
    let suggestions = run.suggestions(for: report.survivors, day: "2020-05-01")
    try #require(!suggestions.isEmpty)
    let cases = try #require(Voorbeeld().files.first { $0.path == Voorbeeld.cases }?.text)
    let voorbeeld = Voorbeeld([Voorbeeld.cases: cases + suggestions.joined(separator: "\n") + "\n"])
    let edition = try voorbeeld.report()
    #expect(edition.failing.isEmpty, "\(voorbeeld.text(edition.diagnostics))")
    let (_, after) = try await self.run(voorbeeld)
    #expect(after.survivors.count <= report.survivors.count - suggestions.count)
    #expect(after.score > report.score)
  }
}
