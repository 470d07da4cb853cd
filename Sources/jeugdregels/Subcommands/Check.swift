import ArgumentParser
import Diagnostics
import JSONText
import RegionRules
import RuleTesting

/// Checks rule files without asking them anything.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Controleert de regels, de gevallen en de verantwoording van de bron.",
    discussion: """
      Voorbeeld:
        jeugdregels check
        jeugdregels check REGIO/UITGAVE --summary
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE; weggelaten is het alles.")
  var target: EditionTarget?

  @Flag(help: "Tel ook codes, regels, gevallen en wat de bron openlaat.")
  var summary = false

  @Option(help: "De vorm van de bevindingen.")
  var format: ReportFormat = .text

  func run() throws {
    let folder = try options.folder()
    let load = RuleLoad(root: folder.path, region: target?.region, edition: target?.edition)
    try target?.verify(in: folder, load.library)
    let report = CheckReport(load)
    let renderer = format.renderer(folder)
    Terminal.write(renderer.render(report.diagnostics))
    if format == .text {
      let emphasis = Terminal.emphasis(.output)
      if summary { Terminal.write(report.summaries.map { $0.text(emphasis: emphasis) }.joined(separator: "\n") + "\n") }
      Terminal.write(report.conclusion + "\n")
    }
    try (report.hasFindings ? ExitStatus.findings : .clean).end()
  }
}
