import Diagnostics
import TestSupport
import Testing
import YAMLSource

/// The faults that policy staff make most, each with the place and the words they see.
struct SyntaxFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: DiagnosticCode
    var marked: String
    var testDescription: String { "\(code): \(marked)" }
  }

  static let cases: [Case] = [
    Case(code: .yamlUnquoted, marked: "needs: ⟦> 75⟧\nelse: x\n"),
    Case(code: .yamlUnquoted, marked: "a:\n  - needs: ⟦>= 18 en meer⟧  # uitleg\n"),
    Case(code: .yamlUnquoted, marked: "cel: ⟦| x | y |⟧\n"),
    Case(code: .yamlUnquoted, marked: "a: ⟦>0⟧\n"),
    Case(code: .yamlUnquoted, marked: "mail: ⟦@gemeente⟧\n"),
    Case(code: .yamlUnquoted, marked: "mail: ⟦`code`⟧\n"),
    Case(code: .yamlUnquoted, marked: "procent: ⟦%10⟧\n"),
    Case(code: .yamlUnquoted, marked: "- {needs: ⟦> 75⟧, else: x}\n"),
    Case(code: .yamlUnquoted, marked: "- {needs: ⟦@x⟧}\n"),
    Case(code: .yamlUnquoted, marked: "voetnoot: ⟦* geldt ook voor jongeren⟧\n"),
    Case(code: .yamlUnquoted, marked: "naam: ⟦& zonen⟧\n"),
    Case(code: .yamlUnquoted, marked: "naam: ⟦!a!b c⟧\n"),
    Case(code: .yamlUnquoted, marked: "code: ⟦- 5⟧\n"),
    Case(code: .yamlUnquoted, marked: "code: ⟦? x⟧\n"),
    Case(code: .yamlUnquoted, marked: "reason: ⟦Let op: dit geldt \"altijd\"⟧\n"),
    Case(code: .yamlUnquoted, marked: "reden: \"a\" ⟦of \"b\"⟧\nmeer: x\n"),
    Case(code: .yamlUnquoted, marked: "reden: 'a' ⟦of b⟧\n"),
    Case(code: .yamlColon, marked: "⟦naam:⟧Jan\nleeftijd: 12\n"),
    Case(code: .yamlColon, marked: "a: 1\n⟦b:⟧2\nc: 3\n"),
    Case(code: .yamlColon, marked: "a: 1\n⟦b⟧\nc: 3\n"),
    Case(code: .yamlIndentation, marked: "a: tekst\n  ⟦b: 2⟧\n"),
    Case(code: .yamlIndentation, marked: "a:\n  b: 1\n   ⟦c: 2⟧\n"),
    Case(code: .yamlIndentation, marked: "a:\n    b: 1\n  ⟦c: 2⟧\n"),
    Case(code: .yamlIndentation, marked: "- a\n- b\n⟦c: 2⟧\n"),
    Case(code: .yamlIndentation, marked: "a: 1\n⟦- b⟧\n"),
    Case(code: .yamlTab, marked: "a:\n⟦\t⟧b: 1\n"),
    Case(code: .yamlTab, marked: "a:\n  b: 1\n⟦\t\t⟧c: 1\n"),
    Case(code: .yamlTab, marked: "a: |\n⟦\t⟧tekst\n"),
    Case(code: .yamlTab, marked: "a:\n  - x\n  ⟦\t⟧- y\n"),
    Case(code: .yamlUnclosed, marked: "a: ⟦\"⟧open\nb: 2\n"),
    Case(code: .yamlUnclosed, marked: "a: ⟦'⟧open\n"),
    Case(code: .yamlUnclosed, marked: "a: ⟦[1..6)⟧\nb: 2\n"),
    Case(code: .yamlUnclosed, marked: "a: ⟦{b: 1⟧\nc: 2\n"),
    Case(code: .yamlUnclosed, marked: "a: ⟦[b, c⟧}\n"),
    Case(code: .yamlEscape, marked: "a: \"C:⟦\\q⟧\"\n"),
    Case(code: .yamlEscape, marked: "a: \"⟦\\u12⟧zz\"\n"),
    Case(code: .yamlSyntax, marked: "[a]\n⟦b:⟧ 1\n"),
    Case(code: .yamlSyntax, marked: "a: ⟦]⟧\n"),
    Case(code: .yamlDirective, marked: "⟦%FOO bar⟧\na: 1\n"),
  ]

  @Test(arguments: cases)
  func placeAndCode(of example: Case) {
    let marked = MarkedText(example.marked)
    let (document, diagnostics) = YAMLReader.read(marked.bytes, file: "a.yaml")
    #expect(document == nil)
    expectDiagnostics(diagnostics, [example.code], in: marked)
  }

  @Test func wording() {
    var output = ""
    for example in Self.cases {
      let text = MarkedText(example.marked).text
      let diagnostics = YAMLReader.read(text: text, file: "a.yaml").diagnostics
      output += DiagnosticRenderer(format: .text, source: { _ in text }).render(diagnostics) + "\n"
    }
    expectGolden(output, named: "syntax-faults")
  }
}
