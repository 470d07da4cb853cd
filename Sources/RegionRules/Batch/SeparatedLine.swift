/// Reads and writes lines of values with separators between them (RFC 4180, within one line).
public struct SeparatedLine: Sendable {
  /// The separator: a comma, semicolon or tab.
  public let separator: UInt8

  /// Creates a reader and writer.
  ///
  /// - Parameter separator: The separator.
  public init(separator: UInt8) { self.separator = separator }

  /// The separator that a first line uses most: a comma, semicolon or tab.
  ///
  /// - Parameter line: A line with names.
  public init(guessedFrom line: some Collection<UInt8>) {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = candidates.map { candidate in line.reduce(0) { $0 + ($1 == candidate ? 1 : 0) } }
    let best = counts.indices.max { counts[$0] < counts[$1] || (counts[$0] == counts[$1] && $0 > $1) }
    separator = best.map { candidates[$0] } ?? candidates[0]
  }

  /// Returns the values of a line; a value in quotes may hold separators, and `""` for a quote.
  ///
  /// - Parameter line: A line without its line break.
  public func values(_ line: some Collection<UInt8>) -> [String] {
    var values: [String] = []
    var value: [UInt8] = []
    var isQuoted = false
    var wasQuote = false
    for byte in line where byte != 0x0D {
      if isQuoted {
        if byte == UInt8(ascii: "\"") {
          isQuoted = false
          wasQuote = true
        } else {
          value.append(byte)
        }
      } else if byte == UInt8(ascii: "\"") {
        if wasQuote { value.append(byte) }
        isQuoted = true
        wasQuote = false
      } else if byte == separator {
        values.append(String(decoding: value, as: UTF8.self))
        value = []
        wasQuote = false
      } else {
        value.append(byte)
        wasQuote = false
      }
    }
    values.append(String(decoding: value, as: UTF8.self))
    return values
  }

  /// Adds a line of values with its line break.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - bytes: What the line is added to.
  public func append(_ values: [String], to bytes: inout [UInt8]) {
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(separator) }
      let needsQuotes = value.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else {
        bytes.append(contentsOf: value.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in value.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(0x0A)
  }
}
