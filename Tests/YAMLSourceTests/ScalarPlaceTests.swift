import Diagnostics
import TestSupport
import Testing

@testable import YAMLSource

/// The way back from a part of a decoded text to its place in the file.
struct ScalarPlaceTests {
  /// In each file the word `DIT` is looked up in the decoded text of `a`, and expected between the marks.
  @Test(arguments: [
    "a: x ⟦DIT⟧ y\n",
    "a: 'x ⟦DIT⟧ y'\n",
    "a: 'het ''s ⟦DIT⟧'\n",
    "a: \"é\\u00e9\\t\\\"⟦DIT⟧\"\n",
    "a: \"\\_\\N\\L\\x41\\U0001F600 ⟦DIT⟧\"\n",
    "a: een\n  twee\n\n\n  ⟦DIT⟧ drie\n",
    "a: \"een  \n\n   twee \\\n    \\ ⟦DIT⟧\"\n",
    "a: \"een\\\n\n  ⟦DIT⟧\"\n",
    "a: '\n  ⟦DIT⟧'\n",
    "a: |\n  één\n\n  | x | ⟦DIT⟧ |\n",
    "a: |\r\n  een\r\n\r\n  | x | ⟦DIT⟧ |\r\n",
    "a: |4\n      x\n     ⟦DIT⟧\n",
    "a:\n  - b\na2:\n- |2-\n    x\n  ⟦DIT⟧\n",
    "a: |+\n\n\n   ⟦DIT⟧\n\n",
    "a: >\n  een\n  twee ⟦DIT⟧\n  drie\n",
    "a: >\n\n  een\n\n\n  twee\n    meer\n\n    in\n  ⟦DIT⟧\n",
    "a: >-\n  een\n   \n  ⟦DIT⟧\n",
    "\u{FEFF}a: |\n  é 😀 ⟦DIT⟧\n",
  ])
  func placeOfWord(marked: String) throws {
    let marked = MarkedText(marked)
    let root = try #require(YAMLReader.read(marked.bytes, file: "a.yaml").document).root
    let node = try #require(root["a2"]?.items?.first ?? root["a"])
    let text = try #require(node.text)
    let start = try #require(text.utf8Offset(of: "DIT"))
    #expect(node.range(ofUTF8: start..<start + 3) == marked.sourceRanges(file: "a.yaml").first)
  }

  @Test func escapesAreCoveredAsAWhole() throws {
    let file = "a: \"x\\u00e9y\"\nb: 'it''s'\n"
    let root = try #require(YAMLReader.read(text: file, file: "a.yaml").document).root
    let first = try #require(root["a"])
    #expect(underlined(first.range(ofUTF8: 1..<3), in: file) == "\\u00e9")
    #expect(underlined(first.range(ofUTF8: 2..<4), in: file) == "\\u00e9y")
    #expect(underlined(try #require(root["b"]).range(ofUTF8: 2..<3), in: file) == "''")
  }

  @Test func endsAndBreaks() throws {
    let file = "a: |\n  een\n  twee\n\nb: x\n"
    let node = try #require(YAMLReader.read(text: file, file: "a.yaml").document?.root["a"])
    // The line break after `een` belongs to the end of its line.
    #expect(node.range(ofUTF8: 0..<4).end == SourcePosition(line: 2, column: 6, offset: 10))
    #expect(node.range(ofUTF8: 4..<8).start == SourcePosition(line: 3, column: 3, offset: 13))
    #expect(node.range(ofUTF8: 9..<9).start == SourcePosition(line: 3, column: 7, offset: 17))
    #expect(node.range(ofUTF8: 50..<60).start == SourcePosition(line: 3, column: 7, offset: 17))
    #expect(underlined(node.range(ofUTF8: 0..<9), in: file) == "een\n  twee")
  }

  @Test func sliceOfText() throws {
    let file = "a: |\n  | 1 | licht |\n  | 2 | zwaar |\n"
    let node = try #require(YAMLReader.read(text: file, file: "a.yaml").document?.root["a"])
    let text = try #require(node.text)
    let cell = try #require(text.split(separator: "\n").last?.split(separator: "|").last)
    #expect(underlined(node.range(of: cell), in: file) == " zwaar ")
  }

  @Test func nodesThatAreNoScalar() throws {
    let root = try #require(YAMLReader.read(text: "a: [b]", file: "a.yaml").document).root
    #expect(root.range(ofUTF8: 0..<1) == root.range)
    #expect(
      YAMLNode(range: root.range, content: .scalar(YAMLScalar(text: "x", style: .plain))).range(ofUTF8: 0..<1)
        == root.range)
  }

  @Test(.timeLimit(.minutes(10))) func largeTablesStayFast() throws {
    let rows = String(repeating: "  | 1 | licht | 50H11 |\n", count: 100_000)
    let node = try #require(YAMLReader.read(text: "a: |\n" + rows, file: "a.yaml").document?.root["a"])
    let text = try #require(node.text)
    var lines = 0
    for line in text.split(separator: "\n") {
      lines += 1
      let range = node.range(of: line)
      if range.start.line != lines + 1 { Issue.record("line \(lines) is placed at \(range.start)") }
    }
    #expect(lines == 100_000)
  }
}

extension String {
  /// The UTF-8 offset of the first occurrence of a text.
  fileprivate func utf8Offset(of part: String) -> Int? {
    let all = Array(utf8)
    let wanted = Array(part.utf8)
    return all.indices.first { all[$0...].starts(with: wanted) }
  }
}
