import ArgumentParser
import DMNInterchange
import Foundation
import RegionRules

extension DMN {
  /// Writes an edition as DMN.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Schrijft de feiten en tabellen van een uitgave als DMN 1.5.",
      discussion: """
        Voorbeeld:
          jeugdregels dmn export REGIO/UITGAVE --out regels.dmn
        """)

    @OptionGroup var options: RulesOptions

    @Argument(help: "REGIO/UITGAVE.")
    var edition: EditionTarget

    @Option(help: "Het bestand; weggelaten is het de uitvoer.", completion: .file(extensions: ["dmn"]))
    var out: String?

    func run() throws {
      let folder = try options.folder()
      let library = try options.library(region: edition.region)
      try edition.verify(in: folder, library)
      let chosen = library.regions.flatMap(\.editions).filter(edition.holds)
      guard chosen.count == 1, let loaded = chosen.first else {
        Terminal.write("Kies één uitgave: \(chosen.map(\.id).joined(separator: " of ")).\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      let xml = DMNExporter(loaded.edition).xml
      guard let out else { return Terminal.write(xml) }
      do {
        try Data(xml.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
      } catch {
        Terminal.write("\(out) kan niet worden geschreven.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      Terminal.write("\(out)\n")
    }
  }
}
