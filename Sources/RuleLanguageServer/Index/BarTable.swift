/// The cells of a table between bars, also of one that is half typed.
struct BarTable {
  /// A cell with its place in the text of the table.
  struct Cell {
    let text: String
    let range: Range<Int>
  }

  /// The rows with at least one bar; the first is the header.
  let rows: [[Cell]]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var rows: [[Cell]] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let row = Self.cells(bytes, start..<end)
      if !row.isEmpty { rows.append(row) }
      start = end + 1
    }
    self.rows = rows
  }

  /// The names in the header.
  var columns: [String] { rows.first?.map(\.text) ?? [] }

  private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var start: Int?
    for index in line where bytes[index] == UInt8(ascii: "|") {
      if index > line.lowerBound, bytes[index - 1] == UInt8(ascii: "\\") { continue }
      if let start { cells.append(cell(bytes, start..<index)) }
      start = index + 1
    }
    // A row that is still being typed has no last bar yet.
    if let start, bytes[start..<line.upperBound].contains(where: { $0 > 0x20 }) {
      cells.append(cell(bytes, start..<line.upperBound))
    }
    return cells
  }

  private static func cell(_ bytes: [UInt8], _ range: Range<Int>) -> Cell {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return Cell(text: String(decoding: bytes[lower..<upper], as: UTF8.self), range: lower..<upper)
  }
}
