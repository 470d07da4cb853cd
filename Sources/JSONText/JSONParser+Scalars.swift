extension JSONParser {
  /// Reads a number and returns its text.
  mutating func number(_ text: Span<UInt8>) throws(JSONError) -> String {
    let start = at
    try skipNumber(text)
    return slice(start..<at, text)
  }

  /// Moves past a number, whose first byte is known to be there.
  mutating func skipNumber(_ text: Span<UInt8>) throws(JSONError) {
    if text[at] == UInt8(ascii: "-") { at += 1 }
    let firstDigit = at
    try digits(text)
    if text[firstDigit] == UInt8(ascii: "0"), at > firstDigit + 1 {
      throw JSONError(.invalidNumber, "Een getal begint niet met een extra nul.", at: firstDigit, in: text)
    }
    if at < text.count, text[at] == UInt8(ascii: ".") {
      at += 1
      try digits(text)
    }
    if at < text.count, text[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < text.count, text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-") { at += 1 }
      try digits(text)
    }
  }

  private mutating func digits(_ text: Span<UInt8>) throws(JSONError) {
    let start = at
    while at < text.count, text[at] &- UInt8(ascii: "0") <= 9 { at += 1 }
    guard at == start else { return }
    guard at < text.count else { throw unexpected("een cijfer", text) }
    throw JSONError(.invalidNumber, "In een getal moet hier een cijfer staan, niet \(found(text)).", at: at, in: text)
  }

  /// Reads a string from its opening quote, which is known to be there.
  mutating func string(_ text: Span<UInt8>) throws(JSONError) -> String {
    at += 1
    let start = at
    try skipPlain(text)
    guard text[at] != UInt8(ascii: "\"") else {
      at += 1
      return slice(start..<at - 1, text)
    }
    var bytes: [UInt8] = []
    append(start..<at, of: text, to: &bytes)
    while text[at] != UInt8(ascii: "\"") {
      try escape(text, into: &bytes)
      let plain = at
      try skipPlain(text)
      append(plain..<at, of: text, to: &bytes)
    }
    at += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Moves to the next quote or backslash and checks all characters before it.
  private mutating func skipPlain(_ text: Span<UInt8>) throws(JSONError) {
    while at < text.count {
      let byte = text[at]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        return
      case 0x80...:
        guard let length = UTF8Check.sequenceLength(at: at, in: text) else { throw invalidUTF8(text) }
        at += length
      case 0x20...:
        at += 1
      default:
        throw JSONError(
          .controlCharacter, "Een regeleinde of stuurteken in een tekst moet als escape geschreven zijn.", at: at,
          in: text)
      }
    }
    throw unexpected("een afsluitend aanhalingsteken", text)
  }

  private mutating func escape(_ text: Span<UInt8>, into bytes: inout [UInt8]) throws(JSONError) {
    let start = at
    at += 1
    guard at < text.count else { throw unexpected("de rest van een escape", text) }
    let byte = text[at]
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(byte)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"):
      at += 1
      try unicodeEscape(from: start, text, into: &bytes)
      return
    default:
      throw JSONError(.invalidEscape, "JSON kent na een backslash geen \(found(text)).", at: start, in: text)
    }
    at += 1
  }

  private mutating func unicodeEscape(
    from start: Int, _ text: Span<UInt8>, into bytes: inout [UInt8]
  ) throws(JSONError) {
    var value = try hex(text)
    if value & 0xFC00 == 0xD800, at + 1 < text.count, text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "u")
    {
      at += 2
      let low = try hex(text)
      if low & 0xFC00 == 0xDC00 { value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF }
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw JSONError(.loneSurrogate, "Deze escape is maar de helft van een teken.", at: start, in: text)
    }
    bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
  }

  private mutating func hex(_ text: Span<UInt8>) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < text.count else { throw unexpected("een hexadecimaal cijfer", text) }
      guard let digit = Character(Unicode.Scalar(text[at])).hexDigitValue else {
        throw JSONError(.invalidEscape, "Na `\\u` moeten vier hexadecimale cijfers staan.", at: at, in: text)
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private func append(_ range: Range<Int>, of text: Span<UInt8>, to bytes: inout [UInt8]) {
    text.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private func slice(_ range: Range<Int>, _ text: Span<UInt8>) -> String {
    text.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
