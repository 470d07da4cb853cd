extension KeyTable {
  private static let kind = Key(
    "kind", .words(Code.Kind.allCases.map(\.rawValue)), "Product, voorziening, handeling of profiel.")
  private static let code = Key("code", .text, "De gedrukte code als die anders is dan de naam, of not-in-source.")
  private static let category = Key("category", .text, "De productcategorie (JZ020), of not-in-source.")
  private static let groups = Key("groups", .list(.scalar), "De groepen waar de code bij hoort.")
  private static let unit = Key("unit", .text, "De eenheid (WJ756), of not-in-source.")
  private static let frequency = Key("frequency", .text, "De frequentie (WJ757), of not-in-source.")
  private static let tariff = Key("tariff", .scalar, "Het tarief in euro, met een punt: 12.50; of not-in-source.")

  static let codeDefaults = KeyTable(
    "code-defaults", "Wat voor alle codes van dit bestand geldt, tenzij de code iets anders zegt.",
    [kind, code, category, unit, frequency, tariff, groups]
      + head.filter { ["source", "caveat"].contains($0.name) })

  static let codeEntry = KeyTable(
    "code", "Iets dat kan worden toegewezen, gedaan of gekozen.",
    [
      Key("name", .text, "De naam.", required: true), kind, code, category, groups, unit, frequency, tariff,
      Key("limits", .list(.block("need")), "Grenzen die beslissen."),
      Key("inform", .block("inform"), "Gemiddelden en richtlijnen; die beslissen nooit."),
      Key("budget", .block("code-budget"), "Wat de code kost, als de bron dat vastlegt."),
    ] + head)

  static let inform = KeyTable(
    "inform", "Informatie die niet beslist.",
    [
      Key("average", .text, "Het gemiddelde."),
      Key("expected", .text, "Wat wordt verwacht."),
      Key("guideline", .text, "Een richtlijn."),
    ])

  static let codeBudget = KeyTable(
    "code-budget", "Wat een code kost.",
    [
      Key("kind", .scalar, "Het soort budget.", required: true),
      Key("number", .scalar, "Het nummer van het budget, of not-in-source."),
      Key("amount", .scalar, "Het bedrag in euro, met een punt: 12000.00; of not-in-source."),
      Key("period", .scalar, "De periode: per-year of whole-trajectory."),
    ])

  static let codeTables = [codeDefaults, codeEntry, inform, codeBudget]
}
