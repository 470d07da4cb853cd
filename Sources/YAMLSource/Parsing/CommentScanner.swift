import Diagnostics

/// Finds the comments of a file that is known to be well-formed.
struct CommentScanner {
  let bytes: [UInt8]
  let file: String

  /// Returns the comments in the parts of the file that no scalar covers.
  ///
  /// - Parameter scalars: The byte ranges of all scalars, in order; of block scalars from the end of their first line.
  func comments(outside scalars: [Range<Int>]) -> [YAMLComment] {
    var comments: [YAMLComment] = []
    // The lines are only counted when there is a comment.
    var text: SourceText?
    var gapStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for scalar in scalars + [bytes.count..<bytes.count] {
      var at = gapStart
      while at < scalar.lowerBound {
        guard bytes[at] == UInt8(ascii: "#"), isFree(at) else {
          at += 1
          continue
        }
        let end = endOfLine(at)
        let lines = text ?? SourceText(bytes: bytes)
        text = lines
        comments.append(comment(at..<end, in: lines))
        at = end
      }
      gapStart = max(gapStart, scalar.upperBound, at)
    }
    return comments
  }

  private func comment(_ offsets: Range<Int>, in text: SourceText) -> YAMLComment {
    var content = bytes[offsets].dropFirst()
    if content.first == 0x20 { content = content.dropFirst() }
    let range = text.range(offsets, file: file)
    let lineStart = text.utf8RangeOfLine(range.start.line)?.lowerBound ?? offsets.lowerBound
    return YAMLComment(
      text: String(decoding: content, as: UTF8.self),
      range: range,
      isOwnLine: bytes[lineStart..<offsets.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x09 })
  }

  /// Whether the character before leaves room for a comment to begin.
  private func isFree(_ offset: Int) -> Bool {
    guard offset > 0 else { return true }
    switch bytes[offset - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: return true
    case 0xBF: return offset == 3
    default: return false
    }
  }

  private func endOfLine(_ offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
  }
}
