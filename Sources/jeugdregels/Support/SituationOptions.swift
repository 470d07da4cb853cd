import ArgumentParser
import RegionRules
import RuleEngine

/// A situation as it is typed: date, facts and lines.
struct SituationOptions: ParsableArguments {
  @Option(help: "De datum van toewijzing (jjjj-mm-dd); weggelaten is het vandaag.")
  var date: String?

  @Option(help: ArgumentHelp("Een gegeven.", valueName: "gegeven=waarde"))
  var set: [String] = []

  @Option(help: ArgumentHelp("Hulp die loopt; `none` als er geen loopt.", valueName: "code=X,from=…"))
  var running: [String] = []

  @Option(help: ArgumentHelp("Hulp die wordt gevraagd, als het om meer regels gaat.", valueName: "code=X,from=…"))
  var requested: [String] = []

  @Option(help: ArgumentHelp("Eerdere hulp; `none` als die er niet was.", valueName: "code=X,from=…"))
  var earlier: [String] = []

  @Option(
    help: ArgumentHelp("Een JSON-bestand met gegevens: {\"gegeven\": waarde}; - is de invoer.", valueName: "bestand"),
    completion: .file(extensions: ["json"]))
  var facts: String?

  @Option(help: ArgumentHelp("Een uitkomst waar het om gaat; weggelaten zijn het er alle.", valueName: "uitkomst"))
  var want: [String] = []

  @Flag(help: "Niets aannemen.")
  var strict = false

  func validate() throws {
    for text in set where QueryWords.assignment(text) == nil {
      throw ValidationError("Bij --set hoort gegeven=waarde; `\(text)` is dat niet.")
    }
    for text in running + requested + earlier where text != "none" && QueryWords.line(text) == nil {
      throw ValidationError("Een regel hulp schrijft u als code=CODE,from=2020-01-01; `\(text)` is dat niet.")
    }
  }

  /// The query that was typed.
  func query(region: String, decision: String?) throws(QueryError) -> Query {
    Query(
      region: region, date: date ?? Terminal.today, decision: decision,
      facts: QueryWords.facts(set.compactMap(QueryWords.assignment), over: try given()),
      requested: lines(requested) ?? [], running: lines(running), earlier: lines(earlier), want: want, strict: strict)
  }

  private func given() throws(QueryError) -> [String: RawValue] {
    guard let facts else { return [:] }
    guard let bytes = Terminal.contents(of: facts) else {
      throw QueryError(.unreadableFile, "Het bestand `\(facts)` kan niet worden gelezen.", given: facts)
    }
    return try QueryJSON.facts(bytes)
  }

  private func lines(_ texts: [String]) -> [QueryLine]? {
    texts.isEmpty ? nil : texts.compactMap { $0 == "none" ? nil : QueryWords.line($0) }
  }
}
