import Diagnostics
import Foundation
import RuleAnalysis
import RuleModel
import Testing

@Suite struct ShippedEditionsTests {
  /// The folder that holds `Regions/` and `Rules/`.
  private static var root: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }

  @Test("The tables of every shipped edition are proved")
  func provesTables() {
    let renderer = DiagnosticRenderer(format: .text) { path in
      try? String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)
    }
    for edition in RuleSetLoader.load(root: Self.root).ruleSet?.editions ?? [] {
      let (checked, diagnostics) = CheckedEdition.check(edition)
      #expect(checked != nil && diagnostics.isEmpty, "\(edition.id)\n\(renderer.render(diagnostics))")
    }
  }
}
