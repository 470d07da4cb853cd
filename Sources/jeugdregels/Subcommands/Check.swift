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
        jeugdregels check REGIO --watch
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE; weggelaten is het alles.")
  var target: EditionTarget?

  @Flag(help: "Tel ook codes, regels, gevallen en wat de bron openlaat.")
  var summary = false

  @Option(help: "De vorm van de bevindingen.")
  var format: ReportFormat = .text

  @Flag(help: "Controleer opnieuw bij elke keer opslaan, tot u stopt met Ctrl-C.")
  var watch = false

  func run() throws {
    let folder = try options.folder()
    guard watch else {
      let load = RuleLoad(root: folder.path, region: target?.region, edition: target?.edition)
      return try (try check(load, in: folder, nil) ? ExitStatus.findings : .clean).end()
    }
    let loader = RuleLoader()
    let memory = CheckMemory()
    var changes = FolderWatch(folder)
    while true {
      if Terminal.isTerminal(.output) { Terminal.write("\u{1B}[2J\u{1B}[H") }
      let load = loader.load(root: folder.path, region: target?.region, edition: target?.edition)
      _ = try check(load, in: folder, memory)
      changes.wait()
    }
  }

  /// Checks once, and says whether something has to be looked at.
  private func check(_ load: RuleLoad, in folder: RulesFolder, _ memory: CheckMemory?) throws -> Bool {
    try target?.verify(in: folder, load.library)
    let report = CheckReport(load, memory: memory)
    let renderer = format.renderer(folder)
    Terminal.write(renderer.render(report.diagnostics))
    if format == .text {
      let emphasis = Terminal.emphasis(.output)
      if summary { Terminal.write(report.summaries.map { $0.text(emphasis: emphasis) }.joined(separator: "\n") + "\n") }
      Terminal.write(report.conclusion + "\n")
    }
    return report.hasFindings
  }
}
