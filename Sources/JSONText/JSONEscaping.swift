/// Writes strings with their escapes, and tells what a number is.
enum JSONEscaping {
  /// Appends a string with quotes and escapes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    let written: Void? = text.utf8.withContiguousStorageIfAvailable { appendEscaped($0.span, to: &bytes) }
    if written == nil { appendEscaped(Array(text.utf8).span, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      text.extracting(start..<index).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
      appendEscape(byte, to: &bytes)
      start = index + 1
    }
    text.extracting(start..<text.count).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u001".utf8)
      bytes.append(contentsOf: String(byte & 0xF, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }

  /// Returns whether a text is a number by the grammar of JSON.
  static func isNumber(_ text: String) -> Bool {
    var parser = JSONParser(maximumDepth: 0)
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") <= 9 else { return false }
    return (try? parser.number(bytes.span)) != nil && parser.at == bytes.count
  }
}
