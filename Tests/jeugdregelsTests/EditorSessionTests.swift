import Foundation
import JSONText
import Testing

/// Every feature over pipes, on the shipped regions with Windows line ends and a sign outside the first plane.
@Suite(.enabled(if: Command.path != nil, "the command was not built"), .timeLimit(.minutes(5)))
struct EditorSessionTests {
  private static let folder = "Regions/noord-holland/7-stappenplan/"
  private static let table = folder + "selection/arrangementscode.yaml"
  private static let codes = folder + "codes.yaml"

  private static var package: String {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }

  private func copy() throws -> String {
    let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for name in ["Rules", "Regions"] {
      try FileManager.default.copyItem(atPath: Self.package + "/" + name, toPath: root + "/" + name)
    }
    return root
  }

  /// A document as the editor shows it.
  private struct Page {
    let uri: String
    var text: String

    /// The place of a text, counted in UTF-16 from the start of its line.
    func place(_ part: String, into: Int = 1) throws -> JSONValue {
      let range = try #require(text.range(of: part), "\(part)")
      let before = text[..<range.lowerBound]
      let line = before.utf16.count { $0 == 0x0A }
      let start = before.utf16.lastIndex(of: 0x0A).map { before.utf16.index(after: $0) } ?? before.utf16.startIndex
      let column = before.utf16.distance(from: start, to: before.utf16.endIndex) + into
      return ["line": JSONValue(line), "character": JSONValue(column)]
    }

    func params(_ part: String, into: Int = 1) throws -> JSONValue {
      ["textDocument": ["uri": .string(uri)], "position": try place(part, into: into)]
    }

    var document: JSONValue { ["textDocument": ["uri": .string(uri)]] }
    var everything: JSONValue {
      ["start": ["line": 0, "character": 0], "end": ["line": 9_999, "character": 0]]
    }

    /// The change of one part into another, with its place as it was.
    mutating func change(_ part: String, _ new: String) throws -> JSONValue {
      let range: JSONValue = ["start": try place(part, into: 0), "end": try place(part, into: part.utf16.count)]
      if let place = text.range(of: part) { text.replaceSubrange(place, with: new) }
      return ["range": range, "text": .string(new)]
    }
  }

  private func begin(_ root: String) throws -> EditorProcess {
    let editor = try EditorProcess()
    let answer = editor.answer(
      "initialize",
      [
        "processId": .null, "rootUri": .string("file://" + root),
        "capabilities": [
          "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true], "inlayHint": ["refreshSupport": true]]
        ],
      ])
    #expect(answer["result"]?["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(answer["result"]?["capabilities"]?["inlayHintProvider"]?.bool == true)
    editor.notify("initialized", [:])
    return editor
  }

