/// How words and texts are written in cells and expressions.
enum Spelled {
  /// Words that always mean something else in a cell or expression and therefore need quotes as a value.
  static let reserved = ExpressionParser.reservedWords

  /// The word as it is written: bare where that reads back as the same word, else in quotes.
  static func word(_ word: String) -> String {
    isPlain(word) && !reserved.contains(word) ? word : quoted(word)
  }

  /// The text in double quotes, with `\"` and `\\` for a quote and a backslash.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.unicodeScalars.append(character)
    }
    result.append("\"")
    return result
  }

  /// Whether a text is made of letters, digits and underscores, in parts joined by single hyphens, and is no date.
  static func isPlain(_ text: String) -> Bool {
    var previousIsHyphen = true
    for byte in text.utf8 {
      if byte == UInt8(ascii: "-") {
        if previousIsHyphen { return false }
        previousIsHyphen = true
      } else if isWordByte(byte) {
        previousIsHyphen = false
      } else {
        return false
      }
    }
    return !previousIsHyphen && !CalendarDate.hasShape(text)
  }

  /// Whether the byte is a letter, a digit or an underscore of ASCII.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: isDigit(byte)
    }
  }

  /// Whether the byte is a digit of ASCII.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
