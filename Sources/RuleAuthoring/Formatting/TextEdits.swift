/// Changes to ranges of a text, made together.
struct TextEdits {
  private var edits: [(range: Range<Int>, text: String)] = []

  /// Whether nothing changes.
  var isEmpty: Bool { edits.isEmpty }

  /// Replaces a range of UTF-8 bytes.
  mutating func replace(_ range: Range<Int>, with text: String) { edits.append((range, text)) }

  /// Returns the text with all changes; of two that overlap only the first is made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else { continue }
      result += bytes[position..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return result + bytes[position...]
  }
}
