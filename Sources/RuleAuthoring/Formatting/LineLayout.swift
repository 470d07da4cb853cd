internal import Diagnostics
internal import YAMLSource

/// Cleans lines outside texts: no blanks at the end, no tabs, no rows of empty lines, one line break at the end.
struct LineLayout {
  let bytes: [UInt8]
  /// Whether a byte belongs to a text that must stay as it is.
  private var isKept: [Bool]

  init(bytes: [UInt8], root: YAMLNode) {
    self.bytes = bytes
    isKept = Array(repeating: false, count: bytes.count)
    keep(root)
  }

  private mutating func keep(_ node: YAMLNode) {
    switch node.content {
    case .scalar:
      for index in node.range.utf8Range.clamped(to: 0..<bytes.count) { isKept[index] = true }
    case .sequence(let items): for item in items { keep(item) }
    case .mapping(let entries):
      for entry in entries {
        keep(entry.key)
        if !TableLayout.isTable(entry) { keep(entry.value) }
      }
    }
  }

  /// The text with clean lines.
  func cleaned() -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var upper = end
      while upper > start, isBlank(bytes[upper - 1]), !isKept[upper - 1] { upper -= 1 }
      let isEmpty = upper == start && !(start < bytes.count && isKept[start])
      let follows = result.isEmpty || result.suffix(2).elementsEqual([0x0A, 0x0A])
      if !(isEmpty && follows) {
        result += (start..<upper).map { bytes[$0] == 0x09 && !isKept[$0] ? 0x20 : bytes[$0] }
        result.append(0x0A)
      }
      start = end + 1
    }
    while result.suffix(2).elementsEqual([0x0A, 0x0A]), !endsInText { result.removeLast() }
    return result
  }

  /// Whether the last line break belongs to a text that keeps its line breaks.
  private var endsInText: Bool { isKept.last == true && bytes.suffix(2).elementsEqual([0x0A, 0x0A]) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
