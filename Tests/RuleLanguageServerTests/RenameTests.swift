import JSONText
import Testing

@testable import RuleLanguageServer

/// New names everywhere leave rules that load without findings.
@Suite struct RenameTests {
  private static let editions = [
    "noord-holland/7-stappenplan", "amsterdam/2017", "ijsselland/2018", "ijsselland/2023", "zuid-limburg/2020",
  ]

  @Test(arguments: editions) func newNamesLeaveTheRulesWhole(edition: String) throws {
    var editor = Editor()
    var workspace = RuleWorkspace(root: editor.root)
    let scope = workspace.scope(of: "Regions/\(edition)/edition.yaml")
    let kinds: [Symbol.Kind] = [
      .fact, .field, .code, .group, .source, .party, .referral, .step, .decision, .rule, .value,
    ]
    var renamed = 0
    for kind in kinds {
      let all = scope.all(kind).filter { symbol in
        let found = scope.definitions(of: symbol.symbol)
        return found.allSatisfy { $0.file.path.hasPrefix("Regions/\(edition)/") } && symbol.symbol.owner != "gemeente"
      }
      let step = max(1, all.count / 4)
      for index in stride(from: 0, to: all.count, by: step) {
        let symbol = all[index].symbol
        // A row is named by its cells, and a choice may be the name of a row.
        if kind == .value, Int(symbol.name) != nil { continue }
        let name = kind == .fact || kind == .field ? symbol.shortName + "_nieuw" : symbol.shortName + "-nieuw"
        guard let found = scope.definitions(of: symbol).first else { continue }
        let lines = TextLines(Array((editor.texts[found.file.path] ?? editor.onDisk(found.file.path)).utf8))
        guard let place = Self.place(symbol, found, lines) else { continue }
        if editor.texts[found.file.path] == nil { editor.open(found.file.path) }
        let answer = editor.answer(
          "textDocument/rename",
          [
            "textDocument": ["uri": .string(editor.uri(found.file.path))], "position": lines.position(place).json,
            "newName": .string(name),
          ])
        #expect(answer["error"] == nil, "\(symbol)")
        for (uri, edits) in answer["result"]?["changes"]?.object ?? [:] {
          editor.edit(editor.path(uri), edits.array ?? [])
        }
        renamed += 1
      }
    }
    editor.settle()
    #expect(editor.codes == [])
    #expect(renamed > 10)
  }

  /// Where the name stands now, after earlier names have moved it.
  private static func place(_ symbol: Symbol, _ found: Scope.Found, _ lines: TextLines) -> Int? {
    guard let index = FileIndex(path: found.file.path, lines: lines) else { return nil }
    return index.definitions.first { $0.symbol == symbol }.map { $0.nameRange.lowerBound + 1 }
  }

  @Test func wrongNamesAreRefused() {
    var editor = Editor()
    let path = "Regions/noord-holland/7-stappenplan/selection/arrangementscode.yaml"
    editor.open(path)
    for name in ["", "Met Spatie", "and", "intensiteit", "9x", "é"] {
      var params = editor.place("segment_3 |", in: path, into: 2).object ?? [:]
      params["newName"] = .string(name)
      #expect(editor.answer("textDocument/rename", .object(params))["error"]?["code"]?.int == -32_803)
    }
  }
}
