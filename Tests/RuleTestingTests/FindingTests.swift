import Diagnostics
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Every finding about rules: brought about by the smallest change, told in Dutch with its place, and accepted.
struct FindingTests {
  @Test("a finding is told with its place and what to do", arguments: FindingExample.errors + FindingExample.warnings)
  func isFound(_ example: FindingExample) throws {
    let (voorbeeld, diagnostics) = try check(example)
    let found = diagnostics.filter { $0.code.rawValue == example.code }
    #expect(!found.isEmpty, "\(voorbeeld.text(diagnostics))")
    #expect(found.allSatisfy { $0.help != nil })
    expectGolden(voorbeeld.text(found), named: "finding-\(example.code)")
  }

  @Test("a warning that is meant is accepted, and is then no longer told", arguments: FindingExample.warnings)
  func isAccepted(_ example: FindingExample) throws {
    guard example.isAcceptable else { return }
    let (voorbeeld, diagnostics) = try check(example, accepting: example.code)
    let codes = Set(diagnostics.map(\.code.rawValue))
    #expect(!codes.contains(example.code) && !codes.contains("accept-stale"), "\(voorbeeld.text(diagnostics))")
  }

  @Test("accepting something else leaves the finding, and is itself a finding", arguments: FindingExample.warnings)
  func wrongAcceptance(_ example: FindingExample) throws {
    guard example.isAcceptable else { return }
    let (voorbeeld, diagnostics) = try check(example, accepting: "row-doubled")
    let codes = Set(diagnostics.map(\.code.rawValue))
    #expect(codes.isSuperset(of: [example.code, "accept-stale"]), "\(voorbeeld.text(diagnostics))")
  }

  @Test func theFormsOfFindings() throws {
    let (voorbeeld, diagnostics) = try check(FindingExample.warnings[0])
    let found = diagnostics.filter { $0.code.rawValue == "rule-never-strikes" }
    for format in [DiagnosticRenderer.Format.json, .github, .sarif] {
      let renderer = DiagnosticRenderer(format: format) { name in voorbeeld.files.first { $0.path == name }?.text }
      expectGolden(renderer.render(found), named: "finding-as-\(format)")
    }
  }

  private func check(
    _ example: FindingExample, accepting finding: String? = nil
  ) throws -> (Voorbeeld, [Diagnostic]) {
    let path = "Regions/voorbeeld/\(example.file)"
    let text = try #require(Voorbeeld().files.first { $0.path == path }?.text)
    let changed = try #require(example.changed(text, accepting: finding), "the file no longer holds the text")
    let voorbeeld = Voorbeeld([path: changed])
    return (voorbeeld, CheckReport(voorbeeld.load).diagnostics)
  }
}
