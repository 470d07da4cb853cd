import JSONText
import Testing

@testable import RuleLanguageServer

@Suite struct TextTests {
  @Test func placesAreCountedInUTF16() {
    let lines = TextLines(Array("a😀b\r\né: x\rq\n".utf8))
    #expect(lines.count == 4)
    #expect(lines.position(5) == EditorPosition(line: 0, column: 3))
    #expect(lines.offset(EditorPosition(line: 0, column: 3)) == 5)
    #expect(lines.offset(EditorPosition(line: 0, column: 99)) == 6)
    #expect(lines.offset(EditorPosition(line: 99, column: 0)) == lines.bytes.count)
    #expect(lines.offset(EditorPosition(line: 1, column: 1)) == 10)
    for offset in [0, 1, 5, 6, 8, 10, 13, 14, 15, 16] where offset <= lines.bytes.count {
      #expect(lines.offset(lines.position(offset)) == offset)
    }
  }

  @Test func changesAreAppliedInOrder() {
    var document = OpenDocument(uri: "", version: 1, lines: TextLines(Array("een\ntwee\n".utf8)))
    document.apply([
      ["range": ["start": ["line": 1, "character": 0], "end": ["line": 1, "character": 4]], "text": "😀"],
      ["range": ["start": ["line": 1, "character": 2], "end": ["line": 1, "character": 2]], "text": "!"],
      ["range": ["start": ["line": 9, "character": 9], "end": ["line": 0, "character": 0]], "text": "slot"],
    ])
    #expect(document.lines.text(0..<100) == "een\n😀!\nslot")
    document.apply([["text": "nieuw"]])
    #expect(document.lines.text(0..<100) == "nieuw")
  }

  @Test(arguments: ["/a/b c.yaml", "/é/😀/x.yaml", "/a%b#?.yaml"]) func addressesGoBackAndForth(path: String) {
    #expect(FileURI.path(FileURI.uri(path)) == path)
  }

  @Test func foldersAreNamedInFull() {
    #expect(DiskFiles.absolute("/a/./b/../c/") == "/a/c")
    #expect(DiskFiles.absolute("a/..") == DiskFiles.absolute("."))
    #expect(DiskFiles.absolute(".").hasPrefix("/"))
  }

  @Test func expressionWordsKnowWhatTheyAreComparedWith() {
    let words = ExpressionWords("group = x and fact in (a, b-c) or any running where code = 84110 and duur > 3").words
    #expect(words.map(\.text) == ["group", "x", "fact", "a", "b-c", "code", "84110", "duur", "3"])
    #expect(words.map(\.subject) == [nil, "group", nil, "fact", "fact", nil, "code", nil, "duur"])
    #expect(words.last?.isInLines == true)
    #expect(ExpressionWords("intensiteit = ").subject == "intensiteit")
    #expect(ExpressionWords("signalen contains ").subject == "signalen")
    #expect(ExpressionWords("contains any(signalen, (a, ").subject == "signalen")
    #expect(ExpressionWords("leeftijd > 3 and ").subject == nil)
  }

  @Test func halfTypedRowsHaveCells() {
    let table = BarTable("| a | b |\n| 1 | x\n|")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows.map { $0.map(\.text) } == [["a", "b"], ["1", "x"]])
  }

  @Test(arguments: [
    ("facts:\n  x:\n    ty", ["facts", "x"], true, "ty"),
    ("facts:\n  x: {type: en", ["facts", "x", "type"], false, "en"),
    ("facts:\n  x: {type: enum, va", ["facts", "x"], true, "va"),
    ("conformance:\n  - case: a\n    given: {leeftijd: 3, ", ["conformance", "-", "given"], true, ""),
    ("x:\n  y:\n    source:\n    - document: ", ["x", "y", "source", "-", "document"], false, ""),
    ("x:\n  y:\n    when: >-\n      a = b\n      or ", ["x", "y", "when"], false, "      a = b\n      or "),
    ("x:\r\n  y:\r\n    unless:\r\n      - - {needs: ", ["x", "y", "unless", "-", "-", "needs"], false, ""),
    ("uses:\n  facts: [a, ", ["uses", "facts", "-"], false, ""),
  ])
  func cursorIsFoundFromIndentation(text: String, path: [String], allowsKey: Bool, before: String) {
    let context = CursorContext(TextLines(Array(text.utf8)), offset: text.utf8.count)
    let found = context.path.map { step in
      if case .key(let key) = step { key } else { "-" }
    }
    #expect(found == path)
    #expect(context.allowsKey == allowsKey)
    #expect(context.text == before)
  }
}
