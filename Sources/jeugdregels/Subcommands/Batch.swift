import ArgumentParser
import RegionRules

/// Answers many queries.
struct Batch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Beantwoordt vragen in JSON, een per regel, in dezelfde volgorde.",
    discussion: """
      Voorbeeld:
        jeugdregels batch < vragen.jsonl > antwoorden.jsonl

      Een regel die niet klopt geeft een regel met `error`; de rest gaat door. Met `jeugdregels schema query` ziet u
      hoe een vraag eruitziet.
      """)

  @OptionGroup var options: RulesOptions

  @Option(help: "Hoeveel regels tegelijk worden beantwoord.")
  var width = 2

  func run() async throws {
    let answerer = BatchAnswerer(try options.library())
    var splitter = LineSplitter()
    var errors = 0
    while true {
      let bytes = Terminal.read()
      let lines = bytes.isEmpty ? splitter.finish() : splitter.lines(adding: bytes)
      let output = await answerer.answer(lines, width: width)
      Terminal.write(output.bytes)
      errors += output.errors
      if bytes.isEmpty { break }
    }
    try (errors > 0 ? ExitStatus.wrongInput : .clean).end()
  }
}
