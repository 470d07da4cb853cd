/// A word, value or sign of FEEL.
enum FEELToken: Equatable, Sendable {
  case number(String)
  case text(String)
  case name(String)
  case sign(String)
  /// `@"…"`.
  case literal(String)
  case end
}

/// Splits FEEL into tokens; names may hold blanks and signs when they are known.
struct FEELLexer {
  /// The longest text that is read, in characters.
  static let longest = 20_000

  private let characters: [Character]
  private let names: [[Character]]
  private var position = 0

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: Names that may hold blanks and signs.
  init(_ text: String, names: Set<String>) {
    characters = Array(text)
    self.names = names.filter { !$0.isEmpty }.map(Array.init).sorted { $0.count > $1.count }
  }

  /// All tokens, an end mark last.
  static func tokens(of text: String, names: Set<String>) throws(DMNRefusal) -> [FEELToken] {
    guard text.utf8.count <= longest else { throw DMNRefusal("Deze uitdrukking is te lang.") }
    var lexer = FEELLexer(text, names: names)
    var tokens: [FEELToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens + [.end]
  }

  private func character(_ offset: Int = 0) -> Character? {
    characters.indices.contains(position + offset) ? characters[position + offset] : nil
  }

  private mutating func next() throws(DMNRefusal) -> FEELToken? {
    while let blank = character(), blank.isWhitespace { position += 1 }
    guard let first = character() else { return nil }
    if first == "\"" { return .text(try text()) }
    if first == "@" {
      position += 1
      guard character() == "\"" else { throw DMNRefusal("Achter `@` hoort een tekst tussen aanhalingstekens.") }
      return .literal(try text())
    }
    if first.isFEELDigit || (first == "." && character(1)?.isFEELDigit == true) { return .number(number()) }
    if first.isFEELNameStart { return .name(name()) }
    for sign in ["**", "..", "<=", ">=", "!="] where character() == sign.first && character(1) == sign.last {
      position += 2
      return .sign(sign)
    }
    guard "+-*/=<>()[]{},.:".contains(first) else { throw DMNRefusal("Het teken `\(first)` is geen FEEL.") }
    position += 1
    return .sign(String(first))
  }

  private mutating func number() -> String {
    var digits = ""
    while let digit = character(), digit.isFEELDigit {
      digits.append(digit)
      position += 1
    }
    if character() == ".", character(1)?.isFEELDigit == true {
      digits.append(".")
      position += 1
      while let digit = character(), digit.isFEELDigit {
        digits.append(digit)
        position += 1
      }
    }
    return digits.hasPrefix(".") ? "0" + digits : digits
  }

  private mutating func name() -> String {
    for known in names where stands(known) {
      position += known.count
      return String(known)
    }
    var name = ""
    while let character = character(), character.isFEELNamePart {
      name.append(character)
      position += 1
      if name == "?" { break }
    }
    return name
  }

  private func stands(_ known: [Character]) -> Bool {
    guard position + known.count <= characters.count else { return false }
    for (offset, character) in known.enumerated() {
      let found = characters[position + offset]
      guard found == character || (character == " " && found.isWhitespace) else { return false }
    }
    guard let last = known.last, last.isFEELNamePart, let after = character(known.count) else { return true }
    return !after.isFEELNamePart
  }

  private mutating func text() throws(DMNRefusal) -> String {
    position += 1
    var text = ""
    while let character = character() {
      position += 1
      switch character {
      case "\"": return text
      case "\\": text += try escape()
      default: text.append(character)
      }
    }
    throw DMNRefusal("Een tekst mist het aanhalingsteken aan het eind.")
  }

  private mutating func escape() throws(DMNRefusal) -> String {
    guard let kind = character() else { throw DMNRefusal("Een tekst eindigt met `\\`.") }
    position += 1
    switch kind {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "\"", "\\", "'": return String(kind)
    case "u", "U":
      let width = kind == "u" ? 4 : 6
      guard position + width <= characters.count,
        let code = UInt32(String(characters[position..<(position + width)]), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw DMNRefusal("Achter `\\\(kind)` horen \(width) cijfers van een teken.") }
      position += width
      return String(Character(scalar))
    default: throw DMNRefusal("`\\\(kind)` is in een tekst geen teken.")
    }
  }
}

extension Character {
  fileprivate var isFEELDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isFEELNameStart: Bool { isLetter || self == "_" || self == "?" || (!isASCII && !isWhitespace) }

  fileprivate var isFEELNamePart: Bool { isFEELNameStart || isNumber || self == "'" }
}
