import Diagnostics
import Foundation
import TestSupport
import Testing

struct RenderingTests {
  static let text = """
    eligibility:
      maatwerk:
        nedes: > 75
        réden: "Tekst met \t tab"
        needs: x
    """

  static let diagnostics: [Diagnostic] = {
    let text = SourceText(Self.text)
    func range(_ line: Int, _ word: String) -> SourceRange {
      let lineRange = text.utf8RangeOfLine(line) ?? 0..<0
      let start = text.bytes[lineRange].indices.first { text.bytes[$0...].starts(with: word.utf8) } ?? 0
      return text.range(start..<start + word.utf8.count, file: "Regions/x, y/a.yaml")
    }
    return [
      Diagnostic("unknown-key", "Onbekende sleutel `nedes`.", at: range(3, "nedes"), help: "Schrijf `needs`."),
      Diagnostic(
        "twice", .warning, "Deze sleutel: 100% dubbel.", at: range(5, "needs"),
        notes: [Note("De eerste staat hier.", at: range(3, "nedes")), Note("Zonder plaats.")]),
      Diagnostic("tab", .note, "Hier staat een tab.", at: range(4, "tab")),
      Diagnostic("whole", "Over het \u{1B}[31mhele bestand.", at: .wholeFile("weg.yaml")),
    ]
  }()

  private func render(_ format: DiagnosticRenderer.Format, colour: Bool = false) -> String {
    let renderer = DiagnosticRenderer(
      format: format, source: { $0.hasSuffix("a.yaml") ? Self.text : nil }, colour: colour)
    return renderer.render(Self.diagnostics)
  }

  @Test func text() { expectGolden(render(.text), named: "rendering-text") }

  @Test func colours() { expectGolden(render(.text, colour: true), named: "rendering-colour") }

  @Test func github() { expectGolden(render(.github), named: "rendering-github") }

  @Test func json() throws {
    let output = render(.json)
    expectGolden(output, named: "rendering-json")
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [[String: Any]]])
    #expect(parsed["diagnostics"]?.count == 4)
  }

  @Test func sarif() throws {
    let output = render(.sarif)
    expectGolden(output, named: "rendering-sarif")
    let parsed = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(parsed["version"] as? String == "2.1.0")
  }

  @Test func nothing() throws {
    #expect(DiagnosticRenderer(format: .text).render([]) == "")
    #expect(DiagnosticRenderer(format: .github).render([]) == "")
    #expect(DiagnosticRenderer(format: .json).render([]) == "{\"diagnostics\":[]}\n")
    _ = try JSONSerialization.jsonObject(with: Data(DiagnosticRenderer(format: .sarif).render([]).utf8))
  }

  /// The word `DIT` is underlined wherever it stands in a line, also when the line is cut.
  @Test(arguments: [0, 10, 39, 100, 500], [0, 10, 100, 500])
  func longLines(before: Int, after: Int) throws {
    let text = String(repeating: "é", count: before) + "DIT" + String(repeating: "x", count: after)
    let source = SourceText(text)
    let range = source.range(before * 2..<before * 2 + 3, file: "a")
    let output = DiagnosticRenderer(format: .text, source: { _ in text }).render([Diagnostic("c", "m", at: range)])
    let lines = output.split(separator: "\n").map(Array.init)
    try #require(lines.count == 3)
    #expect(lines[1].count <= 130)
    let carets = lines[2].indices.filter { lines[2][$0] == "^" }
    #expect(String(carets.map { lines[1][$0] }) == "DIT")
  }

  @Test func severalLinesAndPlacesOutside() {
    let text = "abc\ndef"
    let source = SourceText(text)
    func render(_ range: SourceRange) -> String {
      DiagnosticRenderer(format: .text, source: { _ in text }).render([Diagnostic("c", "m", at: range)])
    }
    #expect(render(source.range(1..<6, file: "a")) == "a:1:2: error: m [c]\n  1 | abc\n    |  ^^\n")
    #expect(render(source.range(7..<7, file: "a")) == "a:2:4: error: m [c]\n  2 | def\n    |    ^\n")
    let far = SourcePosition(line: 9, column: 9, offset: 99)
    #expect(render(SourceRange(file: "a", start: far, end: far)) == "a:9:9: error: m [c]\n")
    let wide = SourcePosition(line: 1, column: 99, offset: 2)
    #expect(render(SourceRange(file: "a", start: wide, end: .start)) == "a:1:99: error: m [c]\n  1 | abc\n    |    ^\n")
  }

  @Test func wideAndCombiningCharacters() {
    let text = "日e\u{301} X"
    let range = SourceText(text).range(7..<8, file: "a")
    let output = DiagnosticRenderer(format: .text, source: { _ in text }).render([Diagnostic("c", "m", at: range)])
    #expect(output.hasSuffix("  1 | \(text)\n    |     ^\n"))
  }
}
