import Diagnostics

/// Cuts the text of a cell or an expression into tokens; reports what is no token.
struct Lexer {
  private let bytes: [UInt8]
  private var next = 0
  private(set) var tokens: [Token] = []
  private(set) var faults: [TextFault] = []

  /// Reads a whole text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    while readToken() {}
    tokens.append(Token(kind: .end, range: bytes.count..<bytes.count))
  }

  private func byte(_ place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0 }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func add(_ kind: Token.Kind, to end: Int) {
    tokens.append(Token(kind: kind, range: next..<end))
    next = end
  }

  private mutating func readToken() -> Bool {
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count else { return false }
    if Spelled.isWordByte(bytes[next]) {
      readWord()
    } else if bytes[next] == UInt8(ascii: "\"") {
      readText()
    } else if let sign = sign() {
      if sign == .comma { checkComma() }
      add(.sign(sign), to: next + sign.rawValue.utf8.count)
    } else {
      readUnknown()
    }
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The longest sign that begins here.
  private func sign() -> Token.Sign? {
    let isEqual = byte(next + 1) == UInt8(ascii: "=")
    switch bytes[next] {
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "["): return .openSquare
    case UInt8(ascii: "]"): return .closeSquare
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "."): return byte(next + 1) == UInt8(ascii: ".") ? .dots : .dot
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "-"): return .minus
    case UInt8(ascii: "*"): return .times
    case UInt8(ascii: "/"): return .over
    case UInt8(ascii: "="): return .equal
    case UInt8(ascii: "!"): return isEqual ? .notEqual : nil
    case UInt8(ascii: "<"): return isEqual ? .lessOrEqual : .less
    case UInt8(ascii: ">"): return isEqual ? .greaterOrEqual : .greater
    case UInt8(ascii: "?"): return .question
    default: return nil
    }
  }

  private mutating func readWord() {
    var end = next
    var parts = 1
    while true {
      while Spelled.isWordByte(byte(end)) { end += 1 }
      guard byte(end) == UInt8(ascii: "-"), Spelled.isWordByte(byte(end + 1)) else { break }
      end += 1
      parts += 1
    }
    let run = string(next..<end)
    if parts > 1 {
      add(.hyphenated(run), to: end)
    } else if !run.utf8.allSatisfy(Spelled.isDigit) {
      add(.word(run), to: end)
    } else if byte(end) == UInt8(ascii: "."), Spelled.isDigit(byte(end + 1)) {
      var last = end + 1
      while Spelled.isWordByte(byte(last)) { last += 1 }
      let text = string(next..<last)
      if !text.utf8.dropFirst(run.utf8.count + 1).allSatisfy(Spelled.isDigit) {
        faults.append(TextFault(.notANumber(text), at: next..<last))
      }
      add(.decimal(text), to: last)
    } else {
      add(.digits(run), to: end)
    }
  }

  private mutating func readText() {
    var content: [UInt8] = []
    var place = next + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\"), [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(byte(place + 1)) {
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    if place >= bytes.count {
      faults.append(TextFault(.openText, at: next..<bytes.count))
    }
    add(.text(String(decoding: content, as: UTF8.self)), to: min(place + 1, bytes.count))
  }

  /// Notes `1,5`: digits on both sides of a comma without a space.
  private mutating func checkComma() {
    guard case .digits(let whole) = tokens.last?.kind, tokens.last?.range.upperBound == next,
      Spelled.isDigit(byte(next + 1))
    else { return }
    var end = next + 1
    while Spelled.isWordByte(byte(end)) { end += 1 }
    let decimals = string((next + 1)..<end)
    guard decimals.utf8.allSatisfy(Spelled.isDigit) else { return }
    faults.append(TextFault(.comma(whole: whole, decimals: decimals), at: (next - whole.utf8.count)..<end))
  }

  private mutating func readUnknown() {
    var end = next + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    faults.append(TextFault(.strangeCharacter(string(next..<end)), at: next..<end))
    next = end
  }
}
