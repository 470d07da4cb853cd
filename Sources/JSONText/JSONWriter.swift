/// Writes JSON text, member by member or a value at a time.
///
/// Commas, colons and indentation are added where they belong; keys are written in the order given.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("id", "q1")
/// writer.key("codes")
/// writer.value(["45B01"])
/// writer.endObject()
/// writer.text  // {"id":"q1","codes":["45B01"]}
/// ```
public struct JSONWriter: Sendable {
  /// Whether every member stands on its own line, two spaces deeper than its container.
  public let pretty: Bool

  /// The text so far as UTF-8 bytes.
  public private(set) var bytes: [UInt8]

  private var depth = 0
  private var isFirst = true
  private var followsKey = false

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - pretty: Whether every member stands on its own line.
  ///   - bytes: Bytes to write after, such as a buffer to use again.
  public init(pretty: Bool = false, appendingTo bytes: [UInt8] = []) {
    self.pretty = pretty
    self.bytes = bytes
  }

  /// The text so far as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Removes the text but keeps its memory for the next one.
  public mutating func removeAll() {
    self.bytes.removeAll(keepingCapacity: true)
    (depth, isFirst, followsKey) = (0, true, false)
  }

  /// Ends a line, as between the texts of a JSON Lines file.
  public mutating func lineBreak() { bytes.append(0x0A) }

  /// Opens an object.
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Closes the object that was opened last.
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Closes the array that was opened last.
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Writes the key of the next value.
  ///
  /// - Parameter key: A key that the object does not have yet.
  public mutating func key(_ key: String) {
    separate()
    JSONEscaping.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Writes a string.
  ///
  /// - Parameter value: The text, written with escapes where JSON asks them.
  public mutating func string(_ value: String) {
    separate()
    JSONEscaping.append(value, to: &bytes)
  }

  /// Writes an integer.
  ///
  /// - Parameter value: The number.
  public mutating func number(_ value: Int) {
    var text = String(value)
    raw(&text)
  }

  /// Writes a number from its text; a text that is no JSON number is written as a string.
  ///
  /// - Parameter text: The number.
  public mutating func number(text: String) {
    guard JSONEscaping.isNumber(text) else { return string(text) }
    var text = text
    raw(&text)
  }

  /// Writes `true` or `false`.
  ///
  /// - Parameter value: The truth value.
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes `null`.
  public mutating func null() { word("null") }

  private mutating func raw(_ text: inout String) {
    separate()
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func word(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth = max(0, depth - 1)
    if !isFirst { indent() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    guard !followsKey else {
      followsKey = false
      isFirst = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    indent()
    isFirst = false
  }

  private mutating func indent() {
    guard pretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
