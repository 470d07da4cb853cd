import Diagnostics
import RegionRules
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// The made-up region with changes to its files.
struct Voorbeeld {
  static let edition = "voorbeeld/2020"
  static let cases = "Regions/voorbeeld/2020/conformance/codes.yaml"
  static let traceability = "Regions/voorbeeld/2020/traceability.yaml"

  let files: [LoadedFile]
  let load: RuleLoad

  /// Loads the files, some of them with another text.
  init(_ texts: [String: String] = [:]) {
    var files = FixtureFiles.files("voorbeeld").map { LoadedFile(path: $0.path, text: texts[$0.path] ?? $0.text) }
    for (path, text) in texts where !files.contains(where: { $0.path == path }) {
      files.append(LoadedFile(path: path, text: text))
    }
    self.files = files
    load = RuleLoad(files: files)
  }

  /// Runs the cases of the edition of 2020.
  func report() throws -> EditionReport {
    EditionReport(try #require(load.library.edition(Self.edition)), in: load.library)
  }

  /// The diagnostics as people read them, with the lines of the files.
  func text(_ diagnostics: [Diagnostic]) -> String {
    let files = files
    return DiagnosticRenderer(format: .text, source: { name in files.first { $0.path == name }?.text })
      .render(diagnostics)
  }
}
