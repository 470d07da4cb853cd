internal import Diagnostics
internal import YAMLSource

/// Lays out the tables that stand in blocks of a file: columns padded, one blank around each cell.
struct TableLayout {
  let bytes: [UInt8]
  /// Better spellings of cells, by the place of the cell.
  let spellings: [Int: String]

  /// A cell as it stands in the file, escapes and all.
  private struct Cell {
    var text: String
  }

  private enum Line {
    case blank
    case row([Cell])
  }

  /// Adds what has to change to the edits.
  func lay(_ node: YAMLNode, into edits: inout TextEdits) {
    for block in Self.blocks(in: node) { layBlock(block, into: &edits) }
  }

  /// The blocks in a tree that hold a table.
  static func blocks(in node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .scalar: return []
    case .sequence(let items): return items.flatMap(blocks)
    case .mapping(let entries):
      return entries.flatMap { entry in isTable(entry) ? [entry.value] : blocks(in: entry.value) }
    }
  }

  static func isTable(_ entry: YAMLEntry) -> Bool {
    guard entry.name == "table", let scalar = entry.value.scalar, scalar.style == .literal else { return false }
    return scalar.text.utf8.first { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: "|")
  }

  private func layBlock(_ block: YAMLNode, into edits: inout TextEdits) {
    guard let (ranges, indent) = lines(of: block) else { return }
    var lines: [Line] = []
    for range in ranges {
      if range.allSatisfy({ isBlank(bytes[$0]) }) {
        lines.append(.blank)
      } else if let cells = cells(of: range) {
        lines.append(.row(cells))
      } else {
        // A line that is no row is for the check to report; nothing is touched then.
        return
      }
    }
    let rows = lines.compactMap { if case .row(let cells) = $0 { cells } else { nil } }
    guard let count = rows.first?.count, rows.allSatisfy({ $0.count == count }) else { return }
    let widths = (0..<count).map { column in rows.map { $0[column].text.count }.max() ?? 0 }
    for (range, line) in zip(ranges, lines) {
      let text = Self.print(line, widths, indent)
      if !text.utf8.elementsEqual(bytes[range]) { edits.replace(range, with: text) }
    }
  }

  private static func print(_ line: Line, _ widths: [Int], _ indent: Int) -> String {
    guard case .row(let cells) = line else { return "" }
    let padded = zip(cells, widths).map { cell, width in
      cell.text + String(repeating: " ", count: max(0, width - cell.text.count))
    }
    return String(repeating: " ", count: indent) + "| " + padded.joined(separator: " | ") + " |"
  }

  /// The lines below `table: |`, and how far the first of them is indented.
  private func lines(of block: YAMLNode) -> (ranges: [Range<Int>], indent: Int)? {
    let whole = block.range.utf8Range
    let newline = UInt8(ascii: "\n")
    guard whole.upperBound <= bytes.count, let head = bytes[whole].firstIndex(of: newline) else { return nil }
    var ranges: [Range<Int>] = []
    var start = head + 1
    while start < whole.upperBound {
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
      ranges.append(start..<end)
      start = end + 1
    }
    guard let first = ranges.first(where: { range in range.contains { !isBlank(bytes[$0]) } }) else { return nil }
    return (ranges, first.prefix { bytes[$0] == 0x20 }.count)
  }

  private func cells(of line: Range<Int>) -> [Cell]? {
    let bars = line.filter { bytes[$0] == UInt8(ascii: "|") && ($0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\\")) }
    guard bars.count > 1, let first = bars.first, let last = bars.last,
      line.allSatisfy({ ($0 >= first && $0 <= last) || isBlank(bytes[$0]) })
    else { return nil }
    return zip(bars, bars.dropFirst()).map { left, right in
      var lower = left + 1
      var upper = right
      while lower < upper, isBlank(bytes[lower]) { lower += 1 }
      while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
      let text = String(decoding: bytes[lower..<upper], as: UTF8.self)
      return Cell(text: lower < upper ? spellings[lower] ?? text : text)
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
