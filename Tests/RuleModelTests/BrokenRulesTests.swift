import Diagnostics
import RuleAnalysis
import RuleModel
import TestSupport
import Testing

@Suite struct BrokenRulesTests {
  @Test("The small rule set is sound")
  func soundRules() throws {
    let files = SmallRules.files.map { LoadedFile(path: $0.key, text: $0.value) }
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files)
    let render = DiagnosticRenderer(format: .text) { SmallRules.files[$0] }
    #expect(diagnostics.map(\.message) == [], "\(render.render(diagnostics))")
    let edition = try #require(ruleSet?.edition("proef/2020"))
    let (checked, found) = CheckedEdition.check(edition)
    #expect(checked != nil && found.isEmpty, "\(render.render(found))")
  }

  @Test("One fault, one diagnostic, at its place, with what to write", arguments: BrokenRules.all)
  func brokenRules(_ broken: BrokenRules) {
    let diagnostics = broken.diagnostics()
    let place = broken.marked.sourceRanges(file: broken.file).first ?? .wholeFile(broken.file)
    let found = diagnostics.map { "\($0.code) \($0.range)-\($0.range.end)" }
    guard found == ["\(broken.code) \(place)-\(place.end)"] else {
      let render = DiagnosticRenderer(format: .text) { broken.files[$0] }
      Issue.record("expected \(broken.code) at \(place)-\(place.end)\n\(render.render(diagnostics))")
      return
    }
    let help = diagnostics.first?.help ?? "no help"
    #expect(help.contains(broken.help))
  }

  @Test("What users read of every fault")
  func renderedTexts() {
    let texts = BrokenRules.all.map { broken in
      let render = DiagnosticRenderer(format: .text) { broken.files[$0] }
      return "# \(broken.name)\n\(render.render(broken.diagnostics()))"
    }
    expectGolden(texts.joined(separator: "\n"), named: "broken-rules")
  }

  @Test("Codes are kebab case and every fault has a help")
  func codesAndHelp() {
    for broken in BrokenRules.all {
      let letters = broken.code.rawValue.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }
      #expect(letters, "\(broken.code)")
    }
  }
}
