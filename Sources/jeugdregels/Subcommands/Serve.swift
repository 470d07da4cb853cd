import ArgumentParser
import RegionRules
import RegionRulesService

/// Runs the HTTP service, where it was built in.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start de dienst: een HTTP-API en de pagina's.",
    discussion: """
      Voorbeeld:
        swift run --traits Service jeugdregels serve --port 8080

      De dienst stopt netjes bij SIGTERM: wat loopt, wordt afgemaakt.
      """)

  @OptionGroup var options: RulesOptions

  @Option(help: "Het adres om op te luisteren.")
  var host = "127.0.0.1"

  @Option(help: "De poort; 0 neemt een vrije poort.")
  var port = 8080

  @Option(
    help: ArgumentHelp("Wie mag vragen: per regel een naam en de SHA-256 van de sleutel.", valueName: "bestand"),
    completion: .file())
  var keys: String?

  @Flag(help: "Luister zonder sleutels op elk adres.")
  var insecure = false

  @Option(help: "Hoeveel bytes een vraag mag zijn.")
  var maximumBody = 1 << 20

  @Option(help: "Hoeveel vragen tegelijk worden behandeld.")
  var maximumConcurrency = 64

  @Option(help: "Na hoeveel seconden een vraag wordt opgegeven.")
  var timeout = 30

  @Option(help: "Hoeveel vragen een sleutel of adres per minuut mag stellen; 0 is geen grens.")
  var requestsPerMinute = 0

  @Option(help: ArgumentHelp("Een herkomst van pagina's die mag vragen (CORS).", valueName: "herkomst"))
  var origin: [String] = []

  @Option(help: "Om de hoeveel seconden naar gewijzigde regels wordt gekeken; 0 is nooit.")
  var reloadInterval = 1

  func run() async throws {
    #if Service
      var configuration = ServiceConfiguration(root: try options.folder().path)
      configuration.host = host
      configuration.port = port
      configuration.isInsecure = insecure
      configuration.maximumBody = max(1_024, maximumBody)
      configuration.maximumConcurrency = max(1, maximumConcurrency)
      configuration.timeout = max(1, timeout)
      configuration.requestsPerMinute = max(0, requestsPerMinute)
      configuration.origins = origin
      configuration.reloadInterval = max(0, reloadInterval)
      if let keys { configuration.keys = try read(keys) }
      if let objection = configuration.objection {
        Terminal.write(objection + "\n", to: .error)
        throw ExitCode(ExitStatus.usage.rawValue)
      }
      let store = RuleStore(try options.library())
      let host = host
      try await RegionRulesService(store, configuration: configuration).run { port in
        Terminal.write("Jeugdregels luistert op http://\(host):\(port)/\n", to: .error)
      }
    #else
      Terminal.write(
        "De dienst is niet ingebouwd. Start haar met: swift run --traits Service jeugdregels serve\n", to: .error)
      throw ExitCode(ExitStatus.usage.rawValue)
    #endif
  }

  private func read(_ path: String) throws -> [ServiceConfiguration.APIKey] {
    guard let bytes = Terminal.contents(of: path) else {
      Terminal.write("Het sleutelbestand `\(path)` kan niet worden gelezen.\n", to: .error)
      throw ExitCode(ExitStatus.wrongInput.rawValue)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    return try lines.filter { !$0.hasPrefix("#") }.map { line in
      guard let key = ServiceConfiguration.APIKey(line: line) else {
        Terminal.write("In `\(path)` hoort op elke regel een naam en 64 hexadecimale cijfers (SHA-256).\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      return key
    }
  }
}
