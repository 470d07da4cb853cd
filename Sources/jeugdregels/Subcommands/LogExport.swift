import ArgumentParser
import RegionRulesService
import RuleLanguage

/// Writes the receipts of a decision log as JSON lines.
struct LogExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Schrijft de bewijzen uit een logboek, een per regel in JSON; ook terwijl de dienst loopt.",
    discussion: """
      Voorbeeld:
        jeugdregels log export logboek.sqlite > bewijzen.jsonl
        jeugdregels log export logboek.sqlite --from 2026-01-01 --until 2026-01-31 --edition REGIO/UITGAVE
        jeugdregels replay bewijzen.jsonl

      De dagen zijn die van de wereldtijd (UTC); de laatste dag hoort erbij.
      """)

  @Argument(help: ArgumentHelp("Het logboek.", valueName: "bestand"), completion: .file())
  var path: String

  @Option(help: ArgumentHelp("De eerste dag.", valueName: "jjjj-mm-dd"))
  var from: String?

  @Option(help: ArgumentHelp("De laatste dag.", valueName: "jjjj-mm-dd"))
  var until: String?

  @Option(help: ArgumentHelp("Alleen van deze uitgave.", valueName: "regio/uitgave"))
  var edition: String?

  func run() throws {
    let first = try milliseconds(from, "from")
    let last = try milliseconds(until, "until").map { $0 + 86_400_000 }
    #if Service
      do throws(LogFault) {
        let reader = try DecisionLogReader(path: path)
        _ = try reader.lines(from: first, until: last, edition: edition) { Terminal.write($0) }
      } catch {
        Terminal.write("\(path): \(error.message)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    #else
      _ = (first, last)
      Terminal.write(
        "Het logboek hoort bij de dienst. Gebruik: swift run --traits Service jeugdregels log export\n", to: .error)
      throw ExitCode(ExitStatus.usage.rawValue)
    #endif
  }

  /// The first millisecond of a day.
  private func milliseconds(_ text: String?, _ option: String) throws -> Int64? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      Terminal.write("`--\(option)` is een dag als 2026-01-31, niet `\(text)`.\n", to: .error)
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    return Int64(day.days) * 86_400_000
  }
}
