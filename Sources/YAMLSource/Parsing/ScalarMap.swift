import Diagnostics

/// Where the parts of a decoded text stand in the file.
enum ScalarMap: Sendable {
  /// Not known; every part gets the range of the whole node.
  case unknown

  /// The text stands in the file as it is, on one line, from this place.
  case direct(SourcePosition)

  /// The text consists of pieces, in order; text between two pieces belongs to the end of the first.
  case pieces([ScalarPiece])

  /// Returns the place of a part of the text.
  func range(of bytes: Range<Int>, in text: String, node: SourceRange) -> SourceRange {
    let bytes = bytes.clamped(to: 0..<text.utf8.count)
    switch self {
    case .unknown:
      return node
    case .direct(let start):
      let first = start.advanced(over: text.utf8.prefix(bytes.lowerBound))
      let last = first.advanced(over: text.utf8.prefix(bytes.upperBound).dropFirst(bytes.lowerBound))
      return SourceRange(file: node.file, start: first, end: last)
    case .pieces(let pieces):
      guard let first = place(ofByteAt: bytes.lowerBound, pieces, text) else { return node }
      guard !bytes.isEmpty, let last = place(ofByteAt: bytes.upperBound - 1, pieces, text) else {
        return SourceRange(file: node.file, start: first.start, end: first.start)
      }
      return SourceRange(file: node.file, start: first.start, end: max(first.start, last.end))
    }
  }

  /// Returns the place before and after the byte at an offset in the text.
  private func place(
    ofByteAt offset: Int, _ pieces: [ScalarPiece], _ text: String
  ) -> (start: SourcePosition, end: SourcePosition)? {
    guard let index = lastIndex(of: pieces, from: offset) else { return pieces.first.map { ($0.start, $0.start) } }
    let piece = pieces[index]
    let inside = offset - piece.textOffset
    guard inside < piece.textLength else {
      // Between two pieces, or after the last one.
      let end = piece.end(in: text)
      return (end, end)
    }
    guard piece.isExact else { return (piece.start, piece.end(in: text)) }
    let content = text.utf8.dropFirst(piece.textOffset)
    let start = piece.start.advanced(over: content.prefix(inside))
    return (start, start.advanced(over: content.dropFirst(inside).prefix(1)))
  }

  /// Returns the last piece that begins at or before an offset in the text.
  private func lastIndex(of pieces: [ScalarPiece], from offset: Int) -> Int? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].textOffset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

/// A stretch of decoded text that stands in one line of the file.
struct ScalarPiece: Sendable {
  private let text: Int32
  private let textSize: Int32
  private let offset: Int32
  private let line: Int32
  private let column: Int32

  /// The number of bytes in the file when they differ from the text, as an escape does; otherwise 0.
  private let escapeSize: Int32

  /// Creates a piece that stands in the file as it is.
  init(textOffset: Int, textLength: Int, at start: SourcePosition) {
    self.init(textOffset: textOffset, textLength: textLength, escape: 0, at: start)
  }

  /// Creates a piece that is written as an escape of some ASCII characters.
  init(textOffset: Int, textLength: Int, escape: Int, at start: SourcePosition) {
    text = Int32(clamping: textOffset)
    textSize = Int32(clamping: textLength)
    escapeSize = Int32(clamping: escape)
    offset = Int32(clamping: start.offset)
    line = Int32(clamping: start.line)
    column = Int32(clamping: start.column)
  }

  var textOffset: Int { Int(text) }
  var textLength: Int { Int(textSize) }
  var isExact: Bool { escapeSize == 0 }
  var start: SourcePosition { SourcePosition(line: Int(line), column: Int(column), offset: Int(offset)) }

  func end(in text: String) -> SourcePosition {
    guard isExact else {
      let size = Int(escapeSize)
      return SourcePosition(line: start.line, column: start.column + size, offset: start.offset + size)
    }
    return start.advanced(over: text.utf8.dropFirst(textOffset).prefix(textLength))
  }
}

extension SourcePosition {
  /// Returns the place after some bytes of the same line.
  func advanced(over bytes: some Sequence<UInt8>) -> SourcePosition {
    var result = self
    for byte in bytes {
      result.offset += 1
      if byte & 0xC0 != 0x80 { result.column += 1 }
    }
    return result
  }
}
