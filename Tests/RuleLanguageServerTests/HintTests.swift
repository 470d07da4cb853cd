import JSONText
import Testing

@testable import RuleLanguageServer

/// Behind each row stands what it matches.
@Suite struct HintTests {
  private static let table = "Regions/noord-holland/7-stappenplan/selection/arrangementscode.yaml"

  private func hints(_ editor: inout Editor, _ path: String, lines: Range<Int> = 0..<10_000) -> [(Int, String, String)]
  {
    let params: JSONValue = [
      "textDocument": ["uri": .string(editor.uri(path))],
      "range": [
        "start": ["line": JSONValue(lines.lowerBound), "character": 0],
        "end": ["line": JSONValue(lines.upperBound), "character": 0],
      ],
    ]
    return (editor.request("textDocument/inlayHint", params).array ?? []).map {
      ($0["position"]?["line"]?.int ?? -1, $0["label"]?.string ?? "", $0["tooltip"]?["value"]?.string ?? "")
    }
  }

  private func line(_ text: String, _ editor: Editor, _ path: String) -> Int {
    let lines = (editor.texts[path] ?? "").replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.contains(text) } ?? -2
  }

  @Test(arguments: ["\n", "\r\n"]) func rowsTellWhatTheyMatch(lineBreak: String) throws {
    var editor = Editor()
    editor.open(Self.table, editor.onDisk(Self.table).replacing("\n", with: lineBreak))
    #expect(hints(&editor, Self.table).isEmpty)
    editor.settle()
    let all = hints(&editor, Self.table)
    let place = line("| 50H13", editor, Self.table)
    let hint = try #require(all.first { $0.0 == place })
    #expect(hint.1.contains("→ "))
    #expect(hint.1.contains("1 van "))
    #expect(hint.2.contains("`intensiteit`: "))
    #expect(hint.2.contains("`segment_3`: nee"))
    #expect(hint.2.contains("Geeft: "))
    let refer = try #require(all.first { $0.0 == line("refer segment-3", editor, Self.table) })
    #expect(refer.1.contains("verwijzen: "))
    #expect(hints(&editor, Self.table, lines: place..<place).map(\.0) == [place])
    #expect(hints(&editor, Self.table, lines: 5_000..<6_000).isEmpty)
  }

  @Test func hintsFollowTheirRowsWhileOthersAreTyped() throws {
    var editor = Editor()
    editor.open(Self.table)
    editor.settle()
    let before = hints(&editor, Self.table)
    let place = line("| 50H13", editor, Self.table)
    editor.replace("      | 1           | zwaar", with: "      | 1 | zw\n      | 1           | zwaar", in: Self.table)
    let after = hints(&editor, Self.table)
    #expect(after.count == before.count)
    #expect(after.map(\.1) == before.map(\.1))
    #expect(!after.contains { $0.0 == place })
    #expect(after.contains { $0.0 == place + 1 })
    // A fault elsewhere does not take away what was known.
    editor.settle()
    #expect(hints(&editor, Self.table).map(\.1) == before.map(\.1))
  }

  @Test func rowsBelowGetWhatIsLeft() throws {
    var editor = Editor()
    editor.open(Self.table)
    let row = "      | 1           | licht"
    editor.replace("hit-policy: unique", with: "hit-policy: first", in: Self.table)
    editor.replace(
      "      | -           | zwaar, chronisch | true", with: "      | -           | chronisch, zwaar | true",
      in: Self.table)
    editor.replace(row, with: "      | 1 | licht, midden | true | 50H11 | 1 | |\n" + row, in: Self.table)
    editor.settle()
    let all = hints(&editor, Self.table)
    func hint(_ text: String) throws -> (Int, String, String) {
      let place = line(text, editor, Self.table)
      return try #require(all.first { $0.0 == place })
    }
    let whole = try #require(hint("| licht, midden").1.split(separator: " van ").last)
    #expect(try hint("| licht, midden").1.hasSuffix("2 van \(whole)"))
    // Of the rows below it that match `true` and `false` alike, `true` is gone.
    #expect(try hint("| 50H11                  | 1").1.contains(" van \(whole)"))
    #expect(try hint("| 50H11                  | 1").2.contains("gaat een rij erboven voor"))
    #expect(try !hint("| 50H13").2.contains("gaat een rij erboven voor"))
  }

  @Test func tablesInFilesOfTheirOwnHaveHints() throws {
    let copy = try SeparateTables(lineBreak: "\r\n")
    defer { copy.remove() }
    var editor = Editor(root: copy.root)
    let path = "Regions/noord-holland/7-stappenplan/selection/arrangementscode-1.csv"
    editor.open(path)
    editor.settle()
    let all = hints(&editor, path)
    #expect(all.contains { $0.0 == line(";50H13;", editor, path) && $0.1.contains("→") })
  }

  @Test func aRequestWithoutARangeIsRefused() {
    var editor = Editor()
    editor.open(Self.table)
    let answer = editor.answer("textDocument/inlayHint", ["textDocument": ["uri": .string(editor.uri(Self.table))]])
    #expect(answer["error"]?["code"]?.int == -32_602)
  }

  @Test(arguments: [
    ("a\nb", "a\nb", [0, 2]), ("a\nX\nb", "a\nb", [0, nil, 2]), ("a\nc", "a\nb\nc", [0, 4]), ("", "abc", []),
    ("a\na 1\na 2\n", "a\na 2\n", [0, nil, 2]), ("x\ny", "a\nb", [nil, nil]),
  ])
  func linesAreFoundBackAfterAChange(new: String, old: String, places: [Int?]) {
    let shift = Shift(from: Array(new.utf8), to: Array(old.utf8))
    var start = 0
    var found: [Int?] = []
    for line in new.split(separator: "\n") {
      found.append(shift[start])
      start += line.utf8.count + 1
    }
    #expect(found == places)
  }
}
