extension KeyTable {
  static let region = KeyTable(
    "region", "Een regio.",
    [
      Key("name", .text, "De naam van de regio.", required: true),
      Key(
        "municipalities", .either([.words(["not-in-source"]), .map(.text)]),
        "De gemeenten: een woord met de naam; of not-in-source.", required: true),
      Key("aliases", .map(.scalar), "Andere spellingen van een gemeente, met het woord dat wordt bedoeld."),
      Key("editions", .list(.scalar), "De uitgaven, de oudste eerst: de namen van hun mappen.", required: true),
      Key("caveat", .text, "Een kanttekening bij de regio."),
    ])

  static let edition = KeyTable(
    "edition", "De uitgave: geldigheid, bronnen en vragen.",
    [
      Key("title", .text, "De titel.", required: true),
      Key("validity", .block("validity"), "Wanneer de uitgave geldt.", required: true),
      Key("sources", .map(.block("document")), "De documenten, elk met een korte naam."),
      Key("uses", .block("uses"), "Wat de uitgave uit Rules/ gebruikt."),
      Key("parties", .map(.text), "Wie kan toestemmen, iets doet of iets weet."),
      Key("referrals", .map(.text), "Waarheen kan worden verwezen."),
      Key("steps", .map(.text), "Wat eerst kan moeten gebeuren."),
      Key("default-decision", .scalar, "De vraag die geldt als er geen wordt genoemd."),
      Key("decisions", .map(.block("decision")), "De vragen die de uitgave beantwoordt."),
    ])

  static let validity = KeyTable(
    "validity", "De geldigheid van een uitgave.",
    [
      Key("from", boundary, "De eerste dag, of not-in-source."),
      Key("until", boundary, "De laatste dag (telt mee), of not-in-source."),
      Key("firm-until", boundary, "Tot en met deze dag zeker."),
      Key("possible-until", boundary, "Tot en met deze dag misschien."),
      Key("condition", .text, "De voorwaarde waaronder het langer geldt."),
      Key("superseded-by", .block("successor"), "De uitgave die hierop volgt."),
      Key("caveat", .text, "Een kanttekening bij de geldigheid."),
      Key("source", source, "Waar de geldigheid staat."),
      Key("accept", .list(.block("accept")), "Bevindingen van check die bedoeld zijn."),
    ])

  static let successor = KeyTable(
    "successor", "De uitgave die volgt.",
    [
      Key("edition", .scalar, "REGIO/UITGAVE.", required: true),
      Key("from", .date, "De eerste dag van de opvolger."),
    ])

  static let uses = KeyTable(
    "uses", "Wat de uitgave uit Rules/ gebruikt.",
    [
      Key("facts", .list(.scalar), "Feiten uit Rules/vocabulary.yaml."),
      Key("rules", .list(.either([.scalar, .block("national-rule")])), "Landelijke regels: BESTAND/NAAM."),
    ])

  static let nationalRule = KeyTable(
    "national-rule", "Een landelijke regel met een eigen bereik.",
    [
      Key("rule", .scalar, "BESTAND/NAAM.", required: true),
      Key("applies-to", .expression, "Waar de regel in deze uitgave geldt."),
    ])

  static let document = KeyTable(
    "document", "Een document.",
    [
      Key("title", .text, "De titel.", required: true),
      Key("version", .text, "De versie die de bron noemt."),
    ])

  static let decision = KeyTable(
    "decision", "Een vraag die de uitgave beantwoordt.",
    [
      Key("question", .text, "De vraag zoals een medewerker haar leest.", required: true),
      Key("keywords", .list(.scalar), "Woorden waarmee de vraag te vinden is."),
      Key("outputs", .list(.scalar), "Tabellen, afgeleide feiten en adviezen die het antwoord geven."),
      Key("want", .list(.scalar), "De uitkomsten waar het om gaat."),
      Key("advice", .list(.scalar), "Adviezen die ernaast worden getoond."),
    ] + head)

  static let citation = KeyTable(
    "citation", "Een plaats in een document.",
    [
      Key("document", .scalar, "De korte naam van het document, onder sources in edition.yaml.", required: true),
      Key("section", .scalar, "De paragraaf, overal hetzelfde geschreven.", required: true),
      Key("table", .scalar, "De tabel in de bron."),
      Key("row", .scalar, "De rij in de bron."),
      Key("note", .text, "Een opmerking over de vermelding."),
    ])

  static let valid = KeyTable(
    "valid", "Een periode binnen de uitgave.",
    [
      Key("from", .date, "De eerste dag."),
      Key("until", .date, "De laatste dag; die telt mee."),
    ])

  static let accept = KeyTable(
    "accept", "Een bevinding die zo bedoeld is.",
    [
      Key("finding", .scalar, "De code van de bevinding.", required: true),
      Key("reason", .text, "Waarom het zo hoort.", required: true),
    ])

  static let codeList = KeyTable(
    "code-list", "Een landelijke codelijst.",
    [
      Key("title", .text, "De naam van de lijst.", required: true),
      Key("values", .map(.text), "Elke code met haar betekenis."),
    ])

  static let editionTables = [
    region, edition, validity, successor, uses, nationalRule, document, decision, citation, valid, accept, codeList,
  ]

  private static let boundary = KeyForm.either([.date, .words(["not-in-source"])])
}
