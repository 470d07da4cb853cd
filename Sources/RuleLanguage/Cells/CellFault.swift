import Diagnostics

/// What is wrong with a cell and where.
struct CellFault {
  enum Kind {
    case value(ValueFault)
    case unexpected(String, type: ValueType)
    case neverMatches(String)
    case alreadyThere(String)
    case emptyInterval(String)
    case noOrder(ValueType)
    case setNeedsContains(String)
    case containsNeedsSet(ValueType)
    case noneIsNotPossible
    case textNeedsQuotes(String)
    case interval
    case missingClose(String)
  }

  let kind: Kind
  let range: Range<Int>

  func diagnostic(at place: SourceRange) -> Diagnostic {
    switch kind {
    case .value(let fault):
      Diagnostic(fault.code, fault.message, at: place, help: fault.help)
    case .unexpected("", let type):
      Diagnostic(
        "cell-incomplete", "De cel is leeg of niet af.", at: place,
        help: "Schrijf `-` als alles goed is, `?` als de bron hier leeg is, of \(CellFault.example(type)).")
    case .unexpected(let text, let type):
      Diagnostic(
        "cell-unexpected", "`\(text)` past hier niet.", at: place,
        help: "Een cel is `-`, `?`, `none`, \(CellFault.example(type)), een rij met komma's, of `not(…)`.")
    case .neverMatches(let text):
      Diagnostic(
        "cell-never-matches", "`\(text)` kan nooit voorkomen binnen de grenzen van dit gegeven.", at: place,
        help: "Verander de grens, of laat deze waarde weg.")
    case .alreadyThere(let text):
      Diagnostic(
        "cell-duplicate", "`\(text)` valt al onder wat ervoor staat.", at: place, help: "Laat `\(text)` weg.")
    case .emptyInterval(let text):
      Diagnostic(
        "cell-empty-interval", "In `\(text)` past geen enkele waarde.", at: place,
        help: "Zet de kleinste waarde voor `..` en de grootste erachter.")
    case .noOrder(let type):
      Diagnostic(
        "cell-no-order", "Een \(type.dutchName) is niet groter of kleiner; dit kan alleen bij getallen en datums.",
        at: place, help: "Noem de waarden zelf: `a, b` of `not(a, b)`.")
    case .setNeedsContains(let text):
      Diagnostic(
        "cell-set-needs-contains", "Dit gegeven is een verzameling; zeg dat `\(text)` erin zit.", at: place,
        help: "Schrijf `contains \(text)`.")
    case .containsNeedsSet(let type):
      Diagnostic(
        "cell-contains-needs-set", "`contains` kan alleen bij een verzameling; dit gegeven is een \(type.dutchName).",
        at: place, help: "Laat `contains` weg.")
    case .noneIsNotPossible:
      Diagnostic(
        "cell-none-not-possible", "Dit gegeven kan niet `none` zijn.", at: place,
        help: "Schrijf `-` als alles goed is, of `?` als de bron hier leeg is.")
    case .textNeedsQuotes(let text):
      Diagnostic(
        "cell-text-needs-quotes", "`\(text)` is een tekst zonder aanhalingstekens.", at: place,
        help: "Schrijf `\"\(text)\"`.")
    case .interval:
      Diagnostic(
        "cell-interval", "Deze reeks is niet af.", at: place,
        help: "Schrijf `[1..6]`, of met een ronde haak als de grens zelf niet meetelt: `(1..6]`.")
    case .missingClose(let sign):
      Diagnostic(
        "cell-missing-bracket", "Er ontbreekt een haakje `\(sign)`.", at: place, help: "Zet er `\(sign)` achter.")
    }
  }

  private static func example(_ type: ValueType) -> String {
    switch type {
    case .boolean: "`true` of `false`"
    case .symbol(let symbols): symbols[0].map { "een woord zoals `\(Spelled.word($0))`" } ?? "een woord"
    case .consent: "`given`, `not-yet` of `refused`"
    case .number: "een getal zoals `12`, `>= 12` of `[1..6]`"
    case .date: "een datum zoals `>= 2020-01-31`"
    case .set(let symbols): "`contains \(symbols[0].map(Spelled.word) ?? "woord")`"
    case .text: "een tekst tussen dubbele aanhalingstekens"
    }
  }
}
