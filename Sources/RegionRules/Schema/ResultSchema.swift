internal import JSONText
internal import RuleEngine

/// The part of the answer's schema that is about one code, or about the decision itself.
enum ResultSchema {
  static let result = SchemaPart.object([
    "line": SchemaPart.integer("De gevraagde regel, vanaf 0."),
    "code": SchemaPart.optionalText(),
    "name": SchemaPart.optionalText(),
    "kind": SchemaPart.optionalText("product, provision, act of profile."),
    "status": SchemaPart.words(Outcome.allCases.map(\.rawValue)),
    "category": SchemaPart.optionalText("Productcategorie (JZ020)."),
    "unit": SchemaPart.optionalText("Eenheid (WJ756)."),
    "tariff": SchemaPart.amount("Tarief in euro's."),
    "gaps": SchemaPart.list(SchemaPart.text(), "Wat de bron openlaat."),
    "limits": SchemaPart.object(
      ["decide": SchemaPart.list(SchemaPart.text(), "Grenzen die beslissen.")], required: []),
    "budget": SchemaPart.optional(budget),
    "values": SchemaPart.map(SchemaPart.reference("value")),
    "consent": SchemaPart.list(
      SchemaPart.object([
        "party": SchemaPart.text(), "status": SchemaPart.words(["given", "not-yet", "refused"]),
      ])),
    "allocation": SchemaPart.optional(allocation),
    "obligations": SchemaPart.list(obligation),
    "reasons": SchemaPart.list(SchemaPart.reference("reason")),
    "target": SchemaPart.optional(SchemaPart.object(["word": SchemaPart.text(), "text": SchemaPart.text()])),
    "instead": SchemaPart.optionalText("De wet of voorziening waar het onder valt."),
    "inform": SchemaPart.map(SchemaPart.text(), "Gemiddelden en richtlijnen; zij beslissen niets."),
  ])

  private static let budget = SchemaPart.object([
    "kind": SchemaPart.optionalText(),
    "number": ["type": ["integer", "null"]],
    "amount": SchemaPart.amount("Bedrag in euro's."),
    "period": SchemaPart.optionalText(),
    "calculated": SchemaPart.amount("Het berekende bedrag in euro's."),
    "formula": SchemaPart.optionalText("De som, ingevuld."),
  ])

  private static let allocation = SchemaPart.object([
    "productcategorie": SchemaPart.optionalText(),
    "productcode": SchemaPart.optionalText(),
    "ingangsdatum": SchemaPart.optionalDate(),
    "einddatum": SchemaPart.optionalDate(),
    "volume": SchemaPart.optionalText(),
    "eenheid": SchemaPart.optionalText(),
    "frequentie": SchemaPart.optionalText(),
    "budget": SchemaPart.amount("Budget in euro's."),
    "verwijzer": SchemaPart.optionalText(),
  ])

  private static let obligation = SchemaPart.object([
    "id": SchemaPart.text(),
    "text": SchemaPart.text(),
    "deadline": SchemaPart.optionalDate(),
    "message": SchemaPart.optionalText("Het iJw-bericht."),
    "status": SchemaPart.words(["met", "not-met", "open", "conditional"]),
    "source": SchemaPart.reference("source"),
    "who": SchemaPart.optionalText(),
  ])

  static let reason = SchemaPart.object(
    [
      "rule": SchemaPart.text("Het pad van de regel, met # voor de rij van een tabel."),
      "text": SchemaPart.text(),
      "source": SchemaPart.reference("source"),
      "at": SchemaPart.text("Bestand en regel."),
      "furtherSources": SchemaPart.list(SchemaPart.reference("citation")),
    ], required: ["rule", "text", "source", "at"])

  static let citation = SchemaPart.object(citationMembers, required: ["document", "section"])

  /// A citation, or an empty object where there is none.
  static let source = SchemaPart.object(citationMembers, required: [])

  private static let citationMembers: KeyValuePairs<String, JSONValue> = [
    "document": SchemaPart.text(),
    "section": SchemaPart.text(),
    "table": SchemaPart.text(),
    "row": SchemaPart.text(),
    "note": SchemaPart.text(),
  ]
}
