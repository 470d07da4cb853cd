import ArgumentParser
import JSONText
import RegionRules
import RuleAuthoring
import RuleModel

/// Tables to and from a spreadsheet.
struct Table: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Zet tabellen om naar een rekenblad en terug.",
    discussion: """
      Voorbeeld:
        jeugdregels table list REGIO/UITGAVE
        jeugdregels table export REGIO/UITGAVE TABEL tabel.csv
        jeugdregels table import REGIO/UITGAVE TABEL tabel.csv
      """,
    subcommands: [TableList.self, TableExport.self, TableImportCommand.self])
}

/// Lists the tables of an edition.
struct TableList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Laat zien welke tabellen er zijn.")

  @OptionGroup var options: RulesOptions

  @Argument(help: "REGIO/UITGAVE.")
  var edition: String

  func run() throws {
    Terminal.write(try TableChoice.text(of: edition, in: options.folder()))
  }
}

/// Writes a table as CSV.
struct TableExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Schrijft een tabel als CSV voor een rekenblad.",
    discussion: """
      Codes die een rekenblad zou verminken, zoals 46E01 en 01, staan in het bestand als ="46E01". Laat die vorm staan.
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "REGIO/UITGAVE.")
  var edition: String

  @Argument(help: "De tabel: NAAM, selection/NAAM of derived/NAAM.")
  var table: String

  @Argument(help: "Het bestand; weggelaten is het de uitvoer.", completion: .file(extensions: ["csv"]))
  var file: String?

  @Flag(help: "Komma's in plaats van puntkomma's.")
  var comma = false

  func run() throws {
    let table = try TableChoice.find(table, of: edition, in: RuleFiles.read(root: options.folder().path))
    let bytes = CSVText.write(table.grid, separator: comma ? .comma : .semicolon)
    guard let file else { return Terminal.write(bytes) }
    try TableChoice.save(bytes, to: file)
  }
}

/// Reads a table from CSV.
struct TableImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Leest een tabel terug uit CSV, na controle.",
    discussion: "Bij een fout wordt niets geschreven; de melding noemt de cel, zoals B7.")

  @OptionGroup var options: RulesOptions

  @Argument(help: "REGIO/UITGAVE.")
  var edition: String

  @Argument(help: "De tabel: NAAM, selection/NAAM of derived/NAAM.")
  var table: String

  @Argument(help: "Het bestand; - is de invoer.", completion: .file(extensions: ["csv"]))
  var file: String

  @Flag(help: "Controleer alleen; schrijf niets.")
  var check = false

  @Option(help: "De vorm van de meldingen.")
  var format: OutputFormat = .text

  func run() throws {
    let folder = try options.folder()
    let files = RuleFiles.read(root: folder.path)
    let target = try TableChoice.find(table, of: edition, in: files)
    guard let bytes = Terminal.contents(of: file) else { throw TableChoice.unreadable(file) }
    let reading = TableImport(bytes, into: target, of: files)
    guard reading.faults.isEmpty else {
      switch format {
      case .text: Terminal.write(reading.text + "Er is niets veranderd.\n", to: .error)
      case .json: Terminal.write(reading.json(of: target.path, isWritten: false).text(pretty: true) + "\n")
      }
      throw ExitCode(ExitStatus.findings.rawValue)
    }
    let isWritten = reading.changes && !check
    if isWritten, !folder.write(reading.file.text, to: reading.file.path) {
      throw TableChoice.unreadable(reading.file.path)
    }
    switch format {
    case .text: Terminal.write("\(target.path): \(reading.summary)\n")
    case .json: Terminal.write(reading.json(of: target.path, isWritten: isWritten).text(pretty: true) + "\n")
    }
  }
}
