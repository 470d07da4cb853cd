import Diagnostics

/// Finds the pieces of a plain or quoted text in the file, with the same rules as libyaml.
struct FlowScalarScanner {
  let bytes: [UInt8]
  let source: Range<Int>
  let style: YAMLScalar.Style

  /// The pieces: stretches that stand in the file as they are, and escapes.
  private(set) var pieces: [ScalarPiece] = []

  /// The number of bytes of decoded text.
  private(set) var textLength = 0

  private var at: Int
  private let stop: Int
  private var place: SourcePosition

  init(bytes: [UInt8], source: Range<Int>, style: YAMLScalar.Style, start: SourcePosition) {
    self.bytes = bytes
    self.source = source
    self.style = style
    let quote = style == .plain ? 0 : 1
    at = min(source.lowerBound + quote, source.upperBound)
    stop = max(at, source.upperBound - quote)
    place = start
    place.offset += quote
    place.column += quote
  }

  mutating func scan() {
    if at == stop { pieces.append(ScalarPiece(textOffset: 0, textLength: 0, at: place)) }
    var afterEscapedBreak = false
    while at < stop {
      if isBreak(at) || isBlankBeforeBreak(at) || afterEscapedBreak && isBlank(at) {
        fold(afterEscapedBreak: afterEscapedBreak)
        afterEscapedBreak = false
      } else if style == .doubleQuoted, bytes[at] == UInt8(ascii: "\\") {
        afterEscapedBreak = readEscape()
        if afterEscapedBreak, at < stop, !isBlank(at), !isBreak(at) { afterEscapedBreak = false }
      } else if style == .singleQuoted, bytes[at] == UInt8(ascii: "'") {
        addEscape(length: 2, textLength: 1)
      } else {
        readRun()
      }
    }
  }

  /// Reads characters up to an escape or the end of the line.
  private mutating func readRun() {
    let start = at
    while at < stop, !isBreak(at) {
      if isBlank(at) {
        // Look past all blanks at once, so that many of them do not cost much.
        let next = firstNonBlank(from: at)
        if next < stop, isBreak(next) { break }
        at = next
        continue
      }
      if style == .doubleQuoted, bytes[at] == UInt8(ascii: "\\") { break }
      if style == .singleQuoted, bytes[at] == UInt8(ascii: "'") { break }
      at += 1
    }
    pieces.append(ScalarPiece(textOffset: textLength, textLength: at - start, at: place))
    textLength += at - start
    place = place.advanced(over: bytes[start..<at])
  }

  /// Skips blanks and line breaks, which become one space or fewer line breaks.
  private mutating func fold(afterEscapedBreak: Bool) {
    var breaks = 0
    while at < stop, isBlank(at) || isBreak(at) {
      if isBreak(at) {
        breaks += 1
        skipBreak()
      } else {
        place = place.advanced(over: CollectionOfOne(bytes[at]))
        at += 1
      }
    }
    if afterEscapedBreak {
      textLength += breaks
    } else {
      textLength += max(1, breaks - 1)
    }
  }

  private mutating func skipBreak() {
    let isPair = bytes[at] == 0x0D && at + 1 < stop && bytes[at + 1] == 0x0A
    at += isPair ? 2 : 1
    place = SourcePosition(line: place.line + 1, column: 1, offset: at)
  }

  /// Reads an escape and returns whether it hid a line break.
  private mutating func readEscape() -> Bool {
    guard at + 1 < stop else {
      at = stop
      return false
    }
    guard !isBreak(at + 1) else {
      at += 1
      skipBreak()
      return true
    }
    let digits =
      switch bytes[at + 1] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    addEscape(length: 2 + digits, textLength: decodedLength(at + 1, digits: digits))
    return false
  }

  private func decodedLength(_ letter: Int, digits: Int) -> Int {
    guard digits > 0 else {
      switch bytes[letter] {
      case UInt8(ascii: "N"), UInt8(ascii: "_"): return 2
      case UInt8(ascii: "L"), UInt8(ascii: "P"): return 3
      default: return 1
      }
    }
    let text = String(decoding: bytes[letter + 1..<min(stop, letter + 1 + digits)], as: UTF8.self)
    return UInt32(text, radix: 16).flatMap { Unicode.Scalar($0) }.map { UTF8.width($0) } ?? 1
  }

  private mutating func addEscape(length: Int, textLength: Int) {
    let length = min(length, stop - at)
    pieces.append(ScalarPiece(textOffset: self.textLength, textLength: textLength, escape: length, at: place))
    self.textLength += textLength
    place = place.advanced(over: bytes[at..<at + length])
    at += length
  }

  private func isBlank(_ offset: Int) -> Bool { bytes[offset] == 0x20 || bytes[offset] == 0x09 }

  private func isBreak(_ offset: Int) -> Bool { bytes[offset] == 0x0A || bytes[offset] == 0x0D }

  /// Whether only blanks stand between here and a line break.
  private func isBlankBeforeBreak(_ offset: Int) -> Bool {
    guard isBlank(offset) else { return false }
    let next = firstNonBlank(from: offset)
    return next < stop && isBreak(next)
  }

  private func firstNonBlank(from offset: Int) -> Int {
    bytes[offset..<stop].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? stop
  }
}
