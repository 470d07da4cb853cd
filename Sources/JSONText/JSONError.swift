/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// The kinds of fault.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The text stops before the value is complete.
    case unexpectedEnd

    /// A character stands where something else is needed.
    case unexpectedCharacter

    /// A number is not written as JSON wants it, such as `01` or `1.`.
    case invalidNumber

    /// A backslash is followed by something that JSON does not know.
    case invalidEscape

    /// An escape gives half of a surrogate pair.
    case loneSurrogate

    /// A string holds a control character that should have been escaped.
    case controlCharacter

    /// The bytes are not UTF-8.
    case invalidUTF8

    /// An object has the same key twice.
    case duplicateKey

    /// Arrays and objects stand too deep inside each other.
    case tooDeep

    /// Something follows after the value.
    case trailingText
  }

  /// The kind of fault.
  public let kind: Kind

  /// One plain Dutch sentence.
  public let message: String

  /// The number of bytes before the fault.
  public let offset: Int

  /// The line of the fault, from 1.
  public let line: Int

  /// The column of the fault in Unicode scalars, from 1.
  public let column: Int

  /// Creates an error and finds its line and column.
  init(_ kind: Kind, _ message: String, at offset: Int, in text: Span<UInt8>) {
    self.kind = kind
    self.message = message
    self.offset = offset
    var line = 1
    var column = 1
    for index in 0..<min(offset, text.count) {
      let byte = text[index]
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}

extension JSONError: CustomStringConvertible {
  /// The place and the sentence.
  public var description: String { "\(line):\(column): \(message)" }
}
