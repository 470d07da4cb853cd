/// Checks UTF-8 one character at a time.
enum UTF8Check {
  /// Returns the length of the well-formed character that starts at an offset.
  ///
  /// - Parameters:
  ///   - offset: An offset inside the text.
  ///   - text: The bytes.
  /// - Returns: 1 to 4, or `nil` when the bytes are overlong, cut off, a surrogate or otherwise not UTF-8.
  static func sequenceLength(at offset: Int, in text: Span<UInt8>) -> Int? {
    let first = text[offset]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard offset + length <= text.count, second.contains(text[offset + 1]) else { return nil }
    for index in offset + 2..<max(offset + 2, offset + length) where text[index] & 0xC0 != 0x80 { return nil }
    return length
  }
}
