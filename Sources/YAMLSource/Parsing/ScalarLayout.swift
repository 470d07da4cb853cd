import Diagnostics

/// Finds where the parts of a decoded scalar stand in the file, by reading its source once more.
struct ScalarLayout {
  let text: String
  let style: YAMLScalar.Style
  let start: SourcePosition

  /// The column, from 0, of the block that holds the scalar; -1 at the top.
  let parentIndent: Int

  /// The place after the last character.
  private(set) var end: SourcePosition

  /// Where the parts stand.
  private(set) var map = ScalarMap.unknown

  /// The bytes of the file in which no comment can begin.
  private(set) var covered: Range<Int>

  init(text: String, style: YAMLScalar.Style, start: SourcePosition, end: SourcePosition, parentIndent: Int) {
    self.text = text
    self.style = style
    self.start = start
    self.end = end
    self.parentIndent = parentIndent
    covered = start.offset..<max(start.offset, end.offset)
  }

  mutating func scan(_ bytes: [UInt8]) {
  }
}
