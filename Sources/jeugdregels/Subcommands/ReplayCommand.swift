import ArgumentParser
import RegionRules
import RuleEngine

/// Asks receipts again and compares.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Stelt de vraag van een bewijs opnieuw en vergelijkt het antwoord.",
    discussion: """
      Voorbeeld:
        jeugdregels decide REGIO --date 2020-05-01 --set leeftijd=12 --receipt bewijs.json
        jeugdregels replay bewijs.json
        jeugdregels replay bewijs.json --against REGIO/UITGAVE
        jeugdregels replay bewijs.json --rules-at HEAD~3

      Eindigt met 0 als elk antwoord gelijk is, met 1 als er iets verschilt.
      """)

  @Argument(help: ArgumentHelp("Een of meer bewijzen.", valueName: "bestand"), completion: .file(extensions: ["json"]))
  var receipts: [String]

  @Option(help: ArgumentHelp("Vergelijk met een andere uitgave.", valueName: "regio/uitgave"))
  var against: String?

  @Option(help: ArgumentHelp("Gebruik de regels zoals ze in een git-revisie stonden.", valueName: "revisie"))
  var rulesAt: String?

  @OptionGroup var options: RulesOptions

  func run() throws {
    let library: RuleLibrary
    if let rulesAt {
      library = try RevisionRules.library(at: rulesAt, of: options.folder())
    } else {
      library = try options.library()
    }
    var status = ExitStatus.clean
    for path in receipts {
      guard let bytes = Terminal.contents(of: path) else {
        Terminal.write("\(path): het bestand kan niet worden gelezen.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      do throws(QueryError) {
        let replay = try Replay(Receipt(bytes), in: library, against: against)
        Terminal.write(ReplayText.render(replay, name: path))
        if !replay.isEqual { status = .findings }
      } catch {
        Terminal.write("\(path): \(error.message)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    }
    try status.end()
  }
}
