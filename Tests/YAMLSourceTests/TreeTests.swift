import Diagnostics
import TestSupport
import Testing
import YAMLSource

/// The tree: its values, and the exact places of all nodes.
struct TreeTests {
  private func read(_ text: String) throws -> YAMLDocument {
    let (document, diagnostics) = YAMLReader.read(text: text, file: "a.yaml")
    #expect(diagnostics == [])
    return try #require(document)
  }

  @Test func valuesStayText() throws {
    let root = try read("a: 46E01\nb: 01\nc: NO\nd: 2020-01-01\ne: ~\nf: 1_000\ng: 12:30\n").root
    #expect(root.entries?.map(\.value.text) == ["46E01", "01", "NO", "2020-01-01", "~", "1_000", "12:30"])
  }

  @Test func styles() throws {
    let root = try read("- a\n- 'b'\n- \"c\"\n- |\n  d\n- >\n  e\n").root
    #expect(root.items?.map(\.scalar?.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    #expect(root.items?.map(\.text) == ["a", "b", "c", "d\n", "e\n"])
  }

  @Test func conveniences() throws {
    let root = try read("facts:\n  leeftijd: {type: integer}\nlijst: [a]\nleeg:\n").root
    #expect(root["facts"]?["leeftijd"]?["type"]?.text == "integer")
    #expect(root["lijst"]?.items?.first?.text == "a")
    #expect(root["niets"] == nil)
    #expect(root["leeg"]?.isEmpty == true)
    #expect(root["leeg"]?["x"] == nil)
    #expect(root.entry("lijst")?.name == "lijst")
    #expect([root, root["lijst"], root["leeg"]].map { $0?.kindName } == ["blok met sleutels", "lijst", "tekst"])
  }

  /// Every node is marked; nodes inside each other, in the order of their starts.
  @Test(arguments: [
    "⟦⟦sleutel⟧: ⟦waarde⟧⟧  # uitleg\n\n",
    "⟦⟦a⟧:\n  ⟦⟦b⟧: ⟦'één'⟧\n  ⟦c⟧: ⟦\"x\\ny\"⟧⟧\n\n# uitleg\n⟦d⟧: ⟦e⟧⟧\n",
    "⟦- ⟦a⟧\n- ⟦⟦b⟧: ⟦1⟧\n  ⟦c⟧: ⟦2⟧⟧\n- ⟦[⟦x⟧, ⟦{⟦y⟧: ⟦z⟧}⟧]⟧⟧\n",
    "⟦⟦a⟧:\n⟦- ⟦b⟧⟧\n⟦c⟧:⟦⟧⟧\n",
    "⟦⟦a⟧: ⟦|\n  | x | y |\n  | 1 | 2 |⟧\n\n⟦b⟧: ⟦>-\n  een\n  twee⟧⟧\n",
    "⟦⟦a⟧: ⟦|⟧  # leeg\n⟦b⟧: ⟦|2-\n    x⟧⟧\n",
    "⟦⟦a⟧: ⟦een\n  twee⟧⟧ # uitleg\n",
    "\u{FEFF}⟦⟦a⟧: ⟦b⟧⟧\r\n",
    "⟦⟦a⟧: ⟦|\r\n  x\r\n  y⟧\r\n⟦b⟧: ⟦c⟧⟧\r\n",
    "⟦⟦\"é😀\"⟧: ⟦ü⟧⟧\n",
    "---\n⟦{⟦a⟧: ⟦b⟧,\n ⟦c⟧: ⟦d⟧}⟧\n...\n",
  ])
  func places(marked: String) throws {
    let marked = MarkedText(marked)
    let root = try read(marked.text).root
    let expected = marked.sourceRanges(file: "a.yaml")
    #expect(
      MarkedText.marking(ranges(of: root), in: marked.text) == MarkedText.marking(expected, in: marked.text))
    #expect(Set(ranges(of: root)) == Set(expected))
  }

  private func ranges(of node: YAMLNode) -> [SourceRange] {
    switch node.content {
    case .scalar: [node.range]
    case .sequence(let items): [node.range] + items.flatMap(ranges)
    case .mapping(let entries): [node.range] + entries.flatMap { ranges(of: $0.key) + ranges(of: $0.value) }
    }
  }

  @Test func byteOrderMarkAndLineBreaks() throws {
    let document = try read("\u{FEFF}a: b\r\nc: d\r\n")
    #expect(
      document.root.entries?.map(\.key.range.start) == [
        SourcePosition(line: 1, column: 1, offset: 3), SourcePosition(line: 2, column: 1, offset: 9),
      ])
    #expect(Array(document.text.utf8).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func comments() throws {
    let text = """
      # boven
      a: 'niet # dit'  # wel dit
      b: |  # bij de balk
        # tekst
        x
      # onder
      c: niet#dit
      d: [x, # in een lijst
        "y # z"]
        #   diep
      """
    let comments = try read(text).comments
    #expect(comments.map(\.text) == ["boven", "wel dit", "bij de balk", "onder", "in een lijst", "  diep"])
    #expect(comments.map(\.isOwnLine) == [true, false, false, true, false, true])
    #expect(comments.map { underlined($0.range, in: text) }.last == "#   diep")
  }
}
