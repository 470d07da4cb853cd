internal import JSONText
internal import RuleEngine

/// The JSON Schema of an answer, and of the error that may come in its place.
enum AnswerSchema {
  static let schema: JSONValue = [
    "$schema": SchemaPart.dialect,
    "title": "Antwoord",
    "description": "Wat de regels zeggen over een vraag, met de redenen; of wat er mis is met de vraag.",
    "anyOf": [SchemaPart.reference("answer"), SchemaPart.reference("failure")],
    "$defs": [
      "answer": answer,
      "failure": failure,
      "result": ResultSchema.result,
      "reason": ResultSchema.reason,
      "citation": ResultSchema.citation,
      "source": ResultSchema.source,
      "value": value,
    ],
  ]

  private static let outcomes = Outcome.allCases.map(\.rawValue)

  private static let answer = SchemaPart.object([
    "id": SchemaPart.optionalText("Het kenmerk uit de vraag."),
    "region": SchemaPart.text(),
    "edition": SchemaPart.optionalText("REGIO/UITGAVE; null als er geen geldt."),
    "digest": SchemaPart.text("Kenmerk van de regels die het antwoord gaven."),
    "referenceDate": SchemaPart.date("De datum van toewijzing."),
    "decision": SchemaPart.text(),
    "outcome": SchemaPart.words(outcomes),
    "results": SchemaPart.list(SchemaPart.reference("result")),
    "values": SchemaPart.map(SchemaPart.reference("value"), "Uitkomsten die geen code zijn; null is nog niet bekend."),
    "possible": SchemaPart.map(SchemaPart.list(SchemaPart.text()), "Wat per uitkomst nog mogelijk is."),
    "ask": SchemaPart.optionalText("Het gegeven dat nu het meest helpt."),
    "missing": SchemaPart.list(missing),
    "assumptions": SchemaPart.list(assumption),
    "readings": SchemaPart.list(reading),
    "advice": SchemaPart.list(suggestion),
    "notes": SchemaPart.list(
      SchemaPart.object([
        "id": SchemaPart.text(), "text": SchemaPart.text(), "source": SchemaPart.reference("source"),
      ])),
    "caveats": SchemaPart.list(
      SchemaPart.object(["text": SchemaPart.text(), "source": SchemaPart.reference("source")])),
    "question": SchemaPart.optionalText("De vraag voluit."),
    "outputs": SchemaPart.list(output),
    "complete": SchemaPart.boolean("false: er waren te veel mogelijkheden om alles na te gaan."),
  ])

  private static let missing = SchemaPart.object([
    "fact": SchemaPart.text(),
    "question": SchemaPart.text(),
    "type": SchemaPart.text(),
    "unit": SchemaPart.optionalText(),
    "values": SchemaPart.optional(SchemaPart.map(SchemaPart.text(), "Woord en omschrijving.")),
    "oneOf": SchemaPart.optional(SchemaPart.list(SchemaPart.text(), "Gegevens die hetzelfde uitmaken.")),
  ])

  private static let assumption = SchemaPart.object([
    "rule": SchemaPart.text(),
    "facts": SchemaPart.list(SchemaPart.text()),
    "else": SchemaPart.object([
      "value": SchemaPart.optionalText(),
      "outcome": SchemaPart.optional(SchemaPart.words(outcomes)),
    ]),
    "text": SchemaPart.text(),
  ])

  private static let reading = SchemaPart.object([
    "id": SchemaPart.text(),
    "options": SchemaPart.map(SchemaPart.optionalText(), "Wat er bij elke lezing uitkomt."),
    "settled": SchemaPart.optionalText("De lezing die de regio koos."),
    "source": SchemaPart.list(SchemaPart.reference("citation")),
    "question": SchemaPart.text(),
    "texts": SchemaPart.map(SchemaPart.text(), "Elke lezing voluit."),
  ])

  private static let suggestion = SchemaPart.object([
    "value": SchemaPart.text(),
    "score": ["type": "number"],
    "for": SchemaPart.list(SchemaPart.text()),
    "against": SchemaPart.list(SchemaPart.text()),
    "rule": SchemaPart.text(),
    "label": SchemaPart.text(),
    "onTop": SchemaPart.boolean(),
    "basis": SchemaPart.optionalText(),
  ])

  private static let output = SchemaPart.object([
    "name": SchemaPart.text(),
    "value": SchemaPart.reference("value"),
    "label": SchemaPart.optionalText(),
    "type": SchemaPart.optionalText(),
    "unit": SchemaPart.optionalText(),
    "status": SchemaPart.text("known, asked, open of een uitkomst zoals not-in-source."),
  ])

  private static let value: JSONValue = [
    "description": "Een woord, tekst, datum, bedrag of getal met decimalen is een tekst; een heel getal is een getal.",
    "anyOf": [["type": ["string", "integer", "boolean", "null"]], SchemaPart.list(SchemaPart.text())],
  ]

  private static let failure = SchemaPart.object([
    "id": SchemaPart.optionalText(),
    "error": SchemaPart.object([
      "code": SchemaPart.words(QueryError.Code.allCases.map(\.rawValue)),
      "message": SchemaPart.text(),
      "fact": SchemaPart.optionalText(),
      "given": SchemaPart.optionalText(),
      "allowed": SchemaPart.optionalText(),
    ]),
  ])
}
