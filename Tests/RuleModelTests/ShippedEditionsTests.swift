import Diagnostics
import Foundation
import RuleModel
import Testing

@Suite struct ShippedEditionsTests {
  /// The folder that holds `Regions/` and `Rules/`.
  private static var root: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }

  @Test("Every shipped edition loads without a diagnostic")
  func loadsWithoutDiagnostic() {
    let (ruleSet, diagnostics) = RuleSetLoader.load(root: Self.root)
    let renderer = DiagnosticRenderer(format: .text) { path in
      try? String(contentsOfFile: Self.root + "/" + path, encoding: .utf8)
    }
    if !diagnostics.isEmpty { Issue.record("\(renderer.render(diagnostics))") }
    #expect(ruleSet?.editions.count == ruleSet?.regions.flatMap(\.editions).count)
  }
}
