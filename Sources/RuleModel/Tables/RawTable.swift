import Diagnostics

/// A table as text: a header and rows of cells, each with its place.
struct RawTable {
  /// A cell.
  struct Cell {
    let text: String
    /// Where it stands, in bytes of the table's text.
    let bytes: Range<Int>
  }

  /// A row.
  struct Row {
    let cells: [Cell]
    let bytes: Range<Int>
  }

  let header: Row
  let rows: [Row]
  /// Where bytes of the table's text stand in the file.
  let place: (Range<Int>) -> SourceRange

  /// Where bytes of a cell's text stand; the whole cell when it was written with escapes.
  func place(in cell: Cell) -> (Range<Int>) -> SourceRange {
    let isPlain = cell.text.utf8.count == cell.bytes.count
    return { range in
      guard isPlain else { return place(cell.bytes) }
      return place((cell.bytes.lowerBound + range.lowerBound)..<(cell.bytes.lowerBound + range.upperBound))
    }
  }
}