  private func open(_ path: String, _ root: String, _ editor: EditorProcess) throws -> Page {
    let file = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    let text = "# 😀\r\n" + file.replacingOccurrences(of: "\n", with: "\r\n")
    let page = Page(uri: "file://" + root + "/" + path, text: text)
    editor.notify(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(page.uri), "languageId": "yaml", "version": 1, "text": .string(page.text),
        ]
      ])
    return page
  }

  private func change(_ page: Page, version: Int, _ changes: [JSONValue], _ editor: EditorProcess) {
    editor.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(page.uri), "version": JSONValue(version)], "contentChanges": .array(changes),
      ])
  }

  @Test func everyFeatureOverPipes() throws {
    let root = try copy()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let editor = try begin(root)
    var page = try open(Self.table, root, editor)
    #expect(editor.waitForFindings(page.uri, version: 1) == [])

    // A sign of two UTF-16 units before a name on its line.
    let version2 = try page.change("reason: Het schema", "reason: 😀😀 {intensiteit} het schema")
    change(page, version: 2, [version2], editor)
    #expect(editor.waitForFindings(page.uri, version: 2) == [])
    let hover = editor.answer("textDocument/hover", try page.params("😀😀 {intensiteit}", into: 7))
    #expect(hover["result"]?["contents"]?["value"]?.string?.contains("feit, enum") == true)
    let start = try page.place("😀😀 {intensiteit}", into: 6)
    #expect(hover["result"]?["range"]?["start"] == start)

    let definition = editor.answer("textDocument/definition", try page.params("50H13"))
    #expect(definition["result"]?[0]?["uri"]?.string == "file://" + root + "/" + Self.codes)
    let uses = editor.answer("textDocument/references", try page.params("50H13"))
    #expect((uses["result"]?.array ?? []).count >= 3)
    let marks = editor.answer("textDocument/documentHighlight", try page.params("zwaar  "))
    #expect((marks["result"]?.array ?? []).count > 3)
    let outline = editor.answer("textDocument/documentSymbol", page.document)
    #expect(outline["result"]?[0]?["children"]?[0]?["name"]?.string == "arrangementscode")
    let format = editor.answer("textDocument/formatting", page.document)
    #expect(format["error"] == nil)
    let hints = editor.answer(
      "textDocument/inlayHint", ["textDocument": ["uri": .string(page.uri)], "range": page.everything])
    #expect((hints["result"]?.array ?? []).count > 30)
    #expect(editor.asked.contains("client/registerCapability"))
    #expect(editor.asked.contains("workspace/inlayHint/refresh"))

    let name = editor.answer("textDocument/prepareRename", try page.params("50H13"))
    #expect(name["result"]?["placeholder"]?.string == "50H13")
    var params = try page.params("50H13").object ?? [:]
    params["newName"] = "50H99"
    let rename = editor.answer("textDocument/rename", .object(params))
    #expect((rename["result"]?["changes"]?.object ?? [:]).count >= 2)

    // A row that is half typed, then a wrong word with the change that mends it.
    let version3 = try page.change("| 1           | zwaar            |", "| 1           | zwaer            |")
    change(page, version: 3, [version3], editor)
    let wrong = try #require(editor.waitForFindings(page.uri, version: 3)?.first)
    #expect(wrong["range"]?["start"] == (try page.place("zwaer", into: 0)))
    let fixes = editor.answer(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(page.uri)], "range": wrong["range"] ?? .null,
        "context": ["diagnostics": [wrong]],
      ])
    let edit = fixes["result"]?[0]?["edit"]?["changes"]?[page.uri]?[0]
    #expect(edit?["newText"]?.string == "zwaar")
    let version4 = try page.change("| 1           | zwaer ", "| 1 | zw\r\n      | 1           | zwaar ")
    change(page, version: 4, [version4], editor)
    let words = editor.answer("textDocument/completion", try page.params("| 1 | zw", into: 8))
    #expect((words["result"]?["items"]?.array ?? []).contains { $0["label"]?.string == "zwaar" })

    // Text that is no YAML at all.
    let version5 = try page.change("selection:", "selection: [{")
    change(page, version: 5, [version5], editor)
    #expect(editor.waitForFindings(page.uri, version: 5)?.isEmpty == false)
    let broken = editor.answer("textDocument/hover", try page.params("50H13"))
    #expect(broken["result"]?["contents"] != nil)
    let refused = editor.answer("textDocument/rename", .object(params))
    #expect(refused["error"]?["code"]?.int == -32_803)
    #expect(editor.leave() == 0)
  }

  @Test func filesThatChangeBehindTheEditor() throws {
    let root = try copy()
    defer { try? FileManager.default.removeItem(atPath: root) }
    let editor = try begin(root)
    let page = try open(Self.table, root, editor)
    #expect(editor.waitForFindings(page.uri, version: 1) == [])
    let file = root + "/" + Self.codes
    let codes = try String(contentsOfFile: file, encoding: .utf8)
    try codes.replacingOccurrences(of: "50H13:", with: "50X13:").write(
      toFile: file, atomically: true, encoding: .utf8)
    editor.notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string("file://" + file), "type": 2]]])
    #expect(editor.waitForFindings(page.uri, version: 1)?.isEmpty == false)
    try codes.write(toFile: file, atomically: true, encoding: .utf8)
    editor.notify("textDocument/didSave", page.document)
    #expect(editor.waitForFindings(page.uri, version: 1) == [])
    try FileManager.default.removeItem(atPath: root + "/" + Self.table)
    editor.notify("textDocument/didClose", page.document)
    #expect(editor.answer("textDocument/hover", try page.params("50H13"))["result"] == .null)
    #expect(editor.leave() == 0)
  }

  @Test func withdrawnAndMisplacedMessages() throws {
    let editor = try EditorProcess()
    let early = editor.answer("textDocument/hover", [:])
    #expect(early["error"]?["code"]?.int == -32_002)
    _ = editor.answer("initialize", ["rootUri": .string("file://" + Self.package), "capabilities": [:]])
    #expect(editor.answer("initialize", [:])["error"]?["code"]?.int == -32_600)

    // All in one piece: the second is withdrawn before its turn, the third after its answer, the fourth never was.
    let path = "file://" + Self.package + "/" + Self.table
    let one = editor.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(path)]])
    let two = editor.request("textDocument/documentSymbol", ["textDocument": ["uri": .string(path)]])
    let three = editor.request("bestaat/niet", [:])
    func cancel(_ id: JSONValue) -> JSONValue {
      ["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": id]]
    }
    editor.send([
      cancel(JSONValue(two.id)), one.message, two.message, cancel(JSONValue(two.id)), three.message, cancel(999),
      cancel(.string("x")), cancel(.null),
      ["jsonrpc": "2.0", "id": "niemand", "result": .null], ["jsonrpc": "2.0", "method": "$/onbekend"],
    ])
    #expect(editor.wait(for: one.id)["result"]?.array?.isEmpty == false)
    #expect(editor.wait(for: two.id)["error"]?["code"]?.int == -32_800)
    #expect(editor.wait(for: three.id)["error"]?["code"]?.int == -32_601)

    // A change of a document that is not open, and one that comes too late.
    editor.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(path), "version": 7],
        "contentChanges": [["text": "weg"]],
      ])
    #expect(editor.answer("shutdown", .null)["result"] == .null)
    #expect(editor.answer("textDocument/hover", [:])["error"]?["code"]?.int == -32_600)
    editor.send([["jsonrpc": "2.0", "method": "exit"]])
    #expect(editor.waitForEnd() == 0)
  }
}
