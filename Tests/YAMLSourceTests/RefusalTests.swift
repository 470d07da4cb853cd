import Diagnostics
import TestSupport
import Testing

@testable import YAMLSource

/// The parts of YAML that are refused, each with its own code at its own place.
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var codes: [DiagnosticCode]
    var marked: String
    var testDescription: String { "\(codes): \(marked)" }
  }

  static let cases: [Case] = [
    Case(codes: [.yamlDuplicateKey], marked: "a: 1\nb: 2\n⟦a⟧: 3\n"),
    Case(codes: [.yamlDuplicateKey], marked: "{a: 1, ⟦'a'⟧: 2}\n"),
    Case(codes: [.yamlDuplicateKey, .yamlDuplicateKey], marked: "a: 1\n⟦a⟧: 2\n⟦a⟧: 3\n"),
    Case(codes: [.yamlAnchor, .yamlAlias], marked: "a: ⟦&x⟧ 1\nb: ⟦*x⟧\n"),
    Case(codes: [.yamlAnchor, .yamlMergeKey, .yamlAlias], marked: "a: ⟦&x⟧\n  b: 1\nc:\n  ⟦<<⟧: ⟦*x⟧\n"),
    Case(codes: [.yamlTag], marked: "a: ⟦!!int⟧ 1\n"),
    Case(codes: [.yamlTag], marked: "a: ⟦!eigen⟧\n  b: c\n"),
    Case(codes: [.yamlTag], marked: "a: [⟦!⟧ b]\n"),
    Case(codes: [.yamlAnchor, .yamlTag], marked: "a: ⟦&x⟧ ⟦!!str⟧ b\n"),
    Case(codes: [.yamlSeveralDocuments], marked: "a: 1\n⟦---⟧\nb: 2\n"),
    Case(codes: [.yamlDirective], marked: "⟦%YAML 1.2⟧\n---\na: 1\n"),
    Case(codes: [.yamlKeyNotText], marked: "⟦[a, b]⟧: c\n"),
    Case(codes: [.yamlKeyNotText], marked: "x:\n  ⟦{a: b}⟧: c\n"),
    Case(codes: [.yamlKeyEmpty], marked: "?⟦⟧\n: 2\n"),
    Case(codes: [.yamlKeyEmpty], marked: "a: 1\n?⟦⟧"),
    Case(codes: [.yamlExplicitKey], marked: "? ⟦a⟧\n: b\n"),
    Case(codes: [.yamlExplicitKey], marked: "{x: y?, ? ⟦a⟧ : b}\n"),
    Case(codes: [.yamlKeyWithoutColon], marked: "- {needs: x, reason: Eerst dit, ⟦dan dat⟧}\n"),
    Case(codes: [.yamlCommentInText], marked: "a: zie artikel ⟦#3⟧\n#b\nc: d # e\nf: g ## h\ni: j #\n"),
    Case(codes: [.yamlAlias, .yamlDuplicateKey], marked: "a: ⟦*weg⟧\n⟦a⟧: 2\n"),
  ]

  @Test(arguments: cases)
  func placeAndCode(of example: Case) {
    let marked = MarkedText(example.marked)
    let (document, diagnostics) = YAMLReader.read(marked.bytes, file: "a.yaml")
    #expect(document != nil)
    expectDiagnostics(diagnostics, example.codes, in: marked)
  }

  @Test func wording() {
    var output = ""
    for example in Self.cases {
      let text = MarkedText(example.marked).text
      let diagnostics = YAMLReader.read(text: text, file: "a.yaml").diagnostics
      output += DiagnosticRenderer(format: .text, source: { _ in text }).render(diagnostics) + "\n"
    }
    expectGolden(output, named: "refusals")
  }

  @Test func duplicateKeyIsLeftOut() throws {
    let (document, diagnostics) = YAMLReader.read(text: "a: 1\na: 2\n", file: "a.yaml")
    #expect(document?.root.entries?.map(\.value.text) == ["1"])
    let note = try #require(diagnostics.first?.notes.first)
    #expect(note.range?.start.line == 1)
  }

  @Test(arguments: ["", "\n \n", "# alleen uitleg\n", "---\n", "\u{FEFF}"])
  func emptyFile(text: String) {
    let (document, diagnostics) = YAMLReader.read(text: text, file: "a.yaml")
    #expect(document == nil)
    #expect(diagnostics.map(\.code) == [.yamlEmpty])
  }

  @Test func badBytes() {
    let bytes: [UInt8] = Array("é: 1\nb: x".utf8) + [0xE9] + Array("y\nc: ".utf8) + [0x00, 0x1B, 0xC3]
    let (document, diagnostics) = YAMLReader.read(bytes, file: "a.yaml")
    #expect(document == nil)
    #expect(diagnostics.map(\.code) == [.yamlEncoding, .yamlControlCharacter, .yamlControlCharacter, .yamlEncoding])
    #expect(diagnostics.map { "\($0.range.start)" } == ["2:5", "3:4", "3:5", "3:6"])
    #expect(diagnostics.first?.help?.contains("`é`") == true)
  }

  @Test(arguments: ["a: x\u{2028}y", "a: x\u{85}y", "a: x\u{FEFF}y", "a: x\u{7F}y"])
  func invisibleCharacters(text: String) {
    let diagnostics = YAMLReader.read(text: text, file: "a.yaml").diagnostics
    #expect(diagnostics.map(\.code) == [.yamlControlCharacter])
    #expect(diagnostics.first?.range.start.column == 5)
  }

  @Test func wideEncoding() {
    #expect(YAMLReader.read([0xFF, 0xFE, 0x61, 0x00], file: "a").diagnostics.map(\.code) == [.yamlEncoding])
  }

  @Test func limits() {
    func codes(_ text: String, _ limits: YAMLLimits) -> [DiagnosticCode] {
      YAMLReader.read(text: text, file: "a", limits: limits).diagnostics.map(\.code)
    }
    #expect(codes("a: b", YAMLLimits(maximumBytes: 3)) == [.yamlTooLarge])
    #expect(codes("[[[a]]]", YAMLLimits(maximumDepth: 2)) == [.yamlTooDeep])
    #expect(codes("[[a]]", YAMLLimits(maximumDepth: 2)) == [])
    #expect(codes("[a, b, c]", YAMLLimits(maximumNodes: 3)) == [.yamlTooManyNodes])
    #expect(codes("[a, b]", YAMLLimits(maximumNodes: 3)) == [])
    let faults = codes("{a: 1, a: 2, a: 3, a: 4}", YAMLLimits(maximumDiagnostics: 2))
    #expect(faults.count == 3 && faults.contains(.yamlTooManyFaults))
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["[", "{a: ", "- ", "? ", "[{"])
  func deepNestingStopsSoon(piece: String) {
    let text = String(repeating: piece, count: 1_000_000)
    let (document, diagnostics) = YAMLReader.read(text: text, file: "a")
    #expect(document == nil)
    #expect(diagnostics.last?.code == .yamlTooDeep)
  }

  @Test(.timeLimit(.minutes(10))) func manyFaultsStayCheap() {
    let text = String(repeating: "- &a !b x\n", count: 100_000)
    let diagnostics = YAMLReader.read(text: text, file: "a").diagnostics
    #expect(diagnostics.count == YAMLLimits.standard.maximumDiagnostics + 1)
  }

  @Test func codesAreUnique() {
    let codes: [DiagnosticCode] = [
      .fileMissing, .fileUnreadable, .yamlTooLarge, .yamlEncoding, .yamlControlCharacter, .yamlEmpty,
      .yamlSeveralDocuments, .yamlDirective, .yamlTooManyNodes, .yamlTooDeep, .yamlTooManyFaults, .yamlAlias,
      .yamlAnchor, .yamlTag, .yamlMergeKey, .yamlKeyNotText, .yamlKeyEmpty, .yamlExplicitKey, .yamlDuplicateKey,
      .yamlKeyWithoutColon, .yamlSyntax, .yamlTab, .yamlUnquoted, .yamlIndentation, .yamlColon, .yamlUnclosed,
      .yamlEscape, .yamlCommentInText,
    ]
    #expect(Set(codes).count == codes.count)
  }
}
