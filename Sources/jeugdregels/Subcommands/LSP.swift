import ArgumentParser
import RuleLanguageServer

/// Helps editors with rule files.
struct LSP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Helpt een editor bij het schrijven van regels (Language Server Protocol).",
    discussion: """
      Voorbeeld:
        jeugdregels lsp
        jeugdregels lsp --rules MAP

      De editor start deze opdracht zelf en praat ermee over standaardinvoer en -uitvoer; zie Docs/editors.md.
      """)

  @Option(
    name: .long,
    help: "De map met Regions/ en Rules/. Weggelaten: de dichtstbijzijnde, vanaf de map van de editor naar boven.",
    completion: .directory)
  var rules: String?

  /// How long the editor has to be silent before rules are checked, in milliseconds.
  private static let pause = 120

  func run() throws {
    var session = LanguageSession(root: rules)
    while session.exitStatus == nil {
      let isIdle = !session.hasMessages
      // Messages wait while others are answered, so that one that is withdrawn in time is not worked on.
      if isIdle || (session.waiting < 1_000 && Terminal.hasInput(within: 0)) {
        if isIdle, session.hasChecks, !Terminal.hasInput(within: Self.pause) {
          Terminal.write(session.checkNext())
          continue
        }
        let bytes = Terminal.read()
        if bytes.isEmpty {
          while session.hasMessages { Terminal.write(session.answerNext()) }
          session.end()
        } else {
          session.receive(bytes)
        }
      } else {
        Terminal.write(session.answerNext())
      }
    }
    if let status = session.exitStatus, status != 0 { throw ExitCode(status) }
  }
}
