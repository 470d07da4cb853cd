/// Writes strings with their escapes, and tells what a number is.
enum JSONEscaping {
  /// Appends a string with quotes and escapes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
      bytes.append(UInt8(ascii: "\""))
      appendEscaped(buffer, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func appendEscaped(_ buffer: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    let text = buffer.span
    var start = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      appendEscape(byte, to: &bytes)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
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
    var text = text
    return text.withUTF8 { buffer in
      guard let first = buffer.first, first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") <= 9 else {
        return false
      }
      var parser = JSONParser(maximumDepth: 0)
      return (try? parser.skipNumber(buffer.span)) != nil && parser.at == buffer.count
    }
  }
}
