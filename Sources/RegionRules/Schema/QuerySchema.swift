internal import JSONText

/// The JSON Schema of a query.
enum QuerySchema {
  static let schema: JSONValue = [
    "$schema": SchemaPart.dialect,
    "title": "Vraag",
    "description": "Een vraag over een situatie: regio, datum, gegevens en hulp die loopt of wordt gevraagd.",
    "type": "object",
    "properties": properties,
    "required": ["region", "date"],
    "additionalProperties": false,
    "$defs": ["value": value, "line": line],
  ]

  private static let properties: JSONValue = [
    "id": SchemaPart.optionalText("Uw eigen kenmerk; komt terug in het antwoord."),
    "region": SchemaPart.text("De regio: de naam van haar map."),
    "date": SchemaPart.date("De datum van toewijzing."),
    "decision": SchemaPart.optionalText("De vraag die wordt gesteld; weggelaten is de gewone vraag van de regio."),
    "facts": SchemaPart.map(
      SchemaPart.reference("value"), "De gegevens. `null` is: bekend dat het er niet is. Weggelaten is: onbekend."),
    "requested": lines("Hulp die wordt gevraagd, als het om meer regels gaat."),
    "running": lines("Hulp die loopt; weggelaten wordt aangenomen dat er geen loopt."),
    "earlier": lines("Eerdere hulp; weggelaten wordt aangenomen dat die er niet was."),
    "want": SchemaPart.list(SchemaPart.text(), "De uitkomsten waar het om gaat; leeg is alle van de vraag."),
    "strict": SchemaPart.boolean("Niets aannemen."),
  ]

  private static func lines(_ description: String) -> JSONValue {
    [
      "type": ["array", "null"],
      "items": SchemaPart.reference("line"),
      "description": .string(description),
    ]
  }

  private static let value: JSONValue = [
    "description": "Een waarde. Een lijst is een volledige verzameling; een object geeft alleen wat ervan bekend is.",
    "anyOf": [
      ["type": ["string", "number", "boolean", "null"]],
      SchemaPart.list(SchemaPart.text()),
      SchemaPart.object(
        ["includes": SchemaPart.list(SchemaPart.text()), "excludes": SchemaPart.list(SchemaPart.text())], required: []),
    ],
  ]

  private static let line: JSONValue = [
    "description": "Een regel hulp. Velden van de regio en gegevens die alleen voor deze regel gelden, mogen erbij.",
    "type": "object",
    "properties": [
      "code": SchemaPart.optionalText(),
      "group": [
        "description": "De groepen van een code die deze regels niet kennen, bij lopende en eerdere hulp.",
        "anyOf": [SchemaPart.text(), SchemaPart.list(SchemaPart.text())],
      ],
      "from": SchemaPart.optionalDate("Eerste dag."),
      "until": SchemaPart.optionalDate("Laatste dag."),
      "provider": SchemaPart.optionalText("Aanbieder."),
      "person": SchemaPart.optionalText("Voor wie, als het er meer zijn."),
    ],
    "additionalProperties": SchemaPart.reference("value"),
  ]
}
