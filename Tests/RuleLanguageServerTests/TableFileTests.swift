import Foundation
import JSONText
import RuleModel
import Testing

@testable import RuleLanguageServer

/// Tables in files of their own are helped like those that stand in a rule file.
@Suite struct TableFileTests {
  private static let folder = "Regions/noord-holland/7-stappenplan/selection/"
  private static let table = folder + "arrangementscode-1.csv"
  private static let rules = folder + "arrangementscode.yaml"

  @Test(arguments: ["\n", "\r\n"]) func namesInCellsAreKnown(lineBreak: String) throws {
    let copy = try SeparateTables(lineBreak: lineBreak)
    defer { copy.remove() }
    var editor = Editor(root: copy.root)
    editor.open(Self.table)
    editor.open(Self.rules)
    editor.settle()
    #expect(editor.codes == [])
    #expect(editor.hover("50H13", in: Self.table).contains("codes.yaml:"))
    #expect(editor.hover("zwaar;", in: Self.table).contains("keuze van `intensiteit`"))
    #expect(editor.hover("segment_3", in: Self.table).contains("feit, boolean"))
    #expect(editor.hover("zwaar, chronisch", in: Self.table, into: 8).contains("keuze van `intensiteit`"))
    let definition = editor.request("textDocument/definition", editor.place("50H13", in: Self.table, into: 1))
    #expect(definition[0]?["uri"]?.string?.hasSuffix("codes.yaml") == true)
    let link = editor.place("arrangementscode-1.csv", in: Self.rules, into: 2)
    let file = editor.request("textDocument/definition", link)
    #expect(file[0]?["uri"]?.string == editor.uri(Self.table))
    #expect(editor.hover("arrangementscode-1.csv", in: Self.rules).contains("kolommen: `arrangement`"))
    let uses = editor.request("textDocument/references", editor.place("50H13", in: Self.table, into: 1))
    #expect((uses.array ?? []).contains { $0["uri"]?.string == editor.uri(Self.table) })
    let outline = editor.request(
      "textDocument/documentSymbol", ["textDocument": ["uri": .string(editor.uri(Self.table))]])
    #expect(outline == [])
  }

  @Test func halfTypedRowsAreCompleted() throws {
    let copy = try SeparateTables()
    defer { copy.remove() }
    var editor = Editor(root: copy.root)
    editor.open(Self.table, "arrangement;intensiteit;segment_3;code;reason\n1;zw")
    let path = Self.table
    #expect(editor.completions(after: "\n1;zw", in: path).contains("zwaar"))
    editor.replace("1;zw", with: "1;\"zwaar, ch", in: path)
    #expect(editor.completions(after: "1;\"zwaar, ch", in: path).contains("chronisch"))
    editor.replace("1;\"zwaar, ch", with: "1;zwaar;-;50", in: path)
    #expect(editor.completions(after: "1;zwaar;-;50", in: path).contains("50H13"))
    editor.replace("1;zwaar;-;50", with: "1;zwaar;-;refer ", in: path)
    #expect(editor.completions(after: "1;zwaar;-;refer ", in: path) == ["segment-3"])
    editor.replace("1;zwaar;-;refer ", with: "1;zwaar;-;50H13;Bij {int", in: path)
    #expect(editor.completions(after: "Bij {int", in: path).contains("intensiteit"))
    #expect(editor.completions(after: "arrangement;intens", in: path).contains("intensiteit"))
    editor.replace("1;zwaar;-;50H13;Bij {int", with: "1;zwaar;-;50H13;x;te veel", in: path)
    #expect(editor.completions(after: "x;te veel", in: path) == [])
    editor.open(Self.rules)
    editor.replace("arrangementscode-1.csv", with: "arr", in: Self.rules)
    let files = editor.completions(after: "table-file: arr", in: Self.rules)
    #expect(files.contains("arrangementscode-1.csv") && files.allSatisfy { $0.hasSuffix(".csv") })
  }

