import Diagnostics

/// Reads a table from a file with commas or semicolons; a cell in double quotes may hold them, and `""` for a quote.
struct SeparatedTableReader {
  let faults: Faults

  /// Reads a whole file; `nil` when there is no header.
  func read(_ file: RawFile) -> RawTable? {
    let source = SourceText(bytes: file.bytes)
    let path = file.path
    let place: (Range<Int>) -> SourceRange = { source.range($0, file: path) }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      faults.report(
        "table-not-utf8", "Dit bestand is niet in UTF-8.", at: .wholeFile(path),
        help: "Bewaar het uit Excel als `CSV UTF-8`.")
      return nil
    }
    let rows = rows(file.bytes, from: start, separator: separator(file.bytes, from: start), place)
    guard let header = rows.first else {
      faults.report(
        "empty-table", "Deze tabel is leeg.", at: .wholeFile(path), help: "Zet op de eerste regel de koppen.")
      return nil
    }
    return RawTable(header: header, rows: Array(rows.dropFirst()), place: place)
  }

  /// The first comma or semicolon outside quotes decides for the whole file.
  private func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { return byte }
      if byte == UInt8(ascii: "\n") { break }
    }
    return UInt8(ascii: ";")
  }

  private func rows(
    _ bytes: [UInt8], from start: Int, separator: UInt8, _ place: (Range<Int>) -> SourceRange
  ) -> [RawTable.Row] {
    var rows: [RawTable.Row] = []
    var cells: [RawTable.Cell] = []
    var rowStart = start
    var cellStart = start
    var isQuoted = false
    func endRow(_ end: Int) {
      let isBlank = cells.allSatisfy { $0.text.isEmpty }
      if !isBlank { rows.append(RawTable.Row(cells: cells, bytes: rowStart..<end)) }
      cells = []
    }
    var index = start
    while index <= bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\""), index < bytes.count { isQuoted.toggle() }
      if index == bytes.count, isQuoted {
        faults.report(
          "table-open-quote", "Een cel begint met een aanhalingsteken, maar wordt niet afgesloten.",
          at: place(cellStart..<min(cellStart + 1, bytes.count)), help: "Zet er een `\"` achter.")
        isQuoted = false
      }
      if !isQuoted, byte == separator || byte == UInt8(ascii: "\n") {
        cells.append(cell(bytes, cellStart..<index))
        cellStart = index + 1
        if byte == UInt8(ascii: "\n") {
          endRow(index > rowStart && bytes[index - 1] == 0x0D ? index - 1 : index)
          rowStart = index + 1
        }
      }
      index += 1
    }
    return rows
  }

  private func cell(_ bytes: [UInt8], _ range: Range<Int>) -> RawTable.Cell {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while upper > lower, [0x20, 0x09, 0x0D].contains(bytes[upper - 1]) { upper -= 1 }
    let quote = UInt8(ascii: "\"")
    guard upper - lower >= 2, bytes[lower] == quote, bytes[upper - 1] == quote else {
      return RawTable.Cell(text: String(decoding: bytes[lower..<upper], as: UTF8.self), bytes: lower..<upper)
    }
    var result: [UInt8] = []
    var index = lower + 1
    while index < upper - 1 {
      result.append(bytes[index])
      index += bytes[index] == quote && index + 1 < upper - 1 && bytes[index + 1] == quote ? 2 : 1
    }
    let text = String(decoding: result, as: UTF8.self).trimmed
    let inner = (lower + 1)..<(upper - 1)
    return RawTable.Cell(text: text, bytes: text.utf8.count == inner.count ? inner : lower..<upper)
  }
}
