/// A place in a text file.
///
/// Positions compare by ``offset`` alone, so they are only comparable within one file.
public struct SourcePosition: Hashable, Comparable, Sendable {
  // A tree of a large file is made of places for the most part; files are smaller than what these can count.
  private var storedLine: Int32
  private var storedColumn: Int32
  private var storedOffset: Int32

  /// The line, from 1.
  public var line: Int {
    get { Int(storedLine) }
    set { storedLine = Int32(clamping: newValue) }
  }

  /// The column within the line, from 1, counted in Unicode scalars; a byte order mark is not counted.
  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  /// The number of UTF-8 bytes in the file before this place.
  public var offset: Int {
    get { Int(storedOffset) }
    set { storedOffset = Int32(clamping: newValue) }
  }

  /// Creates a position from its three coordinates.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column in Unicode scalars, from 1.
  ///   - offset: The number of UTF-8 bytes before the place.
  public init(line: Int, column: Int, offset: Int) {
    storedLine = Int32(clamping: line)
    storedColumn = Int32(clamping: column)
    storedOffset = Int32(clamping: offset)
  }

  /// The first place of any file.
  public static let start = SourcePosition(line: 1, column: 1, offset: 0)

  /// Returns whether the first place stands before the second.
  ///
  /// - Parameters:
  ///   - lhs: A place.
  ///   - rhs: Another place in the same file.
  /// - Returns: `true` when fewer bytes come before `lhs`.
  public static func < (lhs: SourcePosition, rhs: SourcePosition) -> Bool {
    (lhs.offset, lhs.line, lhs.column) < (rhs.offset, rhs.line, rhs.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The place as `line:column`.
  public var description: String { "\(line):\(column)" }
}
