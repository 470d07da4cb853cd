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
    var libraries: [String: RuleLibrary] = [:]
    var status = ExitStatus.clean
    for path in receipts {
      guard let bytes = Terminal.contents(of: path) else {
        Terminal.write("\(path): het bestand kan niet worden gelezen.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      do {
        let receipt = try Receipt(bytes)
        let region = try against?.split(separator: "/").first.map(String.init) ?? QueryJSON.query(receipt.query).region
        let library = try load(region, &libraries)
        let replay = try Replay(receipt, in: library, against: against)
        Terminal.write(ReplayText.render(replay, name: path))
        if !replay.isEqual { status = .findings }
      } catch let error as QueryError {
        Terminal.write("\(path): \(error.message)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    }
    try status.end()
  }

  /// The rules of one region: faults elsewhere are of no matter here.
  private func load(_ region: String, _ known: inout [String: RuleLibrary]) throws -> RuleLibrary {
    if let library = known[region] { return library }
    let library: RuleLibrary
    if let rulesAt {
      library = try RevisionRules.library(at: rulesAt, of: options.folder(), region: region)
    } else {
      library = try options.library(region: region)
    }
    known[region] = library
    return library
  }
}
