import JSONText
import Testing

@testable import RuleLanguageServer

@Suite struct ProtocolTests {
  private func talk(_ session: inout LanguageSession, _ messages: [JSONValue]) -> [JSONValue] {
    talk(&session, bytes: messages.flatMap { MessageFramer.framed($0.bytes()) })
  }

  private func talk(_ session: inout LanguageSession, bytes: [UInt8]) -> [JSONValue] {
    session.receive(bytes)
    var framer = MessageFramer()
    while session.hasMessages { framer.append(session.answerNext()) }
    var found: [JSONValue] = []
    while case .message(let body)? = framer.next() {
      if let value = try? JSONReader.parse(body) { found.append(value) }
    }
    return found
  }

  private func request(_ id: Int, _ method: String, _ params: JSONValue = [:]) -> JSONValue {
    ["jsonrpc": "2.0", "id": JSONValue(id), "method": .string(method), "params": params]
  }

  private func note(_ method: String, _ params: JSONValue = [:]) -> JSONValue {
    ["jsonrpc": "2.0", "method": .string(method), "params": params]
  }

  @Test func requestsWaitForInitialize() {
    var session = LanguageSession()
    let found = talk(&session, [request(1, "textDocument/hover"), note("textDocument/didOpen")])
    #expect(found.map { $0["error"]?["code"]?.int } == [-32_002])
  }

  @Test func lifeOfASession() {
    var session = LanguageSession()
    let found = talk(
      &session,
      [
        request(1, "initialize"), note("initialized"), request(2, "bestaat/niet"), request(3, "textDocument/hover"),
        request(4, "initialize"), request(5, "shutdown"), request(6, "textDocument/hover"), note("exit"),
        request(7, "textDocument/hover"),
      ])
    #expect(found.map { $0["id"]?.int } == [1, 2, 3, 4, 5, 6])
    #expect(found.map { $0["error"]?["code"]?.int } == [nil, -32_601, -32_602, -32_600, nil, -32_600])
    #expect(session.exitStatus == 0)
  }

  @Test func exitWithoutShutdownIsAFailure() {
    var session = LanguageSession()
    _ = talk(&session, [request(1, "initialize"), note("exit")])
    #expect(session.exitStatus == 1)
    var other = LanguageSession()
    other.end()
    #expect(other.exitStatus == 1)
  }

  @Test func withdrawnRequestsAreNotWorkedOn() {
    var session = LanguageSession()
    let found = talk(
      &session,
      [
        request(1, "initialize"), request(2, "shutdown"), note("$/cancelRequest", ["id": 2]),
        note("$/cancelRequest", ["id": 99]), request(99, "bestaat/niet"), note("$/onbekend"),
      ])
    #expect(found.map { $0["error"]?["code"]?.int } == [nil, -32_800, -32_601])
  }

  @Test(arguments: ["{", "[1]", "\"x\"", "{\"id\":1}", "{\"id\":[],\"method\":\"x\"}", "\u{0}", ""])
  func whatIsNoRequestIsAnsweredAsSuch(text: String) {
    var session = LanguageSession()
    let found = talk(&session, bytes: MessageFramer.framed(Array(text.utf8)))
    #expect(found.count == 1)
    #expect([-32_700, -32_600].contains(found.first?["error"]?["code"]?.int ?? 0))
  }

  @Test func documentsOutsideTheRulesAreLeftAlone() {
    var session = LanguageSession()
    let document: JSONValue = ["uri": "untitled:x", "version": 1, "text": "format: 1"]
    let found = talk(
      &session,
      [
        request(1, "initialize"), note("textDocument/didOpen", ["textDocument": document]),
        request(2, "textDocument/hover", ["textDocument": document, "position": ["line": 0, "character": 0]]),
        request(3, "textDocument/completion", ["textDocument": document, "position": ["line": 0, "character": 0]]),
        request(4, "textDocument/hover", ["textDocument": document, "position": ["line": -1, "character": 0]]),
      ])
    #expect(found.map { $0["error"]?["code"]?.int } == [nil, nil, nil, -32_602])
    #expect(!session.hasChecks)
  }
}
