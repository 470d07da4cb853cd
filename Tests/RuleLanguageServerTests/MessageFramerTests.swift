import Testing

@testable import RuleLanguageServer

@Suite struct MessageFramerTests {
  private func items(_ text: String, piece: Int = 1) -> [MessageFramer.Item] {
    var framer = MessageFramer()
    var found: [MessageFramer.Item] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      framer.append(Array(rest.prefix(piece)))
      rest = rest.dropFirst(piece)
      while let item = framer.next() { found.append(item) }
    }
    return found
  }

  @Test(arguments: [1, 2, 7, 1_000]) func messagesComeOutWhateverThePieces(piece: Int) {
    let text = "Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x\r\n\r\n[1]"
    #expect(items(text, piece: piece) == [.message(Array("{}".utf8)), .message(Array("[1]".utf8))])
  }

  @Test(arguments: ["Content-Length: x\r\n\r\n", "Niets: 3\r\n\r\n", "Content-Length: -1\r\n\r\n", "\r\n\r\n\r\n\r\n"])
  func whatIsNoHeaderIsToldAndPassedOver(text: String) {
    let found = items(text + "Content-Length: 2\r\n\r\n{}")
    #expect(found.last == .message(Array("{}".utf8)))
    #expect(found.first == .fault)
  }

  @Test func endlessHeaderIsGivenUp() {
    #expect(items(String(repeating: "x", count: 10_000), piece: 500).contains(.fault))
  }
}
