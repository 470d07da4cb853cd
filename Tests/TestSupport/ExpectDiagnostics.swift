public import Diagnostics
public import Testing

/// Expects exactly the diagnostics with these codes, each at the marked place of the same number.
///
/// - Parameters:
///   - diagnostics: What the code under test reported.
///   - codes: The codes in order of the marks.
///   - marked: The text with a mark around each expected place.
///   - sourceLocation: The place of the call.
public func expectDiagnostics(
  _ diagnostics: [Diagnostic],
  _ codes: [DiagnosticCode],
  in marked: MarkedText,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let sorted = diagnostics.sorted { ($0.range.start, $0.code.rawValue) < ($1.range.start, $1.code.rawValue) }
  let places = MarkedText.marking(sorted.map(\.range), in: marked.text)
  let source = SourceText(marked.text)
  let expected = MarkedText.marking(marked.ranges.map { source.range($0, file: "") }, in: marked.text)
  #expect(places == expected, sourceLocation: sourceLocation)
  #expect(
    sorted.map(\.code.rawValue) == codes.map(\.rawValue), "\(sorted.map(\.message))", sourceLocation: sourceLocation)
  for diagnostic in diagnostics {
    let exact = source.range(diagnostic.range.utf8Range, file: diagnostic.range.file)
    #expect(diagnostic.range == exact, "line and column fit the offset", sourceLocation: sourceLocation)
  }
}

/// Returns the part of a text that a range covers.
///
/// - Parameters:
///   - range: A place in the text.
///   - text: The text.
/// - Returns: The characters that an underline would mark.
public func underlined(_ range: SourceRange, in text: String) -> String {
  let bytes = Array(text.utf8)
  return String(decoding: bytes[range.utf8Range.clamped(to: 0..<bytes.count)], as: UTF8.self)
}
