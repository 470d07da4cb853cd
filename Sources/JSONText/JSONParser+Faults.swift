extension JSONParser {
  /// Returns the error for a text that stops or goes on differently than needed.
  func unexpected(_ wanted: String, _ text: Span<UInt8>) -> JSONError {
    guard at < text.count else {
      return JSONError(.unexpectedEnd, "De tekst houdt op waar \(wanted) moet staan.", at: text.count, in: text)
    }
    if text[at] >= 0x80, UTF8Check.sequenceLength(at: at, in: text) == nil {
      return invalidUTF8(text)
    }
    return JSONError(.unexpectedCharacter, "Hier moet \(wanted) staan, niet \(found(text)).", at: at, in: text)
  }

  /// Returns the error for bytes that are not UTF-8.
  func invalidUTF8(_ text: Span<UInt8>) -> JSONError {
    JSONError(.invalidUTF8, "Hier staat een byte die geen UTF-8 is.", at: at, in: text)
  }

  /// Describes the character at the current place.
  func found(_ text: Span<UInt8>) -> String {
    let byte = text[at]
    switch byte {
    case 0x20..<0x7F:
      return "`\(Unicode.Scalar(byte))`"
    case 0x80...:
      guard let length = UTF8Check.sequenceLength(at: at, in: text) else { return "een onleesbaar teken" }
      let scalar = text.extracting(at..<at + length).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      return scalar == "\u{FEFF}" ? "een byte order mark" : "`\(scalar)`"
    default:
      return "een stuurteken"
    }
  }
}
