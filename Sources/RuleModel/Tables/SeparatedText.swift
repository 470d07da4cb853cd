/// The cells of a text with commas or semicolons; a cell in double quotes may hold them, and `""` for a quote.
///
/// It also reads a text that is still being typed, so that it serves the loader and editors alike.
public struct SeparatedText: Sendable {
  /// A cell with its place in the bytes.
  public struct Cell: Sendable {
    /// What it says, without the blanks and quotes around it.
    public let text: String
    /// Where the text stands; the quotes are left out, unless quotes inside it are doubled.
    public let bytes: Range<Int>
    /// Where each byte of the text stands, when that is not simply in a row.
    private let places: [Int]?

    init(_ bytes: ArraySlice<UInt8>) {
      text = String(decoding: bytes, as: UTF8.self)
      self.bytes = bytes.indices
      places = nil
    }

    init(text: String, bytes: Range<Int>, places: [Int]) {
      self.text = text
      self.bytes = bytes
      self.places = places
    }

    /// Returns where bytes of the text stand.
    ///
    /// - Parameter range: Bytes of the text, in UTF-8.
    public func place(_ range: Range<Int>) -> Range<Int> {
      guard let places else { return (bytes.lowerBound + range.lowerBound)..<(bytes.lowerBound + range.upperBound) }
      guard places.indices.contains(range.lowerBound), places.indices.contains(range.upperBound - 1) else {
        return bytes
      }
      return places[range.lowerBound]..<(places[range.upperBound - 1] + 1)
    }
  }

  /// A row, which may be blank.
  public struct Row: Sendable {
    /// Its cells.
    public let cells: [Cell]
    /// Where it stands.
    public let bytes: Range<Int>

    /// Whether nothing stands in it.
    public var isBlank: Bool { cells.allSatisfy { $0.text.isEmpty } }
  }

  /// The rows in order; the first is the header.
  public private(set) var rows: [Row] = []
  /// Where a cell begins whose quote is never closed.
  public private(set) var openCell: Int?

  /// Reads a text.
  ///
  /// - Parameter bytes: The text in UTF-8; a byte order mark at its start is passed over.
  public init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = Self.separator(bytes, from: start)
    var cells: [Cell] = []
    var rowStart = start
    var cellStart = start
    var isQuoted = false
    for index in start...bytes.count {
      let isEnd = index == bytes.count
      let byte = isEnd ? UInt8(ascii: "\n") : bytes[index]
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isEnd, isQuoted {
        openCell = cellStart
        isQuoted = false
      }
      guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") else { continue }
      cells.append(Self.cell(bytes, cellStart..<index))
      cellStart = index + 1
      guard byte == UInt8(ascii: "\n") else { continue }
      let end = index > rowStart && bytes[index - 1] == 0x0D ? index - 1 : index
      rows.append(Row(cells: cells, bytes: rowStart..<end))
      cells = []
      rowStart = index + 1
    }
  }

  /// The first comma or semicolon outside quotes decides for the whole text.
  private static func separator(_ bytes: [UInt8], from start: Int) -> UInt8 {
    var isQuoted = false
    for byte in bytes[start...] {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") { return byte }
      if byte == UInt8(ascii: "\n") { break }
    }
    return UInt8(ascii: ";")
  }

  private static func cell(_ bytes: [UInt8], _ range: Range<Int>) -> Cell {
    let whole = trim(bytes, range)
    let quote = UInt8(ascii: "\"")
    guard whole.count >= 2, bytes[whole.lowerBound] == quote, bytes[whole.upperBound - 1] == quote else {
      return Cell(bytes[whole])
    }
    let inner = trim(bytes, (whole.lowerBound + 1)..<(whole.upperBound - 1))
    guard bytes[inner].contains(quote) else { return Cell(bytes[inner]) }
    var text: [UInt8] = []
    var places: [Int] = []
    var index = inner.lowerBound
    while index < inner.upperBound {
      text.append(bytes[index])
      places.append(index)
      index += bytes[index] == quote && index + 1 < inner.upperBound && bytes[index + 1] == quote ? 2 : 1
    }
    return Cell(text: String(decoding: text, as: UTF8.self), bytes: whole, places: places)
  }

  private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0D]
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, blanks.contains(bytes[lower]) { lower += 1 }
    while upper > lower, blanks.contains(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}
