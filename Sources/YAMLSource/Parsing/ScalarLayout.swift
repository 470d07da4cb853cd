import Diagnostics

/// Where a scalar and its parts stand in the file, found by reading its source once more.
///
/// libyaml gives only the decoded text and two marks, of which the end mark of a block scalar lies too far.
struct ScalarLayout {
  /// The place after the last character.
  let end: SourcePosition

  /// Where the parts stand.
  let map: ScalarMap

  /// The bytes of the file in which no comment can begin.
  let covered: Range<Int>

  /// Finds the layout of a scalar.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - style: How it was written.
  ///   - start: The place of its first character, quotes included.
  ///   - end: The end mark of libyaml.
  ///   - parentIndent: The column, from 0, of the block that holds the scalar; -1 at the top.
  ///   - bytes: The file.
  init(
    of text: String, style: YAMLScalar.Style, start: SourcePosition, end: SourcePosition, parentIndent: Int,
    in bytes: [UInt8]
  ) {
    let source = start.offset..<max(start.offset, min(end.offset, bytes.count))
    switch style {
    case .literal, .folded:
      var scanner = BlockScalarScanner(
        bytes: bytes, source: source, isFolded: style == .folded, start: start, parentIndent: parentIndent)
      scanner.scan(text)
      self.end = scanner.end
      map = Self.map(scanner.pieces, isComplete: scanner.isComplete, text)
      covered = scanner.bodyStart..<max(scanner.bodyStart, scanner.end.offset)
    case .plain, .singleQuoted, .doubleQuoted:
      self.end = end
      covered = source
      if let first = Self.start(of: text, style: style, at: start, source: source, in: bytes) {
        map = .direct(first)
        return
      }
      var scanner = FlowScalarScanner(bytes: bytes, source: source, style: style, start: start)
      scanner.scan()
      map = Self.map(scanner.pieces, isComplete: scanner.textLength == text.utf8.count, text)
    }
  }

  /// Where the text begins when it stands in the file as it is, as nearly all texts do; `nil` otherwise.
  private static func start(
    of text: String, style: YAMLScalar.Style, at start: SourcePosition, source: Range<Int>, in bytes: [UInt8]
  ) -> SourcePosition? {
    let quote = style == .plain ? 0 : 1
    let size = text.utf8.count
    guard source.count == size + 2 * quote, source.upperBound <= bytes.count else { return nil }
    let inner = source.lowerBound + quote
    let isSame = text.utf8.withContiguousStorageIfAvailable { $0.elementsEqual(bytes[inner..<inner + size]) } ?? false
    // A line break is decoded as a space or as other breaks, so the same bytes stand on one line.
    guard isSame, !text.utf8.contains(0x0A) else { return nil }
    return SourcePosition(line: start.line, column: start.column + quote, offset: inner)
  }

  private static func map(_ pieces: [ScalarPiece], isComplete: Bool, _ text: String) -> ScalarMap {
    guard isComplete, let first = pieces.first else { return .unknown }
    let isWhole = pieces.count == 1 && first.isExact && first.textOffset == 0 && first.textLength == text.utf8.count
    return isWhole ? .direct(first.start) : .pieces(pieces)
  }
}
