import ArgumentParser
import Diagnostics
import JSONText
import RegionRules
import RuleTesting

/// Runs conformance cases.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Voert de gevallen van een regio uit en laat zien welke regels zij raken.",
    discussion: """
      Voorbeeld:
        jeugdregels test REGIO
        jeugdregels test REGIO/UITGAVE --missed
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE; weggelaten is het alles.")
  var target: EditionTarget?

  @Flag(help: "Noem elke regel en rij die geen geval raakt.")
  var missed = false

  @Option(help: "De vorm van het verslag.")
  var format: ReportFormat = .text

  func run() throws {
    let folder = try options.folder()
    let library = try options.library(region: target?.region)
    try target?.verify(in: folder, library)
    let editions = library.regions.flatMap(\.editions).filter { target?.holds($0) ?? true }
    let report = TestReport(editions, in: library)
    let renderer = format.renderer(folder)
    switch format {
    case .text:
      let failures = renderer.render(report.diagnostics)
      Terminal.write(report.text(failures: failures, listsMissed: missed, emphasis: Terminal.emphasis(.output)))
    case .json: Terminal.write(report.json.text(pretty: true) + "\n")
    case .github, .sarif: Terminal.write(renderer.render(report.diagnostics))
    }
    try (report.passed ? ExitStatus.clean : .findings).end()
  }
}
