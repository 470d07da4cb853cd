import Diagnostics
import Foundation
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Mistakes of the kind people make, seeded into the shipped regions: a check or a case has to notice.
struct SeededMistakesTests {
  /// The editions that are looked at: two that are soon done, or all with `JEUGDREGELS_MISTAKES=all`, as
  /// «bash .ci/run full» does.
  static let editions: [String] = {
    let all = Set(Mistake.all.map(\.edition)).sorted()
    return ProcessInfo.processInfo.environment["JEUGDREGELS_MISTAKES"] == "all" ? all : Array(all.prefix(1))
  }()

  @Test(arguments: editions)
  func noticesMistakes(in edition: String) {
    let files = ShippedFiles(edition).files
    #expect(Self.notice(files, edition) == nil)
    let lines = Mistake.all.filter { $0.edition == edition }.map { Self.line($0, files) }
    let missed = lines.filter { $0.hasSuffix("niet opgemerkt") }
    #expect(missed.count * 100 <= lines.count * 5, "\(missed)")
    let name = edition.replacingOccurrences(of: "/", with: "-")
    expectGolden(lines.joined(separator: "\n") + "\n", named: "seeded-mistakes-\(name)")
  }

  @Test("Every mistake has its place, also in the editions that a plain run does not damage")
  func everyMistakeHasItsPlace() {
    var files: [String: [LoadedFile]] = [:]
    for mistake in Mistake.all {
      let shipped = files[mistake.edition] ?? ShippedFiles(mistake.edition).files
      files[mistake.edition] = shipped
      let file = shipped.first { $0.path == "Regions/\(mistake.edition)/\(mistake.file)" }
      #expect(file.flatMap { mistake.seeded(in: $0.text) } != nil, "\(mistake.edition) \(mistake.title)")
    }
  }

  @Test func thereAreAtLeastForty() {
    #expect(Mistake.all.count >= 40)
  }

  private static func line(_ mistake: Mistake, _ files: [LoadedFile]) -> String {
    let name = "\(mistake.file): \(mistake.title)"
    let path = "Regions/\(mistake.edition)/\(mistake.file)"
    guard let index = files.firstIndex(where: { $0.path == path }), let text = mistake.seeded(in: files[index].text)
    else { return "\(name): plaats niet gevonden" }
    var changed = files
    changed[index].text = text
    return "\(name): \(notice(changed, mistake.edition) ?? "niet opgemerkt")"
  }

  /// What notices that something is wrong: the codes of a check, or a case.
  private static func notice(_ files: [LoadedFile], _ edition: String) -> String? {
    let load = RuleLoad(files: files)
    let findings = load.diagnostics.filter { $0.severity != .note }
    if !findings.isEmpty { return "check, " + codes(findings) }
    let report = CheckReport(load).diagnostics.filter { $0.severity != .note }
    if !report.isEmpty { return "check, " + codes(report) }
    guard let loaded = load.library.edition(edition) else { return "check, niet geladen" }
    return CaseRunner(load.library).firstFailing(loaded.cases, of: loaded) == nil ? nil : "test"
  }

  private static func codes(_ findings: [Diagnostic]) -> String {
    Set(findings.map(\.code.rawValue)).sorted().joined(separator: ", ")
  }
}
