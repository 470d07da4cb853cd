public import Diagnostics
public import JSONText
internal import RegionRules
internal import RuleLanguage
public import RuleModel

/// Cells from a spreadsheet on their way into a table: checked in the edition itself before anything is written.
public struct TableImport: Sendable {
  /// Something that is wrong.
  public struct Fault: Hashable, Sendable {
    /// The cell, such as `B7`; `nil` when it does not lie in the table.
    public let address: String?
    /// What is wrong.
    public let diagnostic: Diagnostic
  }

  /// What is wrong; nothing may be written when there is anything.
  public let faults: [Fault]
  /// The file with its new text.
  public let file: LoadedFile
  /// Whether the table changes.
  public let changes: Bool
  /// What changes, in words.
  public let summary: String

  /// Checks cells.
  ///
  /// - Parameters:
  ///   - bytes: The file that the spreadsheet program saved.
  ///   - table: The table to replace.
  ///   - files: All files of the rules.
  public init(_ bytes: [UInt8], into table: RuleTable, of files: [LoadedFile]) {
    let (grid, numbers) = CSVText.read(bytes)
    let changed = table.file(with: grid)
    file = changed
    changes = grid != table.grid
    summary = Self.summary(table.grid, grid)
    let damage = Self.damage(grid, numbers, table)
    guard damage.isEmpty, changes else {
      faults = damage
      return
    }
    let after = files.filter { $0.path != changed.path } + [changed]
    let known = Set(RuleLoad(files: files).diagnostics.map(Seen.init))
    let place = CellPlaces(table.path, in: after, numbers)
    faults = RuleLoad(files: after).diagnostics.filter { $0.severity == .error && !known.contains(Seen($0)) }.map {
      Fault(address: place.address(of: $0.range), diagnostic: $0)
    }
  }

  /// A finding without its place: lines move when rows are added.
  private struct Seen: Hashable {
    let code: String
    let message: String

    init(_ diagnostic: Diagnostic) {
      code = diagnostic.code.rawValue
      message = diagnostic.message
    }
  }

  private static func damage(_ grid: Grid, _ numbers: [Int], _ table: RuleTable) -> [Fault] {
    var known: [String: Set<String>] = [:]
    for (column, name) in table.grid.header.enumerated() {
      known[name] = Set(table.grid.rows.dropFirst().compactMap { $0.indices.contains(column) ? $0[column] : nil })
    }
    var faults: [Fault] = []
    for (row, cells) in zip(numbers, grid.rows).dropFirst() {
      for (column, text) in cells.enumerated() {
        let name = grid.header.indices.contains(column) ? grid.header[column] : ""
        guard let (message, help) = SpreadsheetDamage.fault(in: text, known: known[name] ?? []) else { continue }
        let diagnostic = Diagnostic("spreadsheet-damage", message, at: .wholeFile(table.file.path), help: help)
        faults.append(Fault(address: Grid.address(row: row, column: column), diagnostic: diagnostic))
      }
    }
    return faults
  }

  private static func summary(_ before: Grid, _ after: Grid) -> String {
    if before == after { return "Er verandert niets." }
    let old = Set(before.rows.dropFirst())
    let new = Set(after.rows.dropFirst())
    let added = DutchText.count(new.subtracting(old).count, "rij is nieuw of anders", "rijen zijn nieuw of anders")
    let gone = DutchText.count(
      old.subtracting(new).count, "rij van eerst is er niet meer", "rijen van eerst zijn er niet meer")
    let header = before.header == after.header ? "" : " De koppen zijn anders."
    return "\(added); \(gone).\(header)"
  }
}

extension TableImport {
  /// What is wrong, for people: the cell, the sentence, and what to write instead.
  public var text: String {
    faults.map { fault in
      let place = fault.address.map { "Cel \($0)" } ?? fault.diagnostic.range.description
      let help = fault.diagnostic.help.map { "  \($0)\n" } ?? ""
      return "\(place): \(fault.diagnostic.message) [\(fault.diagnostic.code.rawValue)]\n\(help)"
    }.joined()
  }
}

extension TableImport {
  /// What came of it, for programs: `{"table", "file", "written", "summary", "faults": [{"cell", "code", "message",
  /// "help", "at"}]}`.
  ///
  /// - Parameters:
  ///   - table: The path of the table.
  ///   - isWritten: Whether the table was written.
  public func json(of table: String, isWritten: Bool) -> JSONValue {
    [
      "table": .string(table),
      "file": .string(file.path),
      "written": .bool(isWritten),
      "summary": faults.isEmpty ? .string(summary) : .null,
      "faults": .array(
        faults.map { fault in
          [
            "cell": JSONValue(fault.address),
            "code": .string(fault.diagnostic.code.rawValue),
            "message": .string(fault.diagnostic.message),
            "help": JSONValue(fault.diagnostic.help),
            "at": .string(fault.diagnostic.range.description),
          ]
        }),
    ]
  }
}

/// Which cell of a spreadsheet stands at a place in a rule file.
private struct CellPlaces {
  private let file: String
  private var lines: [Int: (row: Int, bytes: [UInt8])] = [:]

  init(_ path: String, in files: [LoadedFile], _ numbers: [Int]) {
    file = files.last?.path ?? ""
    let parts = file.split(separator: "/")
    guard parts.count > 3 else { return }
    let tables = RuleTable.all(in: files, of: parts[1...2].joined(separator: "/"))
    guard let table = tables.first(where: { $0.path == path && $0.file.path == file }) else { return }
    let bytes = Array(table.file.text.utf8)
    var line = 1
    var start = 0
    var row = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isInside = table.block.map { start > $0.lowerBound && start < $0.upperBound } ?? true
      if isInside, start < end {
        if numbers.indices.contains(row) { lines[line] = (numbers[row], Array(bytes[start..<end])) }
        row += 1
      }
      line += 1
      start = end + 1
    }
  }

  func address(of range: SourceRange) -> String? {
    guard range.file == file, let (row, bytes) = lines[range.start.line] else { return nil }
    let before = String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(range.start.column - 1)
    let offset = String(String.UnicodeScalarView(before)).utf8.count
    let column = BarText.cellRanges(bytes).firstIndex { $0.contains(offset) || $0.upperBound == offset } ?? 0
    return Grid.address(row: row, column: column)
  }
}
