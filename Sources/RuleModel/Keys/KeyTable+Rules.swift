extension KeyTable {
  private static let applies = Key(
    "applies-to", .expression, "Waar de regel geldt: over decision, code, group en kind; of true.", required: true)
  private static let when = Key("when", .expression, "De voorwaarde.")
  private static let unknown = Key(
    "unknown", .words(["ask", "assume"]), "Of een onbekend feit wordt gevraagd (ask) of aangenomen (assume).")
  private static let bar: [Key] = [
    Key("instead", .text, "De wet, voorziening of code waar het wel onder valt."),
    Key(
      "unless", .list(.either([.block("need"), .list(.block("need"))])),
      "Uitzonderingen: elk een voorwaarde of een lijst daarvan."),
    unknown,
    Key("else", .outcome(VerdictForm.bars.map(\.rawValue)), "Wat eruit komt als de regel in de weg staat."),
  ]

  static let need = KeyTable(
    "need", "Een voorwaarde, met wat eruit komt als er niet aan is voldaan.",
    [
      Key("needs", .expression, "Waaraan moet zijn voldaan.", required: true),
      Key("else", .outcome(VerdictForm.needs.map(\.rawValue)), "Wat eruit komt als er niet aan is voldaan."),
      Key("reason", .text, "De zin die het antwoord toont."),
      unknown,
      Key("source", source, "Waar de voorwaarde staat."),
    ])

  static let eligibility = KeyTable(
    "eligibility", "Wie iets mag krijgen.",
    [applies, when, Key("requires", .list(.block("need")), "De voorwaarden, in volgorde.", required: true)] + head)

  static let exclusion = KeyTable("exclusion", "Wat in de weg staat.", [applies, when] + bar + head)

  static let combination = KeyTable(
    "combination", "Wat niet of juist wel samen mag: precies één van de laatste vier vormen.",
    [applies, when] + bar + [
      Key("never-with", .expression, "Wat niet waar mag zijn."),
      Key("only-with", .expression, "Wat waar moet zijn."),
      Key("requires-earlier", .expression, "Wat eerder moet zijn gebeurd."),
      Key("limit", .expression, "De grens die moet kloppen."),
    ] + head)

  static let budget = KeyTable(
    "budget", "Hoe een budget wordt berekend.",
    [
      applies,
      Key("calculated", .expression, "De berekening."),
      Key("formula", .text, "De berekening als tekst; `{feit}` wordt ingevuld."),
      Key("period", .either([.scalar, .list(.block("period"))]), "De periode, of een lijst met voorwaarden."),
    ] + head)

  static let period = KeyTable(
    "period", "Een periode met haar voorwaarde.",
    [when, Key("is", .scalar, "De periode: per-year of whole-trajectory.", required: true)])

  static let obligation = KeyTable(
    "obligation", "Wat een besluit meebrengt.",
    [
      applies, when,
      Key("text", .text, "Wat er moet gebeuren; `{feit}` wordt ingevuld.", required: true),
      Key("who", .scalar, "De partij die het doet."),
      Key("deadline", .expression, "De uiterste dag: datum + 6 months."),
      Key("message", .scalar, "Het iJw-bericht."),
      Key("met-when", .expression, "Wanneer eraan is voldaan."),
    ] + head)

  static let note = KeyTable(
    "note", "Een opmerking bij een situatie; zij beslist niets.",
    [applies, when, Key("text", .text, "De opmerking; `{feit}` wordt ingevuld.", required: true)] + head)

  static let statement = KeyTable(
    "statement", "Een vraag met een vast antwoord, of iets dat de bron niet zegt.",
    [
      Key("question", .text, "De vraag.", required: true),
      Key("keywords", .list(.scalar), "Woorden waarmee de vraag te vinden is."),
      Key("answer", .text, "Het antwoord; begin met not-in-source als de bron het niet zegt.", required: true),
      Key("binding", .flag, "false bij een suggestie van de bron."),
      Key("applies-to", .expression, "Waar het geldt."),
    ] + head)

  static let advice = KeyTable(
    "advice", "Kenmerken die voor of tegen een keuze pleiten; een advies beslist niets.",
    [
      Key("question", .text, "De vraag.", required: true),
      Key("basis", .text, "Wat de bron over het gewicht van de kenmerken zegt."),
      Key("minimum", .count, "Hoeveel kenmerken er ten minste nodig zijn."),
      Key("normalise", .flag, "Of de score wordt gedeeld door het aantal kenmerken."),
      Key("options", .map(.block("option")), "De keuzes.", required: true),
    ] + head)

  static let option = KeyTable(
    "option", "Een keuze van een advies.",
    [
      Key("label", .text, "Hoe de keuze heet."),
      Key("for", .list(.either([.scalar, .block("indicator")])), "Wat ervoor pleit."),
      Key("against", .list(.either([.scalar, .block("indicator")])), "Wat ertegen pleit."),
      Key("source", source, "Waar dit staat."),
    ])

  static let indicator = KeyTable(
    "indicator", "Een kenmerk.",
    [
      Key("when", .expression, "De voorwaarde.", required: true),
      Key("text", .text, "Hoe het kenmerk in een antwoord heet."),
      Key("weight", .count, "Hoe zwaar het telt."),
      Key("source", source, "Waar dit staat."),
    ])

  static let ruleTables = [
    need, eligibility, exclusion, combination, budget, period, obligation, note, statement, advice, option, indicator,
  ]
}
