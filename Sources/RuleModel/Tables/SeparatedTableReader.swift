import Diagnostics

/// Reads a table from a file with commas or semicolons.
struct SeparatedTableReader {
  let faults: Faults

  /// Reads a whole file; `nil` when there is no header, or when it is not certain where cells end.
  func read(_ file: RawFile) -> RawTable? {
    let source = SourceText(bytes: file.bytes)
    let path = file.path
    let place: (Range<Int>) -> SourceRange = { source.range($0, file: path) }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      let read = zip(String(decoding: file.bytes, as: UTF8.self).utf8, file.bytes)
      let wrong = min(read.prefix { $0 == $1 }.count, max(file.bytes.count - 1, 0))
      faults.report(
        "table-not-utf8", "Dit bestand is niet in UTF-8; dit is het eerste teken waaraan dat te zien is.",
        at: place(wrong..<min(wrong + 1, file.bytes.count)), help: "Bewaar het uit Excel als `CSV UTF-8`.")
      return nil
    }
    let text = SeparatedText(file.bytes)
    if let open = text.openCell {
      faults.report(
        "table-open-quote", "Een cel begint met een aanhalingsteken, maar wordt niet afgesloten.",
        at: place(open..<min(open + 1, file.bytes.count)), help: "Zet er een `\"` achter.")
      return nil
    }
    let rows = text.rows.filter { !$0.isBlank }.map { row in
      RawTable.Row(cells: row.cells.map { RawTable.Cell(text: $0.text, bytes: $0.bytes) }, bytes: row.bytes)
    }
    guard let header = rows.first else {
      faults.report(
        "empty-table", "Deze tabel is leeg.", at: .wholeFile(path), help: "Zet op de eerste regel de koppen.")
      return nil
    }
    return RawTable(header: header, rows: Array(rows.dropFirst()), place: place)
  }
}
