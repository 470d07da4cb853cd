import ArgumentParser
import JSONText
import RegionRules
import RuleEngine

/// Shows what can be asked.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Laat zien welke regio's, vragen, gegevens en codes er zijn.",
    discussion: """
      Voorbeeld:
        jeugdregels list
        jeugdregels list REGIO
        jeugdregels list REGIO --search "vervoer"
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: "De regio; weggelaten zijn het alle regio's.")
  var region: String?

  @Argument(help: "De uitgave; weggelaten zijn het alle uitgaven van de regio.")
  var edition: String?

  @Option(help: "Zoek vragen met deze woorden.")
  var search: String?

  @Option(help: "De vorm van de lijst.")
  var format: OutputFormat = .text

  func run() throws {
    let library = try options.library(region: region)
    do throws(QueryError) {
      if let search {
        if let region { _ = try library.region(region) }
        show(found: library.search(search, region: region))
      } else if let region {
        show(try library.editions(of: region, edition: edition))
      } else {
        write(LibraryListing.text(library.regions, emphasis: emphasis), LibraryListing.json(library.regions))
      }
    } catch {
      Terminal.write(error.message + "\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
  }

  private var emphasis: Emphasis { Terminal.emphasis(.output) }

  private func show(found questions: [Question]) {
    write(
      LibraryListing.text(found: questions, emphasis: emphasis), ["questions": .array(questions.map(\.json))])
  }

  private func show(_ editions: [LoadedEdition]) {
    let listings = editions.map(EditionListing.init)
    write(
      listings.map { $0.text(emphasis: emphasis) }.joined(separator: "\n"),
      ["editions": .array(listings.map(\.json))])
  }

  private func write(_ text: String, _ json: JSONValue) {
    Terminal.write(format == .text ? text : json.text(pretty: true) + "\n")
  }
}