  @Test func faultsInCellsAreShownAndMended() throws {
    let copy = try SeparateTables(lineBreak: "\r\n")
    defer { copy.remove() }
    var editor = Editor(root: copy.root)
    editor.open(Self.table)
    editor.replace("1;zwaar;", with: "1;zwaer;", in: Self.table)
    editor.settle()
    let finding = try #require(editor.findings[Self.table]?.first)
    #expect(finding["range"]?["start"]?["character"]?.int == 2)
    let actions = editor.request(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(editor.uri(Self.table))], "range": finding["range"] ?? .null, "context": [:],
      ])
    let edits = actions[0]?["edit"]?["changes"]?[editor.uri(Self.table)]?.array ?? []
    editor.edit(Self.table, edits)
    editor.settle()
    #expect(editor.codes == [])
  }

  /// Every national fact and choice gets another name; no edition may notice.
  @Test func nationalNamesChangeInEveryEdition() throws {
    let copy = try SeparateTables()
    defer { copy.remove() }
    var editor = Editor(root: copy.root)
    let path = "Rules/vocabulary.yaml"
    editor.open(path)
    var workspace = RuleWorkspace(root: copy.root)
    let found = workspace.index(path)
    let index = try #require(found)
    var editions: Set<String> = []
    for definition in index.definitions where [.fact, .value].contains(definition.symbol.kind) {
      let symbol = definition.symbol
      guard symbol.name != "gemeente", symbol.owner != "gemeente" else { continue }
      let lines = TextLines(Array((editor.texts[path] ?? "").utf8))
      let now = FileIndex(path: path, lines: lines)?.definitions.first { $0.symbol.name == symbol.name }
      guard let place = now?.nameRange.lowerBound else { continue }
      let answer = editor.answer(
        "textDocument/rename",
        [
          "textDocument": ["uri": .string(editor.uri(path))], "position": lines.position(place).json,
          "newName": .string(symbol.name + "_nieuw"),
        ])
      #expect(answer["error"] == nil, "\(symbol)")
      for (uri, edits) in answer["result"]?["changes"]?.object ?? [:] {
        let file = editor.path(uri)
        if let edition = RulePathParts.edition(of: file) { editions.insert(edition) }
        editor.edit(file, edits.array ?? [])
      }
    }
    editor.settle()
    #expect(editor.codes == [])
    #expect(editions.count == 5)
    #expect(editor.texts.keys.contains { $0.hasSuffix(".csv") })
  }

  @Test func aNationalNameIsNotGivenTwice() throws {
    var editor = Editor()
    let path = "Rules/vocabulary.yaml"
    editor.open(path)
    var params = editor.place("\n  leeftijd:", in: path, into: 4).object ?? [:]
    params["newName"] = "intensiteit"
    #expect(editor.answer("textDocument/rename", .object(params))["error"]?["code"]?.int == -32_803)
  }

  @Test(arguments: [
    ("a;b\n1;\"x \"\"y\"\" z\"\n", [["a", "b"], ["1", "x \"y\" z"]]),
    ("a,b\r\n\r\n1 , 2 ", [["a", "b"], [""], ["1", "2"]]),
    ("\u{FEFF}a\n\"1\n2\"", [["a"], ["1\n2"]]), ("a;b\n1;\"open", [["a", "b"], ["1", "\"open"]]), ("", [[""]]),
  ])
  func cellsAreReadAsTheyStand(text: String, cells: [[String]]) {
    let bytes = Array(text.utf8)
    let read = SeparatedText(bytes)
    #expect(read.rows.prefix(cells.count).map { $0.cells.map(\.text) } == cells)
    for cell in read.rows.flatMap(\.cells) {
      for index in 0..<cell.text.utf8.count {
        let place = cell.place(index..<(index + 1))
        #expect(bytes[place.lowerBound] == Array(cell.text.utf8)[index])
      }
    }
  }
}
