import ArgumentParser
import RegionRules

/// Answers many queries.
struct Batch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Beantwoordt veel vragen: een per regel, in dezelfde volgorde.",
    discussion: """
      Voorbeeld:
        jeugdregels batch < vragen.jsonl > antwoorden.jsonl
        jeugdregels batch vragen.csv --format csv > antwoorden.csv

      In JSON staat op elke regel een vraag; `jeugdregels schema query` toont hoe die eruitziet. In CSV staan op de eerste
      regel de namen `id`, `region`, `date`, `decision` en die van gegevens; leeg is onbekend, `none` is afwezig.

      Een regel die niet klopt geeft een regel met een fout; de rest gaat door. Aan het eind staat op de foutuitvoer wat
      er uitkwam. Is het werk onderbroken, ga dan met `--from-line` verder waar het ophield.
      """)

  @OptionGroup var options: RulesOptions

  @Argument(help: ArgumentHelp("Bestand met vragen; `-` is de standaardinvoer.", valueName: "bestand"))
  var input = "-"

  @Option(help: "Hoe de vragen zijn geschreven: json of csv.")
  var format: LineFormat = .json

  @Option(name: .customLong("to"), help: "Hoe de antwoorden worden geschreven: json of csv; anders als de vragen.")
  var output: LineFormat?

  @Option(help: "Hoeveel delen tegelijk worden beantwoord; anders zoveel als er rekenkernen zijn.")
  var width: Int?

  @Option(name: .customLong("errors"), help: "Bestand waarin regels met een fout ook apart komen te staan.")
  var errorFile: String?

  @Option(name: .customLong("from-line"), help: "Begin bij deze regel van de invoer; de eerste is 1.")
  var fromLine = 1

  @Flag(help: "Geen voortgang en geen samenvatting.")
  var quiet = false

  func validate() throws {
    if fromLine < 1 { throw ValidationError("--from-line is 1 of meer.") }
    if let width, width < 1 { throw ValidationError("--width is 1 of meer.") }
  }

  func run() async throws {
    let library = try options.library()
    guard let source = LineSource(path: input) else {
      Terminal.write("Het bestand `\(input)` kan niet worden gelezen.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
    let errors = try errorFile.map { path in
      guard let file = OutputFile(path: path) else {
        Terminal.write("Het bestand `\(path)` kan niet worden geschreven.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      return file
    }
    var queries = BatchQueries.json
    if format == .csv, let header = source.nextLine() {
      let separated = SeparatedLine(guessedFrom: header)
      queries = .columns(separated.values(header.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }), separated)
    }
    if fromLine > source.line { source.skip(to: fromLine) }
    let answers = output ?? format
    if answers == .csv, fromLine <= 2 { Terminal.write(SeparatedLine.answerHeader) }
    let answerer = BatchAnswerer(library, queries: queries, output: answers.format, keepsErrors: errors != nil)
    let progress = quiet ? nil : BatchProgress(size: source.size)
    let pipeline = BatchPipeline(answerer, width: width ?? Terminal.processors)
    let tally = await pipeline.run(next: { source.nextPart() }) { part in
      Terminal.write(part.bytes)
      errors?.write(part.errors)
      progress?.show(lines: part.tally.lines, read: source.offset)
    }
    progress?.finish()
    if !quiet { Terminal.write(tally.summary(), to: .error) }
    try (tally.errors > 0 ? ExitStatus.wrongInput : .clean).end()
  }
}

/// How lines are written, as a word on the command line.
enum LineFormat: String, ExpressibleByArgument, CaseIterable {
  case json, csv

  /// The format of the library.
  var format: BatchFormat {
    switch self {
    case .json: .json
    case .csv: .csv
    }
  }
}
