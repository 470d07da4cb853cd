extension KeyTable {
  static let traceability = KeyTable(
    "traceability", "Hoe elke uitspraak van de bron wordt gedragen.",
    [
      Key("ids", .list(.scalar), "De nummers van de uitspraken, los of als reeks: AB-001..AB-250."),
      Key("document", .scalar, "Het document, als een regel er geen noemt."),
      Key("entries", .list(.block("trace")), "De uitspraken en wat ze draagt."),
    ])

  static let trace = KeyTable(
    "trace", "Een of meer uitspraken van de bron.",
    [
      Key("ids", .list(.scalar), "De nummers, los of als reeks."),
      Key("id", .scalar, "Eén nummer."),
      Key("document", .scalar, "Het document."),
      Key("section", .scalar, "De paragraaf.", required: true),
      Key("text", .text, "Wat er staat, kort.", required: true),
      Key(
        "kind", .words(Traceability.Kind.allCases.map(\.rawValue)),
        "Regel, geval, achtergrond, of een gat in de bron.", required: true),
      Key("by", .list(.scalar), "Wat het draagt: paden van regels, zoals selection/NAAM."),
    ])

  static let conformanceCase = KeyTable(
    "case", "Een geval met wat eruit hoort te komen.",
    [
      Key("case", .scalar, "De naam; elke naam komt één keer voor.", required: true),
      Key("date", .date, "De datum van toewijzing.", required: true),
      Key("decision", .scalar, "De vraag; weggelaten is het de gewone vraag."),
      Key("given", .map(given), "Wat bekend is."),
      Key("requested", lines, "Hulp die wordt gevraagd."),
      Key("running", lines, "Hulp die loopt."),
      Key("earlier", lines, "Eerdere hulp."),
      Key("strict", .flag, "Of niets mag worden aangenomen."),
      Key("expect", .block("expect"), "Wat eruit moet komen."),
      Key("reject", .block("reject"), "Wat er niet uit mag komen."),
    ])

  static let expect = KeyTable(
    "expect", "Wat eruit moet komen.",
    [
      Key("outcome", .scalar, "De uitkomst: applies, excluded, information-needed, …"),
      Key("code", oneOrMore, "Precies deze codes."),
      Key("codes", .map(.scalar), "Elke code met haar status."),
      Key("values", .map(given), "De waarden."),
      Key("budget", .map(.scalar), "Het budget."),
      Key("missing", oneOrMore, "Precies de feiten die nog nodig zijn."),
      Key("ask", .scalar, "De vraag die als eerste wordt gesteld."),
      Key("possible", .map(oneOrMore), "Wat nog mogelijk is, per uitkomst."),
      Key("assumptions", oneOrMore, "Precies de regels waarover iets is aangenomen."),
      Key("reasons", oneOrMore, "Regels die onder de redenen moeten staan."),
      Key("consent", oneOrMore, "Partijen die moeten toestemmen."),
      Key("obligations", .either([oneOrMore, .map(oneOrMore)]), "Verplichtingen die erbij moeten staan."),
      Key("notes", oneOrMore, "Opmerkingen die erbij moeten staan."),
      Key("caveat", oneOrMore, "Tekst die in een kanttekening moet staan."),
      Key("readings", oneOrMore, "Lezingen van de bron waarvan het afhangt."),
      Key("advice", oneOrMore, "De keuzes die het advies bovenaan zet."),
      Key("error", .scalar, "De fout waarmee de vraag wordt geweigerd."),
    ])

  static let reject = KeyTable(
    "reject", "Wat er niet uit mag komen.",
    [
      Key("code", oneOrMore, "Codes die er niet uit mogen komen."),
      Key("outcome", oneOrMore, "Uitkomsten die niet mogen."),
      Key("obligations", oneOrMore, "Verplichtingen die er niet bij mogen staan."),
      Key("notes", oneOrMore, "Opmerkingen die er niet bij mogen staan."),
    ])

  static let companionTables = [traceability, trace, conformanceCase, expect, reject]

  private static let oneOrMore = KeyForm.either([.scalar, .list(.scalar)])
  private static let given = KeyForm.either([.scalar, .list(.scalar), .map(oneOrMore)])
  private static let lines = KeyForm.either([.scalar, .list(.map(given))])
}
