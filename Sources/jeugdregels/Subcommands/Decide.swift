import ArgumentParser
import JSONText
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

  func run() throws {
    let library = try options.library(region: query.region)
    do throws(QueryError) {
      let answer = try library.answer(query.query())
      show(answer, of: library)
    } catch {
      refuse(error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
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

  private func refuse(_ error: QueryError) {
    switch format {
    case .text:
      let allowed = error.allowed.map { "Toegestaan: \($0)\n" } ?? ""
      let title = Terminal.emphasis(.error).bad("De vraag klopt niet.")
      Terminal.write("\(title) \(error.message)\n\(allowed)", to: .error)
    case .json:
      Terminal.write(AnswerJSON.error(error, id: nil).text(pretty: true) + "\n")
    }
  }
}
