import ArgumentParser
import RegionRules
import RuleBook
import RuleEngine

/// Tells what a rule says.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Legt een regel, code, gegeven, tabel, vraag of lezing uit in gewone taal.",
    discussion: """
      Voorbeeld:
        jeugdregels explain REGIO CODE
        jeugdregels explain REGIO exclusions/NAAM --edition UITGAVE
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio: de naam van haar map.")
  var region: String

  @Argument(help: "Wat er wordt uitgelegd: een code, een naam, of SOORT/NAAM.")
  var thing: String

  @Option(help: "De uitgave; weggelaten zijn het alle uitgaven van de regio die het kennen.")
  var edition: String?

  func run() throws {
    let library = try options.library(region: region)
    do throws(QueryError) {
      let all = try library.editions(of: region, edition: edition).map { Explanation(thing, in: $0) }
      let found = all.filter(\.isFound)
      Terminal.write(found.map { $0.text(emphasis: Terminal.emphasis(.output)) }.joined(separator: "\n"))
      if found.isEmpty {
        let nearest = all.lazy.compactMap { $0.suggestion(for: thing) }.first.map { " Bedoelt u `\($0)`?" } ?? ""
        throw QueryError(.unknownDecision, "Er is geen `\(thing)`.\(nearest) Zie `jeugdregels list \(region)`.")
      }
    } catch {
      Terminal.write(error.message + "\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
  }
}
