import JSONText

/// The bytes of a text with its lines, to go between byte offsets and the places that editors use.
struct TextLines {
  private(set) var bytes: [UInt8]
  private var starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = Self.starts(bytes)
  }

  private static func starts(_ bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      starts.append(index + 1)
    }
    return starts
  }

  /// How many lines there are; at least one.
  var count: Int { starts.count }

  /// The bytes of a line without its line break; an empty range at the end for a line that is not there.
  func range(ofLine line: Int) -> Range<Int> {
    guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > starts[line], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return starts[line]..<end
  }

  /// The text of a line.
  func text(ofLine line: Int) -> String { text(range(ofLine: line)) }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The line, from 0, that holds an offset.
  func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the offset of a place; one behind the end of its line or of the text is moved there.
  func offset(_ position: EditorPosition) -> Int {
    let range = range(ofLine: position.line)
    var units = 0
    var index = range.lowerBound
    while index < range.upperBound, units < position.column {
      units += Self.units(bytes[index])
      index += 1
      while index < range.upperBound, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// Returns the place of an offset.
  func position(_ offset: Int) -> EditorPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    var units = 0
    for index in starts[line]..<max(starts[line], offset) { units += Self.units(bytes[index]) }
    return EditorPosition(line: line, column: units)
  }

  /// How many UTF-16 units begin with a byte of UTF-8.
  private static func units(_ byte: UInt8) -> Int {
    byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
  }

  /// A range as editors write it.
  func json(_ range: Range<Int>) -> JSONValue {
    ["start": position(range.lowerBound).json, "end": position(range.upperBound).json]
  }

  /// Puts a text in the place of a range.
  mutating func replace(_ range: Range<Int>, with text: String) {
    bytes.replaceSubrange(range.clamped(to: 0..<bytes.count), with: Array(text.utf8))
    starts = Self.starts(bytes)
  }
}
