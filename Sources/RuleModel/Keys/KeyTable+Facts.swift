extension KeyTable {
  static let typeWords = TypeDecoder.words

  private static let type = Key("type", .words(typeWords), "Het soort waarde.")
  private static let question = Key("question", .text, "De vraag zoals een medewerker haar leest.")
  private static let shape: [Key] = [
    Key("values", .either([.map(.text), .list(.scalar)]), "De keuzes: een woord met zijn omschrijving."),
    Key("aliases", .map(.scalar), "Andere spellingen, met het woord dat wordt bedoeld."),
    Key("unit", .scalar, "De eenheid: uur, week, uur/week, euro."),
    Key("decimals", .count, "Hoeveel cijfers achter de komma: 0 tot en met 4."),
    Key("min", .scalar, "De kleinste waarde; 0 als dit ontbreekt."),
    Key("max", .scalar, "De grootste waarde; 100000 als dit ontbreekt."),
    Key("none", .words(["allowed"]), "Of ook bekend kan zijn dat het er niet is."),
  ]

  static let fact = KeyTable(
    "fact", "Een feit dat wordt gevraagd; zonder type perkt het een landelijk feit in.",
    [type, question] + shape + [
      Key("who", .scalar, "De partij die het weet."),
      Key("party", .scalar, "Bij een toestemming: de partij die toestemt."),
      Key("fixed", .flag, "Of niemand het kan veranderen, zoals de leeftijd."),
      Key("code-list", .scalar, "De landelijke lijst waar de keuzes bij horen."),
      Key("list-codes", .map(.scalar), "De code van elke keuze in die lijst."),
    ] + head)

  static let derived = KeyTable(
    "derived", "Een feit dat uit andere feiten volgt.",
    [type, question] + shape.filter { $0.name != "none" } + [
      Key("who", .scalar, "De partij die het weet."),
      Key("fixed", .flag, "Of niemand het kan veranderen, zoals de leeftijd."),
      Key("code-list", .scalar, "De landelijke lijst waar de keuzes bij horen."),
      Key("list-codes", .map(.scalar), "De code van elke keuze in die lijst."),
      Key("is", .expression, "De berekening."),
      Key("table", .text, "De tabel; de laatste kolom is het feit zelf."),
      Key("table-file", .scalar, "Het CSV-bestand naast dit bestand waar de tabel in staat."),
      Key("hit-policy", .words(["unique", "first"]), "Of één rij past (unique), of de eerste die past telt (first)."),
      Key("otherwise", .scalar, "De waarde als geen rij past, of none."),
    ] + head)

  static let narrowing = KeyTable(
    "narrowing", "Een landelijk feit dat een uitgave inperkt.",
    ["question", "values", "aliases", "min", "max", "who", "caveat", "source", "accept", "fixed", "none"].compactMap {
      fact[$0]
    })

  static let field = KeyTable("field", "Een veld van een regel hulp.", [type, question] + shape + head)

  static let output = KeyTable(
    "output", "Een uitkomst van een tabel, naast code.",
    [type] + shape + [question, Key("label", .text, "Hoe de uitkomst heet.")])

  static let reading = KeyTable(
    "reading", "Een tegenspraak of onduidelijkheid van de bron, als keuze met een naam.",
    [
      Key("question", .text, "Wat de bron openlaat.", required: true),
      Key("options", .map(.text), "De manieren om de bron te lezen.", required: true),
      Key("settled", .scalar, "De keuze van de regio, of none.", required: true),
    ] + head)

  static let impossible = KeyTable(
    "impossible", "Feiten die niet samen kunnen voorkomen.",
    [
      Key("when", .expression, "De combinatie die niet kan.", required: true),
      Key("reason", .text, "Waarom dat niet kan."),
      Key("source", source, "Waar dit staat."),
      Key("caveat", .text, "Een kanttekening."),
    ])

  static let factTables = [fact, derived, narrowing, field, output, reading, impossible]
}
