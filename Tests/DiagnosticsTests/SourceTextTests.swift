import Diagnostics
import Testing

struct SourceTextTests {
  @Test func linesAndPlaces() {
    let text = SourceText("een\r\ntwée\rdrie\n\nvijf")
    #expect(text.lineCount == 5)
    #expect((1...6).map { text.line($0) } == ["een", "twée", "drie", "", "vijf", nil])
    #expect(text.line(0) == nil)
    #expect(text.position(atOffset: 0) == .start)
    #expect(text.position(atOffset: 9) == SourcePosition(line: 2, column: 4, offset: 9))
    #expect(text.position(atOffset: -5) == .start)
    #expect(text.position(atOffset: 999) == SourcePosition(line: 5, column: 5, offset: 21))
  }

  @Test func emptyText() {
    #expect(SourceText("").lineCount == 1)
    #expect(SourceText("").line(1) == "")
    #expect(SourceText("a\n").lineCount == 2)
  }

  @Test func byteOrderMarkHasNoColumn() {
    let text = SourceText("\u{FEFF}ab")
    #expect(text.position(atOffset: 4) == SourcePosition(line: 1, column: 2, offset: 4))
    #expect(text.position(atOffset: 0).column == 1)
    #expect(text.line(1) == "ab")
  }

  @Test func bytesThatAreNotUTF8() {
    let text = SourceText(bytes: [0xFF, 0x0A, 0x80, 0x41])
    #expect(text.position(atOffset: 3).line == 2)
    #expect(text.line(2)?.hasSuffix("A") == true)
  }

  @Test func ranges() {
    let text = SourceText("abc def")
    let first = text.range(0..<3, file: "a")
    let second = text.range(4..<7, file: "a")
    #expect(first.union(second) == text.range(0..<7, file: "a"))
    #expect(second.description == "a:1:5")
    #expect(SourceRange.wholeFile("a").isEmpty)
    #expect(SourceRange(file: "a", start: second.start, end: first.start).utf8Range == 4..<4)
  }
}
