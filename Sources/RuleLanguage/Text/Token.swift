/// A piece of a cell or an expression.
struct Token: Equatable {
  enum Kind: Equatable {
    /// Letters, digits and underscores with at least one letter or underscore.
    case word(String)
    /// Digits alone.
    case digits(String)
    /// Digits, a point, digits.
    case decimal(String)
    /// Words joined by hyphens without spaces; dates too.
    case hyphenated(String)
    /// A text in quotes, without them.
    case text(String)
    /// An operator or bracket.
    case sign(Sign)
    /// The end of the text.
    case end
  }

  enum Sign: String, CaseIterable {
    case open = "("
    case close = ")"
    case openSquare = "["
    case closeSquare = "]"
    case comma = ","
    case dots = ".."
    case dot = "."
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case question = "?"

    var comparison: Comparison? { Comparison(rawValue: rawValue) }
  }

  let kind: Kind
  /// Where it stands, in bytes of UTF-8.
  let range: Range<Int>

  func isSign(_ sign: Sign) -> Bool { kind == .sign(sign) }
  func isWord(_ word: String) -> Bool { kind == .word(word) }

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}
