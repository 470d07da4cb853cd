/// A text with an index of its lines, to find places by byte offset and lines by number.
///
/// Lines end at `\n`, `\r\n` or a lone `\r`. Bytes that are not UTF-8 are accepted.
public struct SourceText: Sendable {
  /// The text as UTF-8 bytes.
  public let bytes: [UInt8]

  /// The offset of the first byte of every line; never empty.
  private let lineStarts: [Int]

  /// Indexes a text.
  ///
  /// - Parameter text: The text of a whole file.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Indexes the bytes of a file.
  ///
  /// - Parameter bytes: The bytes of a whole file.
  /// - Complexity: O(*n*) in the number of bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The number of lines; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// Returns the place of a byte offset.
  ///
  /// - Parameter offset: A byte offset; one outside the text is moved to its nearest end.
  /// - Returns: The place with its line and column.
  /// - Complexity: O(log *lines*) plus the length of the line.
  public func position(atOffset offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(containing: offset)
    let start = contentStart(ofLineAt: line)
    var column = 1
    for index in start..<max(start, offset) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, column: column, offset: offset)
  }

  /// Returns the range between two byte offsets.
  ///
  /// - Parameters:
  ///   - offsets: Byte offsets; those outside the text are moved to its nearest end.
  ///   - file: The file's name as users know it.
  /// - Returns: The range with lines and columns.
  public func range(_ offsets: Range<Int>, file: String) -> SourceRange {
    SourceRange(
      file: file,
      start: position(atOffset: offsets.lowerBound),
      end: position(atOffset: offsets.upperBound))
  }

  /// Returns the text of a line, without its line break.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line's text, or `nil` when the text has no such line.
  public func line(_ number: Int) -> String? {
    utf8RangeOfLine(number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Returns where the bytes of a line lie, without its line break and without a byte order mark.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: Byte offsets, or `nil` when the text has no such line.
  public func utf8RangeOfLine(_ number: Int) -> Range<Int>? {
    let index = number - 1
    guard lineStarts.indices.contains(index) else { return nil }
    let start = contentStart(ofLineAt: index)
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private func lineIndex(containing offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func contentStart(ofLineAt index: Int) -> Int {
    guard index == 0 else { return lineStarts[index] }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
