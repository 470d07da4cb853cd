/// Comma-separated text: written for Dutch spreadsheet programs, read in every form that they save.
public enum CSVText {
  /// What stands between cells.
  public enum Separator: String, Sendable, CaseIterable {
    /// Dutch programs expect this.
    case semicolon = ";"
    /// English programs expect this.
    case comma = ","
  }

  /// Returns a grid as the bytes of a file: with byte order mark and Windows line breaks, as Excel expects them.
  ///
  /// - Parameters:
  ///   - grid: The table.
  ///   - separator: What stands between cells.
  public static func write(_ grid: Grid, separator: Separator = .semicolon) -> [UInt8] {
    let lines = grid.rows.map { row in
      row.map { quoted(SpreadsheetCell.protected($0)) }.joined(separator: separator.rawValue) + "\r\n"
    }
    return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ";,\"\n\r".contains($0) }) || cell.hasPrefix(" ") || cell.hasSuffix(" ") else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Reads a file that a spreadsheet program saved.
  ///
  /// - Parameter bytes: The file, in UTF-8 or in the old Windows character set.
  /// - Returns: The cells as they were written, without rows that are wholly empty; `rowNumbers` gives the row of each in
  ///   the spreadsheet, from 0.
  public static func read(_ bytes: [UInt8]) -> (grid: Grid, rowNumbers: [Int]) {
    let text = decoded(bytes)
    var rows = records(text, separator(text))
    // The line by which a file tells Excel its separator.
    var skipped = 0
    if let first = rows.first?.first, rows.first?.count ?? 0 <= 2, first.hasPrefix("sep=") {
      rows.removeFirst()
      skipped = 1
    }
    while let last = rows.first?.last, last.isEmpty, rows.allSatisfy({ $0.last?.isEmpty ?? true }) {
      rows = rows.map { Array($0.dropLast()) }
    }
    let numbers = rows.indices.filter { row in rows[row].contains { !SpreadsheetCell.text($0).isEmpty } }
    return (Grid(rows: numbers.map { rows[$0].map(SpreadsheetCell.text) }), numbers.map { $0 + skipped })
  }

  /// The first separator outside quotes decides.
  private static func separator(_ text: String) -> UInt8 {
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\t") { return byte }
      if byte == UInt8(ascii: "\n") { break }
    }
    return UInt8(ascii: ";")
  }

  private static func records(_ text: String, _ separator: UInt8) -> [[String]] {
    let bytes = Array(text.utf8)
    let quote = UInt8(ascii: "\"")
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var index = 0
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == quote, index + 1 < bytes.count, bytes[index + 1] == quote {
          cell.append(quote)
          index += 1
        } else if byte == quote {
          isQuoted = false
        } else {
          cell.append(byte)
        }
      } else if byte == quote, cell.allSatisfy({ $0 == 0x20 }) {
        cell = []
        isQuoted = true
      } else if byte == separator {
        endCell()
      } else if byte == UInt8(ascii: "\n") {
        endCell()
        rows.append(row)
        row = []
      } else if byte != UInt8(ascii: "\r") {
        cell.append(byte)
      }
      index += 1
    }
    if !cell.isEmpty || !row.isEmpty {
      endCell()
      rows.append(row)
    }
    return rows
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: body, as: UTF8.self) { return text }
    // Excel saves «CSV» in the character set of Windows, which is Latin-1 but for 32 signs.
    var scalars = String.UnicodeScalarView()
    for byte in body {
      scalars.append(windowsSigns[byte] ?? UnicodeScalar(byte))
    }
    return String(scalars)
  }

  private static let windowsSigns: [UInt8: UnicodeScalar] = [
    0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x8B: "‹", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•",
    0x96: "–", 0x97: "—", 0x99: "™", 0x9B: "›",
  ]
}
