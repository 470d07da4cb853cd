import JSONText
import TestSupport
import Testing

@testable import RuleLanguageServer

/// Whatever comes in, the server answers or is silent; it never stops.
///
/// A session reads and checks a whole edition, as long as a thousand of the other inputs, so it does a thousandth of their rounds.
@Suite struct ServerFuzzTests {
  private static let path = "Regions/amsterdam/2017/selection.yaml"
  private static let methods = [
    "textDocument/completion", "textDocument/hover", "textDocument/definition", "textDocument/references",
    "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/rename",
    "textDocument/documentSymbol", "textDocument/codeAction", "textDocument/inlayHint", "textDocument/formatting",
  ]

  @Test func bytesAtRandom() {
    var generator = SplitMix64(seed: 1)
    let uri = FileURI.uri(Editor.package + "/" + Self.path)
    var script: [UInt8] = []
    func add(_ value: JSONValue) { script += MessageFramer.framed(value.bytes()) }
    add([
      "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": ["rootUri": .string(FileURI.uri(Editor.package))],
    ])
    add([
      "method": "textDocument/didOpen",
      "params": [
        "textDocument": [
          "uri": .string(uri), "version": 1,
          "text": "format: 1\nselection:\n  a:\n    table: |\n      | x | code |\n      | 1 ",
        ]
      ],
    ])
    for (index, method) in Self.methods.enumerated() {
      add([
        "id": JSONValue(index + 2), "method": .string(method),
        "params": [
          "textDocument": ["uri": .string(uri)], "position": ["line": 5, "character": 9], "newName": "x",
          "range": ["start": ["line": 0, "character": 0], "end": ["line": 9, "character": 0]],
        ],
      ])
    }
    add(["id": 90, "method": "shutdown"])
    let tokens = [
      "Content-Length: ", "\r\n\r\n", "{", "}", "\"method\":", "null", "99999999999999999999", "\"id\":", "-1",
    ]
    for _ in 0..<(Mutation.rounds(standard: 40_000) / 1_000) {
      var session = LanguageSession()
      var rest = Mutation.mutate(script, tokens: tokens, using: &generator)[...]
      while !rest.isEmpty {
        let size = Int.random(in: 1...2_000, using: &generator)
        session.receive(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        while session.hasMessages { _ = session.answerNext() }
      }
      session.end()
      #expect(session.exitStatus != nil)
    }
  }

  @Test func everyFeatureInTextsAtRandom() {
    var generator = SplitMix64(seed: 2)
    var editor = Editor()
    let good = Array(editor.onDisk(Self.path).utf8)
    let tokens = ["|", ": ", "- ", "{", "}", "[", "]", "\r\n", "😀", "\t", "#", "\"", "  ", "group = ", "where "]
    for _ in 0..<(Mutation.rounds(standard: 60_000) / 1_000) {
      let text = String(decoding: Mutation.mutate(good, tokens: tokens, using: &generator), as: UTF8.self)
      editor.open(Self.path, text)
      let lines = TextLines(Array(text.utf8))
      for method in Self.methods {
        let place = lines.position(Int.random(in: 0...lines.bytes.count, using: &generator))
        let answer = editor.answer(
          method,
          [
            "textDocument": ["uri": .string(editor.uri(Self.path))], "position": place.json, "newName": "x",
            "range": ["start": place.json, "end": place.json],
          ])
        #expect(answer["id"] != nil)
      }
    }
    editor.settle()
  }

  /// Messages that are JSON, of which parts are exchanged for others or left out.
  @Test func messagesWithWrongParts() {
    var generator = SplitMix64(seed: 3)
    var editor = Editor()
    editor.open(Self.path)
    let odd: [JSONValue] = [
      .null, true, 0, -1, 2_147_483_648, .string(""), .string("file:///%%%"), .string("\u{0}"), [], [:], [[[]]],
      ["line": -5, "character": 9_999_999], ["line": 9_999_999, "character": 0], [["range": .null, "text": "x"]],
    ]
    let notes = [
      "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave",
      "workspace/didChangeWatchedFiles", "$/cancelRequest", "initialized",
    ]
    for round in 0..<(Mutation.rounds(standard: 400_000) / 1_000) {
      let place: JSONValue = ["line": JSONValue(Int.random(in: 0...200, using: &generator)), "character": 8]
      let document: JSONValue = [
        "uri": .string(editor.uri(Self.path)), "version": JSONValue(round), "text": "format: 1",
      ]
      var params: JSONObject = [
        "textDocument": document, "position": place, "range": ["start": place, "end": place], "newName": "x",
        "contentChanges": [["range": ["start": place, "end": place], "text": "x"]], "id": 1,
        "context": ["includeDeclaration": true],
      ]
      for key in Array(params.keys) where Int.random(in: 0..<4, using: &generator) == 0 {
        params[key] = Bool.random(using: &generator) ? nil : odd.randomElement(using: &generator)
      }
      let isNote = Int.random(in: 0..<4, using: &generator) == 0
      let method = (isNote ? notes : Self.methods).randomElement(using: &generator) ?? ""
      if isNote {
        editor.notify(method, .object(params))
      } else {
        let answer = editor.answer(method, .object(params))
        #expect(answer["result"] != nil || answer["error"] != nil)
      }
    }
    editor.open(Self.path, editor.onDisk(Self.path))
    editor.settle()
    #expect(editor.codes == [])
  }

  @Test func tablesInFilesOfTheirOwnAtRandom() throws {
    var generator = SplitMix64(seed: 4)
    let copy = try SeparateTables()
    defer { copy.remove() }
    let path = try #require(copy.file(with: "50H13"))
    var editor = Editor(root: copy.root)
    let good = Array(editor.onDisk(path).utf8)
    let tokens = ["\"", ";", ",", "\r\n", "😀", "\"\"", "not(", "refer ", "{", "\n;;;"]
    for _ in 0..<(Mutation.rounds(standard: 60_000) / 1_000) {
      let text = String(decoding: Mutation.mutate(good, tokens: tokens, using: &generator), as: UTF8.self)
      editor.open(path, text)
      let lines = TextLines(Array(text.utf8))
      for method in Self.methods {
        let place = lines.position(Int.random(in: 0...lines.bytes.count, using: &generator))
        let answer = editor.answer(
          method,
          [
            "textDocument": ["uri": .string(editor.uri(path))], "position": place.json, "newName": "x",
            "range": ["start": place.json, "end": place.json],
          ])
        #expect(answer["id"] != nil)
      }
    }
    editor.settle()
  }
}
