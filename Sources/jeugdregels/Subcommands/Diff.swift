import ArgumentParser
import Diagnostics
import JSONText
import RegionRules
import RuleEngine
import RuleTesting

/// Shows what two editions decide otherwise.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Laat zien welke gevallen met andere regels een andere uitkomst krijgen, met voorbeelden en regels.",
    discussion: """
      Een uitgave schrijft u als REGIO/UITGAVE, als map, of als REVISIE:REGIO/UITGAVE (een revisie van git).

      Voorbeeld:
        jeugdregels diff REGIO/2018 REGIO/2023
        jeugdregels diff HEAD:REGIO/2023 REGIO/2023
        jeugdregels diff REGIO/2018 REGIO/2023 --format html > verschil.html
      """)

  /// The form of a difference.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @OptionGroup var options: RulesOptions

  @Argument(help: "De oude uitgave.")
  var old: String

  @Argument(help: "De nieuwe uitgave.")
  var new: String

  @Option(help: "Vergelijk alleen deze beslissing.")
  var decision: [String] = []

  @Option(help: "Een bestand met op elke regel `oude-naam: nieuwe-naam`.", completion: .file())
  var renames: String?

  @Option(help: "Een bestand met op elke regel een vraag in JSON; zij worden aan beide gesteld.", completion: .file())
  var queries: String?

  @Flag(help: "Toon alle verschillen, niet alleen de eerste.")
  var all = false

  @Option(help: "De vorm van het verslag.")
  var format: Format = .text

  func run() throws {
    let folder = try? options.folder()
    let before = try EditionSource(old).load(in: folder)
    let after = try EditionSource(new).load(in: folder)
    let report = DifferenceReport(
      before, after, renames: try names(), queries: try questions(),
      decisions: decision.isEmpty ? nil : Set(decision))
    switch format {
    case .text: Terminal.write(report.text(limit: all ? nil : 12, emphasis: Terminal.emphasis(.output)))
    case .json: Terminal.write(report.json.text(pretty: true) + "\n")
    case .html: Terminal.write(report.html)
    }
    try (report.hasChanges ? ExitStatus.findings : .clean).end()
  }

  private func lines(_ file: String) throws -> [String] {
    guard let bytes = Terminal.contents(of: file) else {
      Terminal.write("Het bestand `\(file)` kan niet worden gelezen.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func names() throws -> [String: String] {
    guard let renames else { return [:] }
    var found: [String: String] = [:]
    for line in try lines(renames) where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
      guard parts.count == 2 else {
        Terminal.write(
          "In `\(renames)` hoort op elke regel `oude-naam: nieuwe-naam`; `\(line)` is dat niet.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      found[parts[0]] = parts[1]
    }
    return found
  }

  private func questions() throws -> [Query]? {
    guard let queries else { return nil }
    return try lines(queries).enumerated().map { index, line in
      do throws(QueryError) {
        return try QueryJSON.read(Array(line.utf8))
      } catch {
        Terminal.write("Regel \(index + 1) van `\(queries)`: \(error.message)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    }
  }
}
