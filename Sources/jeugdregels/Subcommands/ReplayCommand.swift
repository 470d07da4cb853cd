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
        jeugdregels replay bewijzen.jsonl

      In een bestand dat eindigt op .jsonl staat op elke regel een bewijs, zoals `jeugdregels log export` ze geeft.
      Eindigt met 0 als elk antwoord gelijk is, met 1 als er iets verschilt.
      """)

  @Argument(help: ArgumentHelp("Een of meer bewijzen.", valueName: "bestand"), completion: .file(extensions: ["json"]))
  var receipts: [String]

  @Option(help: ArgumentHelp("Vergelijk met een andere uitgave.", valueName: "regio/uitgave"))
  var against: String?

  @Option(help: ArgumentHelp("Gebruik de regels zoals ze in een git-revisie stonden.", valueName: "revisie"))
  var rulesAt: String?

  @Flag(help: "Toon alle verschillen, niet alleen de eerste.")
  var all = false

  @OptionGroup var options: RulesOptions

  func run() throws {
    var libraries: [String: RuleLibrary] = [:]
    var status = ExitStatus.clean
    for path in receipts {
      guard let bytes = Terminal.contents(of: path) else {
        Terminal.write("\(path): het bestand kan niet worden gelezen.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      for (name, receipt) in Self.receipts(in: bytes, path: path) {
        do {
          let replay = try replay(receipt, &libraries)
          Terminal.write(ReplayText.render(replay, name: name, limit: all ? nil : 12))
          if !replay.isEqual, status == .clean { status = .findings }
        } catch let error as QueryError {
          Terminal.write("\(name): \(error.message)\n", to: .error)
          status = .wrongInput
        }
      }
    }
    try status.end()
  }

  /// The receipts in a file, each with the name by which people find it.
  private static func receipts(in bytes: [UInt8], path: String) -> [(name: String, bytes: [UInt8])] {
    guard path.hasSuffix(".jsonl") else { return [(path, bytes)] }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      line.isEmpty ? nil : ("\(path):\(index + 1)", Array(line))
    }
  }

  private func replay(_ bytes: [UInt8], _ libraries: inout [String: RuleLibrary]) throws -> Replay {
    let receipt = try Receipt(bytes)
    let region = try against?.split(separator: "/").first.map(String.init) ?? QueryJSON.query(receipt.query).region
    return try Replay(receipt, in: try load(region, &libraries), against: against)
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
