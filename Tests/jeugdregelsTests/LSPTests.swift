import Foundation
import TestSupport
import Testing

/// The language server as an editor runs it; skipped where it was not built.
@Suite(.enabled(if: Command.path != nil, "the command was not built"))
struct LSPTests {
  private func script(_ messages: [String]) -> String {
    messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined()
  }

  @Test func aSessionOverPipes() throws {
    let run = try Command.run(
      ["lsp", "--rules", FixtureFiles.root("voorbeeld")],
      input: script([
        #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#, "{", #"{"id":2,"method":"shutdown"}"#,
        #"{"method":"exit"}"#,
      ]))
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("Content-Length: "))
    #expect(run.output.contains("\"hoverProvider\":true"))
    #expect(run.output.contains("-32700"))
  }

  @Test func anEditorThatGoesAwayEndsTheServer() throws {
    let run = try Command.run(["lsp"], input: "Content-Length: 10\r\n\r\n{")
    #expect(run.status == 1)
    #expect(run.output == "")
  }
}
