import ArgumentParser
import JSONText
import RegionRules
import RuleEngine

/// Tells why a code does not come out.
struct WhyNotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Vertelt waarom een code er niet uit komt, en wat er anders zou moeten zijn.",
    discussion: """
      Voorbeeld:
        jeugdregels why-not REGIO CODE --date 2020-05-01 --set leeftijd=12
      """)

  @Argument(help: "De regio: de naam van haar map.")
  var region: String

  @Argument(help: "De code waar het om gaat.")
  var code: String

  @Option(help: "De vraag; weggelaten is het de vraag die de code kan geven.")
  var decision: String?

  @OptionGroup var options: RulesOptions
  @OptionGroup var situation: SituationOptions

  @Option(help: "De vorm van het antwoord.")
  var format: OutputFormat = .text

  func run() throws {
    let library = try options.library(region: region)
    do throws(QueryError) {
      let query = try situation.query(region: region, decision: decision)
      let (answer, edition) = try library.whyNot(code, query)
      switch format {
      case .text: Terminal.write(WhyNotText.render(answer, emphasis: Terminal.emphasis(.output)))
      case .json: Terminal.write(WhyNotJSON.json(answer, edition: edition, id: nil).text(pretty: true) + "\n")
      }
    } catch {
      try Refusal.end(error, format)
    }
  }
}
