import ArgumentParser
import RegionRules

/// The command: answers questions with the rules, and looks after the rules.
@main
struct Jeugdregels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jeugdregels",
    abstract: "Beantwoordt vragen over jeugdhulp met de regels van een regio, en controleert die regels.",
    discussion: """
      Voorbeeld:
        jeugdregels list REGIO
        jeugdregels decide REGIO --date 2020-05-01 --set leeftijd=12

      De opdracht eindigt met 0 (beantwoord, of niets gevonden), 1 (iets gevonden, of een geval klopt niet),
      2 (de vraag of de invoer klopt niet), 3 (de regels kunnen niet worden geladen) of 64 (verkeerd gebruik).
      """,
    version: EngineVersion.current,
    subcommands: [
      Decide.self, Ask.self, WhyNotCommand.self, List.self, Check.self, Test.self, Diff.self, Batch.self, Schema.self,
      ReplayCommand.self, Serve.self, LogCommand.self, Fmt.self, Table.self, NewEditionCommand.self,
      DMN.self, LSP.self, Explain.self, Publish.self,
    ])
}
