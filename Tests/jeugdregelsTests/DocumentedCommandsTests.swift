import TestSupport
import Testing

/// What the documents show is what the built command prints.
@Suite(.enabled(if: Command.path != nil, "the command was not built"))
struct DocumentedCommandsTests {
  private static let documents = ["README.md", "Docs/examples.md"]

  @Test("a document shows what the command prints", arguments: documents.flatMap(DocumentedCommand.all))
  func shown(command: DocumentedCommand) throws {
    let run = try Command.run(command.arguments + ["--rules", FixtureFiles.packageRoot])
    #expect(run.status == 0)
    #expect(run.error == "")
    let difference = command.difference(from: run.output)
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test("every document shows commands with answers", arguments: documents)
  func answered(document: String) {
    let commands = DocumentedCommand.all(in: document)
    #expect(!commands.isEmpty)
    for command in commands { #expect(!command.shown.isEmpty, "\(command.place)") }
  }
}
