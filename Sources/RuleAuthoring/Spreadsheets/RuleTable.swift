internal import Diagnostics
public import RuleModel
internal import YAMLSource

/// A table of an edition as it stands in its file.
public struct RuleTable: Sendable {
  /// `selection/NAME` or `derived/NAME`.
  public let path: String
  /// The file whose text holds the cells: YAML, or CSV for a table in a file of its own.
  public let file: LoadedFile
  /// The cells.
  public let grid: Grid
  /// The block in a YAML file, in bytes; `nil` for a CSV file.
  let block: Range<Int>?

  /// Finds all tables of an edition.
  ///
  /// - Parameters:
  ///   - files: All files of the rules.
  ///   - edition: `REGION/EDITION`.
  /// - Returns: The tables in order of their files; files that are no YAML have none.
  public static func all(in files: [LoadedFile], of edition: String) -> [RuleTable] {
    let folder = "Regions/\(edition)/"
    return files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".yaml") }.flatMap { file in
      let rest = file.path.dropFirst(folder.count)
      let kind = rest.prefix { $0 != "/" && $0 != "." }
      let key = ["selection": "selection", "facts": "derived"][String(kind)]
      guard let key, let root = YAMLReader.read(text: file.text, file: file.path).document?.root else {
        return [RuleTable]()
      }
      return (root[key]?.entries ?? []).compactMap { table($0, key: key, in: file, among: files) }
    }
  }

  private static func table(
    _ entry: YAMLEntry, key: String, in file: LoadedFile, among files: [LoadedFile]
  ) -> RuleTable? {
    let path = "\(key)/\(entry.name)"
    if let inner = entry.value.entry("table"), TableLayout.isTable(inner), let text = inner.value.text {
      return RuleTable(path: path, file: file, grid: BarText.grid(text), block: inner.value.range.utf8Range)
    }
    if let name = entry.value["table-file"]?.text {
      let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
      guard let other = files.first(where: { $0.path == folder + "/" + name }) else { return nil }
      return RuleTable(path: path, file: other, grid: CSVText.read(Array(other.text.utf8)).grid, block: nil)
    }
    return nil
  }

  /// Returns the file with other cells in place of those of the table.
  ///
  /// - Parameter grid: The cells.
  public func file(with grid: Grid) -> LoadedFile {
    if grid == self.grid { return file }
    guard let block else {
      return LoadedFile(path: file.path, text: String(decoding: CSVText.write(grid), as: UTF8.self))
    }
    let bytes = Array(file.text.utf8)
    let line = bytes[block.clamped(to: 0..<bytes.count)]
    let head = line.prefix { $0 != 0x0A }
    let indent = line.dropFirst(head.count + 1).prefix { $0 == 0x20 }.count
    let rows = grid.rows.map { BarText.row($0, indent: indent) }.joined(separator: "\n")
    let ends = line.last == 0x0A ? "\n" : ""
    var edits = TextEdits()
    edits.replace(block, with: String(decoding: head, as: UTF8.self) + "\n" + rows + ends)
    let text = String(decoding: edits.applied(to: bytes), as: UTF8.self)
    return LoadedFile(path: file.path, text: RuleFormatter.format(text, path: file.path).text ?? text)
  }
}

/// Tables whose cells stand between bars.
enum BarText {
  /// The cells of a text; lines that are no rows are passed over.
  static func grid(_ text: String) -> Grid {
    Grid(rows: text.split(separator: "\n").compactMap { cells(String($0)) })
  }

  /// The cells of a row, without the blanks around them.
  static func cells(_ line: String) -> [String]? {
    let ranges = cellRanges(Array(line.utf8))
    guard !ranges.isEmpty else { return nil }
    let bytes = Array(line.utf8)
    return ranges.map { range in
      let text = String(decoding: bytes[range], as: UTF8.self).replacing("\\|", with: "|")
      return String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }
  }

  /// Where the cells of a row stand, in bytes, with the blanks around them.
  static func cellRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    let bars = bytes.indices.filter {
      bytes[$0] == UInt8(ascii: "|") && ($0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\\"))
    }
    return zip(bars, bars.dropFirst()).map { ($0 + 1)..<$1 }
  }

  static func row(_ cells: [String], indent: Int) -> String {
    String(repeating: " ", count: indent) + "| "
      + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}

extension RuleTable {
  /// The table as a line of a list: path, size and columns.
  public var line: String {
    let rows = grid.rows.count - 1
    return "\(path) (\(rows) \(rows == 1 ? "rij" : "rijen"), \(file.path))\n  \(grid.header.joined(separator: ", "))\n"
  }
}
