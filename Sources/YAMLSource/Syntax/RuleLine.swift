import Diagnostics

/// One line of a file, taken apart as its writer sees it: indentation, dashes, key and value.
///
/// It only has to be right about common lines, to give a hint about a fault.
struct RuleLine {
  /// The line, from 1.
  let number: Int

  /// The offset of the first character that is not space.
  let contentStart: Int

  /// The offset after the last character, without a comment and the space before it.
  let end: Int

  /// The key before the first colon with space after it, without its quotes.
  private(set) var key: String?

  /// The offset of the value after the key, or of the content when there is no key.
  private(set) var valueStart: Int

  /// A key whose colon has no space after it, with the place of both.
  private(set) var crampedKey: (name: String, range: Range<Int>)?

  /// Whether the line begins with `- `.
  private(set) var hasDash = false

  private let bytes: [UInt8]
  private let start: Int

  init?(_ number: Int, in text: SourceText) {
    guard let range = text.utf8RangeOfLine(number) else { return nil }
    self.number = number
    bytes = text.bytes
    start = range.lowerBound
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    contentStart = bytes[range].firstIndex { !isSpace($0) } ?? range.upperBound
    var end = range.upperBound
    if let hash = range.dropFirst().first(where: { [bytes] in bytes[$0] == 0x23 && isSpace(bytes[$0 - 1]) }) {
      end = hash
    }
    while end > contentStart, isSpace(bytes[end - 1]) { end -= 1 }
    self.end = end
    valueStart = contentStart
    while valueStart + 1 < end, bytes[valueStart] == 0x2D, isSpace(bytes[valueStart + 1]) {
      hasDash = true
      valueStart = skipSpace(valueStart + 1)
    }
    readKey()
  }

  /// The indentation as it was written.
  var indentation: Range<Int> { start..<contentStart }

  var isEmpty: Bool { contentStart >= end }

  /// The place of the value, from its first to its last character.
  var value: Range<Int> { valueStart..<max(valueStart, end) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The offset of a tab in the indentation.
  var tab: Int? { bytes[indentation].firstIndex(of: 0x09) }

  /// The offset of the text after the closing quote of a quoted value.
  var textAfterQuote: Int? {
    guard valueStart < end, bytes[valueStart] == 0x22 || bytes[valueStart] == 0x27 else { return nil }
    guard let close = bytes[valueStart + 1..<end].firstIndex(of: bytes[valueStart]) else { return nil }
    let next = skipSpace(close + 1)
    return next < end && bytes[next] != 0x3A ? next : nil
  }

  private mutating func readKey() {
    guard valueStart < end, ![0x7B, 0x5B].contains(bytes[valueStart]) else { return }
    var at = valueStart
    if bytes[at] == 0x22 || bytes[at] == 0x27 {
      guard let close = bytes[at + 1..<end].firstIndex(of: bytes[at]) else { return }
      at = close + 1
    }
    guard let colon = (at..<end).first(where: { bytes[$0] == 0x3A && ($0 + 1 == end || bytes[$0 + 1] == 0x20) }) else {
      readCrampedKey()
      return
    }
    let quotes: Set<Character> = ["\"", "'"]
    key = String(text(valueStart..<colon).drop { quotes.contains($0) }.prefix { !quotes.contains($0) })
    valueStart = min(skipSpace(colon + 1), end)
  }

  private mutating func readCrampedKey() {
    guard let colon = bytes[valueStart..<end].firstIndex(of: 0x3A), colon > valueStart else { return }
    // An address or a time of day is no key.
    guard colon + 1 < end, bytes[colon + 1] != 0x2F, bytes[colon - 1] &- 0x30 > 9 else { return }
    let name = text(valueStart..<colon)
    let isWord = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "_-0123456789".unicodeScalars.contains($0)
    }
    if isWord { crampedKey = (name, valueStart..<colon + 1) }
  }

  private func skipSpace(_ offset: Int) -> Int {
    var at = offset
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return at
  }
}
