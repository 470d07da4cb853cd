import Diagnostics

/// What is wrong with the letters of a cell or an expression.
struct TextFault {
  enum Kind {
    case strangeCharacter(String)
    case openText
    case notANumber(String)
    case comma(whole: String, decimals: String)
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the fault is a comma between digits, which a list of codes may mean.
  var isComma: Bool {
    if case .comma = kind { true } else { false }
  }

  func diagnostic(at place: SourceRange) -> Diagnostic {
    switch kind {
    case .strangeCharacter(let character):
      Diagnostic(
        "text-strange-character", "Het teken `\(character)` kan hier niet staan.", at: place,
        help: TextFault.replacement(character).map { "Schrijf `\($0)`." }
          ?? "Laat het teken weg, of zet de hele waarde tussen dubbele aanhalingstekens.")
    case .openText:
      Diagnostic(
        "text-open-quote", "De tekst begint met een aanhalingsteken, maar wordt niet afgesloten.", at: place,
        help: "Zet er een `\"` achter.")
    case .notANumber(let text):
      Diagnostic(
        "value-not-a-number", "`\(text)` is geen getal.", at: place,
        help: "Schrijf alleen cijfers, met een punt voor de decimalen: `12` of `0.8`.")
    case .comma(let whole, let decimals):
      Diagnostic(
        "value-decimal-comma", "`\(whole),\(decimals)` heeft een komma; een getal heeft hier een punt.", at: place,
        help: "Schrijf `\(whole).\(decimals)`, of met een spatie `\(whole), \(decimals)` als het twee waarden zijn.")
    }
  }

  private static func replacement(_ character: String) -> String? {
    switch character {
    case "≥": ">="
    case "≤": "<="
    case "≠", "!": "!="
    case "×": "*"
    case "÷", ":": "/"
    case "–", "—", "−": "-"
    case "“", "”", "„", "'", "‘", "’": "\""
    case "…": ".."
    case "&": "and"
    case "|": "or"
    default: nil
    }
  }
}
