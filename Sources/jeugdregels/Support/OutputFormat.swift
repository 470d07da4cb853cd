import ArgumentParser
import Diagnostics
import RegionRules

/// The form of an answer or listing.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The form of findings and of failing cases.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif

  /// A renderer that shows the lines of the files.
  func renderer(_ folder: RulesFolder, stream: Terminal.Stream = .output) -> DiagnosticRenderer {
    let format: DiagnosticRenderer.Format =
      switch self {
      case .text: .text
      case .json: .json
      case .github: .github
      case .sarif: .sarif
      }
    return DiagnosticRenderer(
      format: format, source: { folder.text(of: $0) }, colour: Terminal.showsColour(stream))
  }
}
