import Diagnostics

/// Why a text is no expression.
struct SyntaxFault: Error {
  enum Kind {
    case incomplete
    case unexpected(String)
    case missing(String, after: String)
    case comparisonChain
    case tooDeep
    case tooLarge
    case tooLongChain
    case lines(String, nearest: String?)
    case dutchStep(String, instead: String)
    case impossibleDate(String)
    case dutchWord(String, instead: String)
    case arguments(String, usage: String)
  }

  let kind: Kind
  let range: Range<Int>

  func diagnostic(at place: SourceRange) -> Diagnostic {
    switch kind {
    case .incomplete:
      Diagnostic(
        "expression-incomplete", "De formule is niet af.", at: place,
        help: "Vul aan met een gegeven of een waarde, zoals `leeftijd < 18`.")
    case .unexpected(let text):
      Diagnostic(
        "expression-unexpected", "`\(text)` past hier niet.", at: place,
        help: "Verbind voorwaarden met `and` of `or`; zet een tekst met spaties tussen dubbele aanhalingstekens.")
    case .missing(let sign, let after):
      Diagnostic(
        "expression-missing", "Na `\(after)` ontbreekt `\(sign)`.", at: place, help: "Zet er `\(sign)` bij.")
    case .comparisonChain:
      Diagnostic(
        "expression-comparison-chain", "Hier staan twee vergelijkingen achter elkaar.", at: place,
        help: "Schrijf `x in [1..6]`, of `1 <= x and x <= 6`.")
    case .tooDeep:
      Diagnostic(
        "expression-too-deep", "De formule heeft meer dan \(ExpressionParser.deepest) lagen haakjes.", at: place,
        help: "Maak van het binnenste deel een afgeleid gegeven.")
    case .tooLarge:
      Diagnostic(
        "expression-too-large", "De formule heeft meer dan \(ExpressionParser.largest) onderdelen.", at: place,
        help: "Maak van een deel een afgeleid gegeven.")
    case .tooLongChain:
      Diagnostic(
        "expression-too-long-chain",
        "De formule heeft meer dan \(ExpressionParser.longestChain) bewerkingen achter elkaar.", at: place,
        help: "Maak van een deel een afgeleid gegeven.")
    case .lines(let word, let nearest):
      Diagnostic(
        "expression-unknown-lines", "`\(word)` is geen soort regels.", at: place,
        help: nearest.map { "Bedoelt u `\($0)`?" } ?? "Kies uit `running`, `requested`, `others`, `earlier`.")
    case .dutchStep(let word, let instead):
      Diagnostic(
        "expression-dutch-word", "`\(word)` is hier geen bekende tijdseenheid.", at: place,
        help: "Schrijf `\(instead)`.")
    case .dutchWord(let word, let instead):
      Diagnostic(
        "expression-dutch-word", "`\(word)` past hier niet; de formuletaal gebruikt Engelse woorden.", at: place,
        help: "Schrijf `\(instead)`.")
    case .impossibleDate(let text):
      Diagnostic(
        "value-impossible-date", ValueFault.impossibleDate(text).message, at: place,
        help: ValueFault.impossibleDate(text).help)
    case .arguments(let name, let usage):
      Diagnostic(
        "expression-arguments", "`\(name)` krijgt hier niet wat het nodig heeft.", at: place,
        help: "Schrijf `\(usage)`.")
    }
  }
}
