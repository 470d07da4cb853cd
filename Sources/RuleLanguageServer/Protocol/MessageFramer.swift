/// Cuts a stream of bytes into messages, each behind a header with its length.
///
/// What is no header is passed over and told once, so that a stream can always go on.
struct MessageFramer {
  /// What comes out of the stream.
  enum Item: Equatable {
    /// The bytes of a message, without its header.
    case message([UInt8])
    /// A header that can't be used.
    case fault
  }

  /// A header longer than this is none.
  private static let longestHeader = 4_096
  /// A message longer than this is refused.
  static let longestMessage = 64 << 20

  private var buffer: [UInt8] = []
  private var start = 0

  /// Adds bytes to the stream.
  mutating func append(_ bytes: [UInt8]) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message or fault; `nil` when more bytes are needed.
  mutating func next() -> Item? {
    guard let body = headerEnd() else {
      guard buffer.count - start > Self.longestHeader else { return nil }
      start = buffer.count
      return .fault
    }
    guard let length = Self.length(buffer[start..<body]) else {
      start = body
      return .fault
    }
    guard buffer.count - body >= length else { return nil }
    start = body + length
    return .message(Array(buffer[body..<start]))
  }

  /// Where the header ends: behind the first empty line.
  private func headerEnd() -> Int? {
    var index = start
    let last = min(buffer.count, start + Self.longestHeader)
    while index < last {
      if buffer[index] == 0x0A {
        if index + 1 < buffer.count, buffer[index + 1] == 0x0A { return index + 2 }
        if index + 2 < buffer.count, buffer[index + 1] == 0x0D, buffer[index + 2] == 0x0A { return index + 3 }
      }
      index += 1
    }
    return nil
  }

  /// The length that a header gives; the last one counts.
  private static func length(_ header: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    for line in header.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard let name = parts.first, parts.count == 2 else { continue }
      let text = String(decoding: name, as: UTF8.self).lowercased()
      guard text.hasSuffix("content-length") else { continue }
      let digits = parts[1].filter { $0 != 0x20 && $0 != 0x09 }
      found = Int(String(decoding: digits, as: UTF8.self))
    }
    guard let found, found >= 0, found <= longestMessage else { return nil }
    return found
  }

  /// A message with its header.
  static func framed(_ body: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
  }
}
