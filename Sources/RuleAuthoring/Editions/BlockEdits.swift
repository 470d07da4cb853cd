internal import Diagnostics
internal import YAMLSource

/// Changes to the keys of a block of a YAML file, whichever way the block is written.
struct BlockEdits {
  let bytes: [UInt8]
  let block: YAMLNode
  private(set) var edits = TextEdits()
  private var added: [String] = []

  init(text: String, block: YAMLNode) {
    bytes = Array(text.utf8)
    self.block = block
  }

  /// Whether the block is written between braces.
  private var isFlow: Bool {
    let start = block.range.utf8Range.lowerBound
    return bytes.indices.contains(start) && bytes[start] == UInt8(ascii: "{")
  }

  /// Gives a key a value, in its place or at the end.
  mutating func set(_ key: String, _ value: String) {
    if let entry = block.entry(key) {
      edits.replace(entry.value.range.utf8Range, with: value)
    } else {
      added.append("\(key): \(value)")
    }
  }

  /// Takes a key out, with the line or lines it has to itself.
  mutating func remove(_ key: String) {
    guard let entry = block.entry(key) else { return }
    var lower = entry.key.range.utf8Range.lowerBound
    var upper = entry.value.range.utf8Range.upperBound
    if isFlow {
      while upper < bytes.count, bytes[upper] == UInt8(ascii: ",") || bytes[upper] == 0x20 { upper += 1 }
    } else {
      while lower > 0, bytes[lower - 1] != 0x0A { lower -= 1 }
      while upper < bytes.count, bytes[upper - 1] != 0x0A { upper += 1 }
    }
    edits.replace(lower..<upper, with: "")
  }

  /// The text with all changes.
  func text() -> String {
    var edits = edits
    if !added.isEmpty, let entries = block.entries, let first = entries.first, let last = entries.last {
      if isFlow {
        let end = last.value.range.utf8Range.upperBound
        edits.replace(end..<end, with: added.map { ", " + $0 }.joined())
      } else {
        var end = min(last.value.range.utf8Range.upperBound, bytes.count)
        if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let indent = String(repeating: " ", count: first.key.range.start.column - 1)
        edits.replace(end..<end, with: added.map { "\n" + indent + $0 }.joined())
      }
    }
    return String(decoding: edits.applied(to: bytes), as: UTF8.self)
  }
}
