/// A table as plain cells: the first row holds the headers.
public struct Grid: Hashable, Sendable {
  /// The rows, each with its cells.
  public var rows: [[String]]

  /// Creates a grid.
  ///
  /// - Parameter rows: The rows; the first one holds the headers.
  public init(rows: [[String]]) { self.rows = rows }

  /// The headers.
  public var header: [String] { rows.first ?? [] }

  /// Returns the address of a cell as spreadsheets give it: `B7`.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  public static func address(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row + 1)
  }
}
