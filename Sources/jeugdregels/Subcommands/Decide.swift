import ArgumentParser
import RegionRules
import RuleEngine

/// Answers one question.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Beantwoordt een vraag over een situatie.",
    discussion: """
      Voorbeeld:
        jeugdregels decide REGIO --date 2020-05-01 --set leeftijd=12 --running code=CODE,from=2020-01-01
        jeugdregels decide REGIO product --date 2020-05-01 --set code=CODE

      Een gegeven dat u weglaat is onbekend; `none` is: bekend dat het er niet is. Voor een verzameling geeft u
      --set gegeven=a,b. Met `jeugdregels list REGIO` ziet u welke vragen en gegevens er zijn.
      """)

  @OptionGroup var options: RulesOptions
  @OptionGroup var query: QueryOptions

  @Option(help: "De vorm van het antwoord.")
  var format: OutputFormat = .text

  @Option(help: ArgumentHelp("Schrijf een bewijs van het antwoord.", valueName: "bestand"), completion: .file())
  var receipt: String?

  @Flag(help: "Toon elke regel die is bekeken, met wat eruit kwam.")
  var why = false

  func run() throws {
    let library = try options.library(region: query.region)
    do throws(QueryError) {
      let asked = try query.query()
      let answer = try library.answer(asked)
      show(answer, of: library)
      if why, format == .text {
        let trace = try library.trace(asked, answer: answer)
        Terminal.write(TraceText.render(answer, trace, emphasis: Terminal.emphasis(.output)))
      }
      if let receipt { try write(receipt, asked, answer, library) }
    } catch {
      try Refusal.end(error, format)
    }
  }

  private static let todayNote = "Er is geen --date gegeven; gerekend is met vandaag.\n"

  private func show(_ answer: Answer, of library: RuleLibrary) {
    switch format {
    case .text:
      if query.date == nil { Terminal.write(Self.todayNote) }
      Terminal.write(AnswerText.render(answer, in: library, emphasis: Terminal.emphasis(.output)))
    case .json:
      if query.date == nil { Terminal.write(Self.todayNote, to: .error) }
      Terminal.write(AnswerJSON.write(answer, digest: library.digest(of: answer), pretty: true) + [0x0A])
    }
  }

  private func write(_ path: String, _ query: Query, _ answer: Answer, _ library: RuleLibrary) throws(QueryError) {
    do {
      try Terminal.save(Receipt(query, answer, library: library, askedAt: Terminal.now).bytes, to: path)
    } catch {
      throw QueryError(.invalidJSON, "Het bewijs kan niet naar `\(path)` worden geschreven.", given: path)
    }
  }
}
