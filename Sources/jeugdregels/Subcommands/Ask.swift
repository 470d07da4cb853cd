import ArgumentParser
import RegionRules
import RuleEngine

/// Asks one question at a time until the answer is there.
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stelt één vraag tegelijk, tot het antwoord er is.",
    discussion: """
      Voorbeeld:
        jeugdregels ask REGIO --date 2020-05-01

      Antwoord met het nummer of het woord, met `?` voor «weet ik niet» of met `<` om terug te gaan.
      Zonder terminal leest de opdracht de antwoorden van de invoer, een per regel.
      """)

  @Argument(help: "De regio: de naam van haar map.")
  var region: String

  @Argument(help: "De vraag; weggelaten is het de gewone vraag van de regio.")
  var decision: String?

  @OptionGroup var options: RulesOptions
  @OptionGroup var situation: SituationOptions

  @Option(help: "De vorm van het antwoord aan het eind.")
  var format: OutputFormat = .text

  func run() throws {
    let library = try options.library(region: region)
    // With JSON the questions go to the side, so that only the answer stands on the output.
    let stream: Terminal.Stream = format == .json ? .error : .output
    let emphasis = Terminal.emphasis(stream)
    do throws(QueryError) {
      var interview = Interview(try situation.query(region: region, decision: decision))
      let ask: Interview.Ask = { query throws(QueryError) in try library.answer(query) }
      while true {
        switch try interview.next(ask) {
        case .done(let answer):
          show(answer, of: library, stream)
          return
        case .ask(let question, let answer):
          Terminal.write(InterviewText.question(question, number: interview.count + 1, emphasis: emphasis), to: stream)
          guard let line = Terminal.line() else {
            // The input has ended: what is known so far is the answer.
            show(answer, of: library, stream)
            return
          }
          take(line, question, &interview, ask, stream)
        }
      }
    } catch {
      try Refusal.end(error, format)
    }
  }

  private func take(
    _ line: String, _ question: MissingFact, _ interview: inout Interview, _ ask: Interview.Ask,
    _ stream: Terminal.Stream
  ) {
    switch InterviewText.reply(line, to: question) {
    case nil: break
    case .skip: interview.skip()
    case .back:
      if !interview.back() { Terminal.write("Dit is de eerste vraag.\n", to: stream) }
    case .value(let value):
      do throws(QueryError) {
        try interview.reply(value, answer: ask)
      } catch {
        Terminal.write(error.message + "\n", to: stream)
      }
    }
  }

  private func show(_ answer: Answer, of library: RuleLibrary, _ stream: Terminal.Stream) {
    switch format {
    case .text: Terminal.write("\n" + AnswerText.render(answer, in: library, emphasis: Terminal.emphasis(.output)))
    case .json: Terminal.write(AnswerJSON.write(answer, digest: library.digest(of: answer), pretty: true) + [0x0A])
    }
  }
}
