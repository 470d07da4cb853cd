import ArgumentParser

/// Looks into the decision log of the service.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Haalt bewijzen uit het logboek van de dienst.",
    subcommands: [LogExport.self])
}
