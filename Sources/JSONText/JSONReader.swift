/// Reads JSON text strictly by RFC 8259.
///
/// Refused, besides anything the grammar does not allow: duplicate keys, bytes that are not UTF-8, half surrogate
/// pairs, a byte order mark, text after the value, and nesting deeper than a bound.
public enum JSONReader {
  /// The number of arrays and objects inside each other that is accepted unless said otherwise.
  public static let standardDepth = 64

  /// The deepest nesting that can be asked for; it keeps the stack safe.
  public static let greatestDepth = 512

  /// Reads a value from UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - maximumDepth: The number of arrays and objects that may stand inside each other, at most ``greatestDepth``.
  /// - Returns: The value.
  /// - Throws: A ``JSONError`` at the first fault.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(_ bytes: [UInt8], maximumDepth: Int = standardDepth) throws(JSONError) -> JSONValue {
    try parse(bytes.span, maximumDepth: maximumDepth)
  }

  /// Reads a value from a span of UTF-8 bytes.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - maximumDepth: The number of arrays and objects that may stand inside each other, at most ``greatestDepth``.
  /// - Returns: The value.
  /// - Throws: A ``JSONError`` at the first fault.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(_ text: Span<UInt8>, maximumDepth: Int = standardDepth) throws(JSONError) -> JSONValue {
    var parser = JSONParser(maximumDepth: min(maximumDepth, greatestDepth))
    return try parser.document(text)
  }

  /// Reads a value from UTF-8 bytes in memory.
  ///
  /// - Parameters:
  ///   - buffer: The whole text; read only during the call.
  ///   - maximumDepth: The number of arrays and objects that may stand inside each other, at most ``greatestDepth``.
  /// - Returns: The value.
  /// - Throws: A ``JSONError`` at the first fault.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(
    _ buffer: UnsafeBufferPointer<UInt8>, maximumDepth: Int = standardDepth
  ) throws(JSONError) -> JSONValue {
    try parse(buffer.span, maximumDepth: maximumDepth)
  }

  /// Reads a value from a string.
  ///
  /// - Parameters:
  ///   - string: The whole text.
  ///   - maximumDepth: The number of arrays and objects that may stand inside each other, at most ``greatestDepth``.
  /// - Returns: The value.
  /// - Throws: A ``JSONError`` at the first fault.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func parse(_ string: String, maximumDepth: Int = standardDepth) throws(JSONError) -> JSONValue {
    try parse(Array(string.utf8), maximumDepth: maximumDepth)
  }
}
