/// Cuts a stream of bytes into lines.
public struct LineSplitter: Sendable {
  private var rest: [UInt8] = []

  /// Creates a splitter that has seen nothing.
  public init() {}

  /// Takes in bytes and returns the lines that they complete, without line breaks.
  ///
  /// - Parameter bytes: The next bytes of the stream.
  public mutating func lines(adding bytes: some Collection<UInt8>) -> [ArraySlice<UInt8>] {
    var buffer = rest
    buffer.append(contentsOf: bytes)
    guard let last = buffer.lastIndex(of: 0x0A) else {
      rest = buffer
      return []
    }
    rest = Array(buffer[(last + 1)...])
    return buffer[..<last].split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// Returns the last line, when it does not end with a line break.
  public mutating func finish() -> [ArraySlice<UInt8>] {
    defer { rest = [] }
    return rest.isEmpty ? [] : [rest[...]]
  }
}
