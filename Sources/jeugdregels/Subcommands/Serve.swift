import ArgumentParser
import Foundation
import RegionRules
import RegionRulesService

/// Runs the HTTP service, where it was built in.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start de dienst: een HTTP-API en de pagina's.",
    discussion: """
      Voorbeeld:
        swift run --traits Service jeugdregels serve --port 8080
        swift run --traits Service jeugdregels serve --log logboek.sqlite --log-retention 365

      Elke instelling kan ook in de omgeving staan: JEUGDREGELS_ en de naam in hoofdletters, zoals
      JEUGDREGELS_LOG_RETENTION=365. Een vlag gaat voor.

      De dienst stopt netjes bij SIGTERM: wat loopt, wordt afgemaakt.
      """)

  @OptionGroup var options: RulesOptions

  @Option(help: "Het adres om op te luisteren. (standaard: 127.0.0.1)")
  var host: String?

  @Option(help: "De poort; 0 neemt een vrije poort. (standaard: 8080)")
  var port: String?

  @Option(
    help: ArgumentHelp("Wie mag vragen: per regel een naam en de SHA-256 van de sleutel.", valueName: "bestand"),
    completion: .file())
  var keys: String?

  @Flag(help: "Luister zonder sleutels op elk adres.")
  var insecure = false

  @Option(help: "Hoeveel bytes een vraag mag zijn. (standaard: 1048576)")
  var maximumBody: String?

  @Option(help: "Hoeveel vragen in een reeks mogen staan. (standaard: 100000)")
  var maximumBatch: String?

  @Option(help: "Hoeveel vragen tegelijk worden behandeld. (standaard: 64)")
  var maximumConcurrency: String?

  @Option(help: "Na hoeveel seconden een vraag wordt opgegeven. (standaard: 30)")
  var timeout: String?

  @Option(help: "Hoeveel vragen een sleutel of adres per minuut mag stellen; 0 is geen grens. (standaard: 0)")
  var requestsPerMinute: String?

  @Option(help: ArgumentHelp("Een herkomst van pagina's die mag vragen (CORS).", valueName: "herkomst"))
  var origin: [String] = []

  @Option(help: "Om de hoeveel seconden naar gewijzigde regels wordt gekeken; 0 is nooit. (standaard: 1)")
  var reloadInterval: String?

  @Option(
    help: ArgumentHelp("Leg elk antwoord vast in dit bestand (SQLite).", valueName: "bestand"), completion: .file())
  var log: String?

  @Option(
    help: ArgumentHelp(
      "Als vastleggen niet lukt: require geeft geen antwoord, best-effort wel. (standaard: require)",
      valueName: "beleid"))
  var logPolicy: String?

  @Option(help: ArgumentHelp("Hoeveel dagen een bewijs blijft; 0 is altijd. (standaard: 0)", valueName: "dagen"))
  var logRetention: String?

  @Option(help: ArgumentHelp("Een gegeven waarvan de waarde niet wordt vastgelegd.", valueName: "gegeven"))
  var logMask: [String] = []

  func run() async throws {
    #if Service
      let variables = ProcessInfo.processInfo.environment
      let value = { (setting: ServiceSetting) in flag(setting) ?? variables[setting.variable] }
      var options = options
      options.rules = value(.rules)
      let configuration: ServiceConfiguration
      do throws(ServiceSetting.Fault) {
        configuration = try ServiceConfiguration(
          root: try folder(options), keys: try lines(of: value(.keys)), value: value)
      } catch {
        throw refusal(error.message)
      }
      if let objection = configuration.objection { throw refusal(objection) }
      let library = try options.library()
      let unknown = configuration.unknownMasks(in: library)
      guard unknown.isEmpty else {
        throw refusal("`--log-mask`: geen enkele uitgave kent \(unknown.joined(separator: ", ")).")
      }
      let host = configuration.host
      do {
        try await RegionRulesService(RuleStore(library), configuration: configuration).run { port in
          Terminal.write("Jeugdregels luistert op http://\(host):\(port)/\n", to: .error)
        }
      } catch let fault as LogFault {
        Terminal.write("\(configuration.decisionLog?.path ?? ""): \(fault.message)\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
    #else
      Terminal.write(
        "De dienst is niet ingebouwd. Start haar met: swift run --traits Service jeugdregels serve\n", to: .error)
      throw ExitCode(ExitStatus.usage.rawValue)
    #endif
  }

  /// What a flag says; `nil` when it is left out.
  private func flag(_ setting: ServiceSetting) -> String? {
    switch setting {
    case .host: host
    case .port: port
    case .rules: options.rules
    case .keys: keys
    case .insecure: insecure ? "true" : nil
    case .maximumBody: maximumBody
    case .maximumBatch: maximumBatch
    case .maximumConcurrency: maximumConcurrency
    case .timeout: timeout
    case .requestsPerMinute: requestsPerMinute
    case .origin: origin.isEmpty ? nil : origin.joined(separator: ",")
    case .reloadInterval: reloadInterval
    case .log: log
    case .logPolicy: logPolicy
    case .logRetention: logRetention
    case .logMask: logMask.isEmpty ? nil : logMask.joined(separator: ",")
    }
  }

  private func folder(_ options: RulesOptions) throws(ServiceSetting.Fault) -> String {
    if let rules = options.rules { return RulesFolder(rules).path }
    guard let folder = RulesFolder.find() else {
      throw ServiceSetting.Fault(
        message: "Hier is geen map met Regions/ en Rules/. Geef de map op met --rules MAP.")
    }
    return folder.path
  }

  private func lines(of path: String?) throws(ServiceSetting.Fault) -> [String] {
    guard let path else { return [] }
    guard let bytes = Terminal.contents(of: path) else {
      throw ServiceSetting.Fault(message: "Het sleutelbestand `\(path)` kan niet worden gelezen.")
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
  }

  private func refusal(_ message: String) -> ExitCode {
    Terminal.write(message + "\n", to: .error)
    return ExitCode(ExitStatus.usage.rawValue)
  }
}
