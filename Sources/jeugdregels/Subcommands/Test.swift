import ArgumentParser
import Diagnostics
import JSONText
import RegionRules
import RuleTesting

/// Runs conformance cases.
struct Test: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Voert de gevallen van een regio uit en laat zien welke regels zij raken.",
    discussion: """
      Met --mutate wordt steeds één ding in de regels veranderd (een grens, een woord, een rij, een uitkomst), en wordt
      gekeken of een geval het opmerkt. Er wordt niets opgeslagen.

      Voorbeeld:
        jeugdregels test REGIO
        jeugdregels test REGIO/UITGAVE --missed --require 100
        jeugdregels test REGIO/UITGAVE --mutate --suggest
      """)

  /// The form of the report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif, junit

    /// The form of failing cases.
    var findings: ReportFormat { ReportFormat(rawValue: rawValue) ?? .text }
  }

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE; weggelaten is het alles.")
  var target: EditionTarget?

  @Flag(help: "Noem elke regel, rij en grens die geen geval raakt.")
  var missed = false

  @Option(
    help: ArgumentHelp(
      "Eis dat de gevallen zo veel procent van de regels, rijen en grenzen raken; bij --mutate van de wijzigingen.",
      valueName: "procent"))
  var require: Int?

  @Flag(help: "Verander de regels steeds op één plek en kijk of een geval het opmerkt.")
  var mutate = false

  @Flag(help: "Schrijf bij --mutate gevallen die ontbreken, als YAML om na te lezen.")
  var suggest = false

  @Option(help: ArgumentHelp("Zo veel tegelijk, bij --mutate.", valueName: "aantal"))
  var jobs: Int?

  @Option(help: "De vorm van het verslag.")
  var format: Format = .text

  func validate() throws {
    if let require, !(0...100).contains(require) {
      throw ValidationError("Bij --require hoort een getal van 0 tot en met 100.")
    }
    if let jobs, jobs < 1 { throw ValidationError("Bij --jobs hoort een getal vanaf 1.") }
    if suggest, !mutate { throw ValidationError("--suggest hoort bij --mutate.") }
  }

  func run() async throws {
    let folder = try options.folder()
    let library = try options.library(region: target?.region)
    try target?.verify(in: folder, library)
    let editions = library.regions.flatMap(\.editions).filter { target?.holds($0) ?? true }
    if mutate { return try await mutate(editions, library) }
    let report = TestReport(editions, in: library)
    let renderer = format.findings.renderer(folder)
    switch format {
    case .text:
      let failures = renderer.render(report.diagnostics)
      Terminal.write(report.text(failures: failures, listsMissed: missed, emphasis: Terminal.emphasis(.output)))
    case .json: Terminal.write(report.json.text(pretty: true) + "\n")
    case .github, .sarif: Terminal.write(renderer.render(report.diagnostics))
    case .junit: Terminal.write(JUnitReport(report).xml)
    }
    var isGood = report.passed
    if let require {
      for edition in report.editions where !edition.reaches(require) {
        isGood = false
        Terminal.write(
          "\(edition.edition): de gevallen raken minder dan \(require) %; --missed noemt wat ontbreekt.\n", to: .error)
      }
    }
    try (isGood ? ExitStatus.clean : .findings).end()
  }

  private func mutate(_ editions: [LoadedEdition], _ library: RuleLibrary) async throws {
    var reports: [MutationReport] = []
    for loaded in editions {
      let run = MutationRun(loaded, in: library)
      let mutants = MutantMaker(loaded.edition).mutants()
      let bar = ProgressBar(loaded.id, of: mutants.count)
      let results = await run.run(mutants, jobs: jobs ?? Terminal.processors) { bar.show($0) }
      bar.clear()
      let plain = MutationReport(loaded.id, results)
      let suggestions = suggest ? run.suggestions(for: plain.survivors, day: Terminal.day(in: loaded)) : []
      reports.append(MutationReport(loaded.id, results, suggestions: suggestions))
    }
    switch format {
    case .json: Terminal.write(JSONValue.array(reports.map(\.json)).text(pretty: true) + "\n")
    case .text, .github, .sarif, .junit:
      for report in reports {
        if suggest {
          Terminal.write(report.suggestedCases)
        } else {
          Terminal.write(report.text(emphasis: Terminal.emphasis(.output)))
        }
      }
    }
    guard let require else {
      return try (reports.allSatisfy(\.survivors.isEmpty) ? ExitStatus.clean : .findings).end()
    }
    let low = reports.filter { $0.score < require * 10 }
    for report in low {
      Terminal.write("\(report.edition): minder dan \(require) % van de wijzigingen wordt opgemerkt.\n", to: .error)
    }
    try (low.isEmpty ? ExitStatus.clean : .findings).end()
  }
}
