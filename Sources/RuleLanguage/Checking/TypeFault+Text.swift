import Diagnostics

extension TypeFault {
  /// The fault in words; `nil` when its parts were reported already.
  func diagnostic(at place: SourceRange) -> Diagnostic? {
    guard let (code, message, help) = text else { return nil }
    return Diagnostic(code, message, at: place, help: help)
  }

  private var text: (DiagnosticCode, String, String)? {
    switch kind {
    case .reported:
      nil
    case .unknownName(let name, let nearest):
      (
        "expression-unknown-name", "`\(name)` is geen bekend gegeven.",
        nearest.map { "Bedoelt u `\($0)`?" }
          ?? "Beschrijf het eerst in `facts.yaml`, of zet een tekst tussen aanhalingstekens."
      )
    case .unknownWord(let word, let nearest, let known):
      (
        "value-unknown-word", ValueFault.unknownWord(word, nearest: nearest, known: known).message,
        ValueFault.unknownWord(word, nearest: nearest, known: known).help
      )
    case .ambiguous(let word):
      (
        "expression-ambiguous-word", "`\(word)` kan hier een waarde zijn, maar ook het gegeven met die naam.",
        "Schrijf `\"\(word)\"` voor de waarde, of `query.\(word)` voor het gegeven."
      )
    case .hyphen(let text):
      (
        "expression-hyphen", "`\(text)` is hier geen bekend woord.",
        "Zet spaties om een minteken: `a - b`; zet een tekst tussen dubbele aanhalingstekens."
      )
    case .notACondition(let text, let what):
      (
        "expression-not-a-condition", "`\(text)` is een \(what) en geen voorwaarde.",
        "Vergelijk het met een waarde, zoals `\(text) = …`."
      )
    case .clash(let left, let right):
      (
        "expression-kinds-differ", "Een \(left) en een \(right) kunnen niet samen.",
        "Gebruik aan beide kanten hetzelfde soort gegeven."
      )
    case .units(let left, let right):
      (
        "expression-units-differ", "`\(left)` en `\(right)` zijn verschillende eenheden.",
        "Reken eerst om naar dezelfde eenheid, of gebruik een ander gegeven."
      )
    case .value(let fault):
      (fault.code, fault.message, fault.help)
    case .never(let text):
      (
        "expression-never-true", "`\(text)` kan nooit waar zijn binnen de grenzen van het gegeven.",
        "Verander de grens, of laat de voorwaarde weg."
      )
    case .emptyInterval(let text):
      (
        "expression-empty-interval", "In `\(text)` past geen enkele waarde.",
        "Zet de kleinste waarde voorop en de grootste erachter."
      )
    case .duplicate(let text):
      ("expression-duplicate", "`\(text)` valt al onder wat ervoor staat.", "Laat `\(text)` weg.")
    default: moreText
    }
  }

  private var moreText: (DiagnosticCode, String, String)? {
    switch kind {
    case .noOrder(let what):
      (
        "expression-no-order", "Een \(what) is niet groter of kleiner; dit kan alleen bij getallen en datums.",
        "Gebruik `=`, `!=` of `in (a, b)`."
      )
    case .setNeedsContains(let text):
      (
        "expression-set-needs-contains", "`\(text)` is een verzameling; vraag of er iets in zit.",
        "Schrijf `\(text) contains woord`, of `count(\(text))` voor het aantal."
      )
    case .needsSet(let what):
      (
        "expression-needs-set", "Hier hoort een verzameling; dit is een \(what).",
        "Gebruik een gegeven met `type: set`, of vergelijk met `=`."
      )
    case .needsNumber(let what):
      ("expression-needs-number", "Hier hoort een getal; dit is een \(what).", "Gebruik een gegeven dat een getal is.")
    case .needsDate(let what):
      (
        "expression-needs-date", "Hier hoort een datum; dit is een \(what).",
        "Gebruik een gegeven dat een datum is, of schrijf `2020-01-31`."
      )
    case .needsWhole(let text):
      (
        "expression-needs-whole", "`\(text)` is niet altijd een heel getal.",
        "Gebruik een heel getal, of rond af: `round down(\(text), 1)`."
      )
    case .needsWord:
      ("expression-needs-word", "Hier hoort een woord van de verzameling.", "Schrijf een woord, zoals `a`.")
    case .noneHere:
      ("expression-none-here", "`none` kan hier niet.", "Schrijf `x is none` om te vragen of iets ontbreekt.")
    case .neverNone(let text):
      (
        "expression-never-none", "`\(text)` kan niet `none` zijn.",
        "Laat de voorwaarde weg, of sta het toe bij het gegeven: `none: allowed`."
      )
    case .duration:
      (
        "expression-duration", "Een tijdsduur kan alleen bij een datum worden opgeteld of ervan worden afgetrokken.",
        "Schrijf `datum + 8 weeks`, of vergelijk `days between(a, b)` met een getal."
      )
    case .dateMinusDate:
      (
        "expression-date-minus-date", "Met datums kan niet zo worden gerekend.",
        "Schrijf `days between(a, b)`, `months between(a, b)` of `datum + 8 weeks`."
      )
    case .dateTooFar:
      (
        "expression-date-too-far", "Deze datum kan buiten de jaren 1000 tot en met 3000 vallen.",
        "Maak de grenzen van het aantal kleiner."
      )
    case .mayDivideByZero(let text):
      (
        "expression-may-divide-by-zero", "`\(text)` kan 0 zijn, en delen door 0 kan niet.",
        "Geef het gegeven een kleinste waarde (`min`) boven 0, of deel door `max(\(text), 1)`."
      )
    default: lastText
    }
  }

  private var lastText: (DiagnosticCode, String, String)? {
    switch kind {
    case .tooLarge(let text):
      (
        "expression-too-large-number", "`\(text)` kan te groot of te fijn worden om precies uit te rekenen.",
        "Maak de grenzen van de gegevens kleiner, of rond onderweg af met `round half up(…, 0.01)`."
      )
    case .step:
      (
        "expression-rounding-step",
        "De stap van het afronden moet een vast getal boven 0 zijn, met hoogstens 4 decimalen.",
        "Schrijf bijvoorbeeld `round half up(x, 0.01)`."
      )
    case .nestedLines:
      (
        "expression-nested-lines", "In een vraag over regels kan geen tweede vraag over regels staan.",
        "Maak van de binnenste vraag een afgeleid gegeven."
      )
    case .needsRounding(let text, let decimals):
      (
        "expression-needs-rounding", "`\(text)` kan meer dan \(decimals) cijfers achter de punt krijgen.",
        "Schrijf hoe er wordt afgerond: `round half up(\(text), \(TypeFault.step(decimals)))`."
      )
    case .beyondBounds(let text, let lower, let upper, let type):
      (
        "expression-beyond-bounds",
        "`\(text)` loopt van \(lower) tot en met \(upper); "
          + "dat past niet in \(DecimalText.print(type.least)) tot en met \(DecimalText.print(type.greatest)).",
        "Maak `min` en `max` van het gegeven ruimer, of begrens met `min(…, \(DecimalText.print(type.greatest)))`."
      )
    case .wrongResult(let expected, let found):
      (
        "expression-wrong-result", "Hier hoort een \(expected); de formule geeft een \(found).",
        "Pas de formule aan, of het soort gegeven."
      )
    case .tooManyParts:
      (
        "expression-too-large", "De formule heeft te veel onderdelen.",
        "Maak van een deel een afgeleid gegeven."
      )
    default: nil
    }
  }

  private static func step(_ decimals: Int) -> String {
    DecimalText.print(NumberType.step(decimals: decimals))
  }
}
