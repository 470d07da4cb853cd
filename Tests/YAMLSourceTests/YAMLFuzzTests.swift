import Diagnostics
import TestSupport
import Testing

@testable import YAMLSource

/// Random changes to files: never a crash, always a tree or an error, and true places.
struct YAMLFuzzTests {
  static let seeds = [
    "facts:\n  leeftijd: {type: integer, min: 0, max: 130}\n  naam: 'het ''s' # uitleg\nlijst:\n- a\n- \"b\\u00e9\\n\"\n",
    "a:\n  table: |\n    | code  | wat |\n    | 46E01 | één |\n\n  tekst: >-\n    een\n    twee\n\n      drie\n    vier\n",
    "{a: [b, {c: d}], e: \"f \\\n  g\", h: een}\n",
    "\u{FEFF}a: een\r\n  twee\r\n\r\n  drie\r\nb: |2+\r\n    x\r\n   y\r\n\r\n",
    "- - a: 1\n    b: 2\n  - 'x\n    y'\n- ? k\n  : v\n- &x !!str *y\n",
  ]

  static let tokens = [
    "\n", "\r\n", "  ", "\t", ": ", "- ", "#", " # x", "|", ">", "|2-\n", "'", "\"", "\\", "[", "]", "{", "}", ",", "?",
    "&a ", "*a", "!!int ", "<<", "---\n", "...\n", "%YAML 1.2\n", "\u{85}", "é", "😀", "\\u00e9", "\\\n", "''", "a:\n",
  ]

  @Test(.timeLimit(.minutes(10))) func mutations() throws {
    var generator = SplitMix64(seed: 20_260_101)
    var trees = 0
    for round in 0..<Mutation.rounds(standard: 6_000) {
      let seed = Self.seeds[round % Self.seeds.count]
      let bytes = Mutation.mutate(Array(seed.utf8), tokens: Self.tokens, using: &generator)
      let (document, diagnostics) = YAMLReader.read(bytes, file: "a.yaml")
      if document == nil, !diagnostics.contains(where: { $0.severity == .error }) {
        Issue.record("neither a tree nor an error: \(bytes)")
      }
      let source = SourceText(bytes: bytes)
      for diagnostic in diagnostics { check(diagnostic.range, in: source) }
      guard let document else { continue }
      trees += 1
      check(document.root, in: source, hasErrors: !diagnostics.isEmpty)
      for comment in document.comments {
        check(comment.range, in: source)
        #expect(source.bytes[comment.range.start.offset] == UInt8(ascii: "#"))
      }
    }
    #expect(trees > 0)
  }

  private func check(_ range: SourceRange, in source: SourceText) {
    let exact = source.range(range.utf8Range, file: range.file)
    let isRight = range == exact && range.end.offset <= source.bytes.count
    if !isRight { Issue.record("\(range.start)-\(range.end) is not \(exact.start)-\(exact.end) in \(debug(source))") }
  }

  private func check(_ node: YAMLNode, in source: SourceText, hasErrors: Bool) {
    check(node.range, in: source)
    switch node.content {
    case .scalar(let scalar): check(scalar, node, in: source, hasErrors: hasErrors)
    case .sequence(let items): for item in items { check(item, in: source, hasErrors: hasErrors) }
    case .mapping(let entries):
      for entry in entries {
        check(entry.key, in: source, hasErrors: hasErrors)
        check(entry.value, in: source, hasErrors: hasErrors)
      }
    }
  }

  /// Checks that every character maps to itself in the file, or to an escape or line break.
  private func check(_ scalar: YAMLScalar, _ node: YAMLNode, in source: SourceText, hasErrors: Bool) {
    if case .unknown = scalar.map {
      if !hasErrors, !scalar.text.allSatisfy(\.isNewline) {
        Issue.record("no places for \(scalar) in \(debug(source))")
      }
      return
    }
    var offset = 0
    for character in scalar.text.unicodeScalars {
      let length = UTF8.width(character)
      let range = node.range(ofUTF8: offset..<offset + length)
      check(range, in: source)
      let found = String(decoding: source.bytes[range.utf8Range], as: UTF8.self)
      let isFold = found.isEmpty && (character == " " || character == "\n")
      if found != String(character), !found.hasPrefix("\\"), found != "''", !isFold {
        Issue.record("`\(character)` of \(scalar.text.debugDescription) maps to `\(found)` in \(debug(source))")
        return
      }
      offset += length
    }
  }

  private func debug(_ source: SourceText) -> String {
    String(decoding: source.bytes, as: UTF8.self).debugDescription
  }
}
