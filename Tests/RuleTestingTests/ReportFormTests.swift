import Diagnostics
import Foundation
import JSONText
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The forms in which the outcome of cases is told: text, JSON, JUnit XML, annotations and SARIF.
struct ReportFormTests {
  /// The cases with one that expects another code, one with markup in its name, and one that is refused.
  private func report() throws -> (Voorbeeld, TestReport) {
    let path = Voorbeeld.cases
    let text = try #require(Voorbeeld().files.first { $0.path == path }?.text)
    let changes = [
      (
        "expect: {outcome: applies, code: 45B01, budget: {number: 2",
        "expect: {outcome: applies, code: 45A01, budget: {number: 2"
      ),
      ("vervoer vanaf zeven kilometer", "\"vervoer vanaf <7> \\\"kilometer\\\" & meer\""),
      ("expect: {error: out-of-bounds}", "expect: {error: unknown-fact}"),
    ]
    let changed = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    try #require(changes.allSatisfy { text.contains($0.0) })
    let voorbeeld = Voorbeeld([path: changed])
    let library = voorbeeld.load.library
    return (voorbeeld, TestReport(library.regions.flatMap(\.editions), in: library))
  }

  @Test func asText() throws {
    let (voorbeeld, report) = try report()
    #expect(!report.passed)
    expectGolden(
      report.text(failures: voorbeeld.text(report.diagnostics), listsMissed: true), named: "test-report")
  }

  @Test func asJSON() throws {
    expectGolden(try report().1.json.text(pretty: true) + "\n", named: "test-report-json")
  }

  @Test("annotations and SARIF", arguments: [DiagnosticRenderer.Format.github, .sarif])
  func asFindings(format: DiagnosticRenderer.Format) throws {
    let (voorbeeld, report) = try report()
    let renderer = DiagnosticRenderer(format: format) { name in voorbeeld.files.first { $0.path == name }?.text }
    expectGolden(renderer.render(report.diagnostics), named: "test-report-\(format)")
  }

  @Test func asJUnit() throws {
    let xml = JUnitReport(try report().1).xml
    expectGolden(xml, named: "test-report-junit")
    let reader = Elements()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.counts["testcase"] == 11 && reader.counts["failure"] == 2)
    #expect(reader.names.contains("vervoer vanaf <7> \"kilometer\" & meer"))
  }

  @Test("what no question reaches is accepted with a reason; a case that does reach it makes that stale")
  func otherwiseThatIsNotReached() throws {
    let selection = "Regions/voorbeeld/2020/selection.yaml"
    let files = Voorbeeld().files
    let text = try #require(files.first { $0.path == selection }?.text).replacing(
      "      | false | geen    |\n",
      with: """
            otherwise: not-in-source Dit staat er niet.
            accept: [{finding: otherwise-not-covered, reason: Zo ver gaat geen vraag.}]

        """)
    let accepted = try Voorbeeld([selection: text]).report()
    #expect(accepted.coverage.accepted.map(\.path) == ["selection/vervoer#otherwise"])
    #expect(accepted.coverage.missed.map(\.path) == ["selection/code#opname/licht"])
    #expect(accepted.coverage.stale.isEmpty)
    #expect(!CheckReport(Voorbeeld([selection: text]).load).hasFindings)

    let cases =
      try #require(files.first { $0.path == Voorbeeld.cases }?.text)
        + """
          - case: drie kilometer is niet ver
            date: 2020-05-01
            decision: vervoer
            given: {afstand_km: 3}
            expect: {outcome: not-in-source}

        """
    let voorbeeld = Voorbeeld([selection: text, Voorbeeld.cases: cases])
    let stale = try voorbeeld.report()
    #expect(stale.coverage.accepted.isEmpty && stale.failing.isEmpty)
    expectGolden(voorbeeld.text(stale.diagnostics), named: "otherwise-reached")
    #expect(!TestReport(voorbeeld.load.library.regions.flatMap(\.editions), in: voorbeeld.load.library).passed)
  }
}

/// Counts elements and notes the names of cases.
private final class Elements: NSObject, XMLParserDelegate {
  var counts: [String: Int] = [:]
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    counts[element, default: 0] += 1
    if element == "testcase", let name = attributes["name"] { names.append(name) }
  }
}
