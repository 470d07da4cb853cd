import ArgumentParser
import DMNInterchange

/// Exchanges rules with DMN.
struct DMN: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn",
    abstract: "Wisselt beslistabellen uit met DMN, en draait de testset van DMN.",
    discussion: """
      Voorbeeld:
        jeugdregels dmn export REGIO/UITGAVE --out regels.dmn
      """,
    subcommands: [Export.self, Import.self, TCK.self])

  /// Runs the conformance kit.
  struct TCK: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "tck",
      abstract: "Draait een map van de DMN TCK, en telt wat er goed gaat.",
      discussion: """
        Voorbeeld:
          jeugdregels dmn tck MAP
        """)

    @Argument(help: "Een map van de testset, of een map met zulke mappen.", completion: .directory)
    var folder: String

    func run() throws {
      guard let report = TCKRunner(root: folder).run() else {
        Terminal.write("In \(folder) staat geen testbestand.\n", to: .error)
        throw ExitCode(ExitStatus.wrongInput.rawValue)
      }
      Terminal.write(report.text)
      try (report.passed == report.lines.count ? ExitStatus.clean : .findings).end()
    }
  }
}
