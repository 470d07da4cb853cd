import Diagnostics

/// Reads a table whose cells stand between bars.
struct BarTableReader {
  let faults: Faults

  /// Reads the text of a block; `nil` when there is no header.
  func read(_ text: String, place: @escaping (Range<Int>) -> SourceRange) -> RawTable? {
    let bytes = Array(text.utf8)
    var header: RawTable.Row?
    var rows: [RawTable.Row] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = trim(bytes, start..<end)
      if !line.isEmpty, let row = row(bytes, line, place) {
        if header == nil {
          header = row
        } else if isSeparator(row) {
          faults.report(
            "table-separator", "Een tabel heeft hier geen streep onder de koppen.", at: place(row.bytes),
            help: "Haal deze regel weg.")
        } else {
          rows.append(row)
        }
      }
      start = end + 1
    }
    guard let header else {
      faults.report(
        "empty-table", "Deze tabel is leeg.", at: place(0..<bytes.count),
        help: "Schrijf `table: |` en daaronder regels als `| kop | kop |`.")
      return nil
    }
    return RawTable(header: header, rows: rows, place: place)
  }

  private func row(_ bytes: [UInt8], _ line: Range<Int>, _ place: (Range<Int>) -> SourceRange) -> RawTable.Row? {
    let bar = UInt8(ascii: "|")
    guard bytes[line.lowerBound] == bar, line.count > 1, isBar(bytes, line.upperBound - 1) else {
      faults.report(
        "table-row-shape", "Een rij van een tabel begint en eindigt met `|`.", at: place(line),
        help: "Zet een `|` voor de eerste en achter de laatste cel.")
      return nil
    }
    var cells: [RawTable.Cell] = []
    var start = line.lowerBound + 1
    for index in start..<line.upperBound where isBar(bytes, index) {
      let range = trim(bytes, start..<index)
      // An empty cell is shown as the blank between its bars.
      cells.append(RawTable.Cell(text: unescaped(bytes[range]), bytes: range.isEmpty ? start..<index : range))
      start = index + 1
    }
    return RawTable.Row(cells: cells, bytes: line)
  }

  /// Whether a bar that is not escaped stands there.
  private func isBar(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "|") && (index == 0 || bytes[index - 1] != UInt8(ascii: "\\"))
  }

  private func isSeparator(_ row: RawTable.Row) -> Bool {
    row.cells.allSatisfy {
      $0.text.utf8.count > 1 && $0.text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
    }
  }

  private func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(bytes[lower]) { lower += 1 }
    while upper > lower, isBlank(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let isEscape =
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "|")
      if isEscape { index += 1 }
      result.append(bytes[index])
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
