import ArgumentParser
import Diagnostics
import RegionRules
import RuleAuthoring
import RuleModel

/// Gives rule files their canonical layout.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Zet de regelbestanden in de vaste opmaak; de betekenis blijft gelijk.",
    discussion: """
      Voorbeeld:
        jeugdregels fmt REGIO/UITGAVE
        jeugdregels fmt --check

      Lijnt tabellen uit, haalt blanco's aan het eind van regels weg en schrijft cellen op één manier. Uitleg achter #
      blijft staan. Met --check wordt niets geschreven; de opdracht eindigt dan met 1 als er iets anders moet.
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio of REGIO/UITGAVE; weggelaten is het alles.")
  var target: EditionTarget?

  @Flag(help: "Schrijf niets; toon alleen welke bestanden anders moeten.")
  var check = false

  func run() throws {
    let folder = try options.folder()
    let formatting = RulesFormatting(RuleFiles.read(root: folder.path)) { target?.holds(path: $0) ?? true }
    Terminal.write(ReportFormat.text.renderer(folder, stream: .error).render(formatting.diagnostics), to: .error)
    guard formatting.altered.isEmpty else {
      Terminal.write(FormattingText.altered(formatting.altered), to: .error)
      try ExitStatus.findings.end()
      return
    }
    if !check {
      for file in formatting.changed where !folder.write(file.text, to: file.path) {
        Terminal.write("\(file.path) kan niet worden geschreven.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    }
    Terminal.write(FormattingText.report(formatting, isCheck: check))
    let isClean = formatting.diagnostics.isEmpty && (!check || formatting.changed.isEmpty)
    try (isClean ? ExitStatus.clean : .findings).end()
  }
}
