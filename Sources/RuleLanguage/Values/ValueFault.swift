public import Diagnostics

/// Why a text is no value of a type.
///
/// The cases carry the facts; `message` and `help` put them into words.
public enum ValueFault: Error, Hashable, Sendable {
  /// Nothing was written.
  case empty
  /// No number.
  case notANumber(String)
  /// A number with a decimal comma, and the same with a point.
  case decimalComma(String, instead: String)
  /// A number with needless zeros in front, and the same without.
  case leadingZeros(String, instead: String)
  /// More decimals than the type has.
  case tooManyDecimals(String, allowed: Int)
  /// Outside the bounds of the type, which are in ten-thousandths.
  case outOfBounds(String, least: Int64, greatest: Int64)
  /// No word of the enumeration; the nearest one, and all of them.
  case unknownWord(String, nearest: String?, known: Symbols)
  /// A word that stands twice in a set.
  case doubleWord(String)
  /// No date.
  case notADate(String)
  /// The shape of a date, but there is no such day in the years 1800 to 2200.
  case impossibleDate(String)
  /// Neither true nor false; the word that was probably meant.
  case notABoolean(String, instead: String?)
}

extension ValueFault {
  /// The stable code of the fault.
  public var code: DiagnosticCode {
    switch self {
    case .empty: "value-empty"
    case .notANumber, .leadingZeros: "value-not-a-number"
    case .decimalComma: "value-decimal-comma"
    case .tooManyDecimals: "value-too-many-decimals"
    case .outOfBounds: "value-out-of-bounds"
    case .unknownWord: "value-unknown-word"
    case .doubleWord: "value-double-word"
    case .notADate: "value-not-a-date"
    case .impossibleDate: "value-impossible-date"
    case .notABoolean: "value-not-a-boolean"
    }
  }

  /// What is wrong, in one Dutch sentence.
  public var message: String {
    switch self {
    case .empty: "Hier staat geen waarde."
    case .notANumber(let text): "`\(text)` is geen getal."
    case .decimalComma(let text, _): "`\(text)` heeft een komma; een getal heeft hier een punt."
    case .leadingZeros(let text, _): "`\(text)` is geen getal: het begint met een nul te veel."
    case .tooManyDecimals(let text, let allowed):
      switch allowed {
      case 0: "`\(text)` heeft cijfers achter de punt; hier hoort een heel getal."
      case 1: "`\(text)` heeft meer dan 1 cijfer achter de punt."
      default: "`\(text)` heeft meer dan \(allowed) cijfers achter de punt."
      }
    case .outOfBounds(let text, let least, let greatest):
      "`\(text)` valt buiten \(DecimalText.print(least)) tot en met \(DecimalText.print(greatest))."
    case .unknownWord(let word, _, _): "`\(word)` is hier geen bekend woord."
    case .doubleWord(let word): "`\(word)` staat er twee keer."
    case .notADate(let text): "`\(text)` is geen datum."
    case .impossibleDate(let text): "De datum `\(text)` bestaat niet of ligt buiten de jaren 1800 tot en met 2200."
    case .notABoolean(let text, _): "`\(text)` is niet `true` of `false`."
    }
  }

  /// What to write instead.
  public var help: String {
    switch self {
    case .empty: "Vul een waarde in, of `none` als bekend is dat die er niet is."
    case .notANumber: "Schrijf alleen cijfers, met een punt voor de decimalen: `12` of `0.8`."
    case .decimalComma(_, let instead), .leadingZeros(_, let instead): "Schrijf `\(instead)`."
    case .tooManyDecimals(_, let allowed):
      allowed == 0 ? "Schrijf een heel getal, zoals `12`." : "Rond af op \(allowed) cijfers achter de punt."
    case .outOfBounds(_, let least, let greatest):
      "Kies een getal van \(DecimalText.print(least)) tot en met \(DecimalText.print(greatest)), of pas de grenzen aan."
    case .unknownWord(_, let nearest, let known):
      if let nearest {
        "Bedoelt u `\(Spelled.word(nearest))`?"
      } else {
        "Kies uit: \(ValueFault.list(known))."
      }
    case .doubleWord: "Laat het tweede weg."
    case .notADate: "Schrijf jaar-maand-dag met nullen, zoals `2020-01-31`."
    case .impossibleDate: "Kijk de dag en de maand na; schrijf jaar-maand-dag, zoals `2020-01-31`."
    case .notABoolean(_, let instead): instead.map { "Schrijf `\($0)`." } ?? "Schrijf `true` of `false`."
    }
  }

  /// The first words of an enumeration in backticks, and how many more there are.
  static func list(_ symbols: Symbols) -> String {
    let shown = symbols.words.prefix(12).map { "`\(Spelled.word($0))`" }.joined(separator: ", ")
    return symbols.count > 12 ? "\(shown) en nog \(symbols.count - 12)" : shown
  }
}
