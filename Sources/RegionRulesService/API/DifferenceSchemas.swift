internal import JSONText

/// The schemas of the difference between two editions.
enum DifferenceSchemas {
  static var all: JSONObject {
    [
      "DiffQuery": Schemas.object(
        [
          "old": Schemas.string, "new": Schemas.string, "decisions": Schemas.list(Schemas.string),
          "renames": ["type": "object", "additionalProperties": Schemas.string],
          "queries": Schemas.list(Schemas.reference("Query")),
        ], required: ["old", "new"]),
      "Difference": Schemas.object([
        "old": Schemas.string, "new": Schemas.string, "oldDays": Schemas.string, "newDays": Schemas.string,
        "same": truth, "decisions": Schemas.list(decision),
        "names": Schemas.list(
          Schemas.object([
            "kind": Schemas.string, "onlyOld": Schemas.list(Schemas.string), "onlyNew": Schemas.list(Schemas.string),
          ])),
        "parts": Schemas.list(
          Schemas.object(["path": Schemas.string, "change": Schemas.string, "at": Schemas.string])),
        "cases": asked, "queries": asked,
      ]),
    ]
  }

  private static let truth: JSONValue = ["type": "boolean"]

  private static var decision: JSONValue {
    Schemas.object([
      "name": Schemas.string, "question": Schemas.string, "same": truth, "complete": truth,
      "outputsOnlyOld": Schemas.list(Schemas.string), "outputsOnlyNew": Schemas.list(Schemas.string),
      "changes": Schemas.list(change),
    ])
  }

  private static var change: JSONValue {
    Schemas.object([
      "old": side, "new": side, "proved": truth, "parts": Schemas.integer,
      "cases": Schemas.list(Schemas.list(Schemas.string)),
      "example": ["type": "object", "additionalProperties": Schemas.string], "requested": Schemas.nullable,
      "running": Schemas.nullable,
    ])
  }

  private static var side: JSONValue {
    Schemas.object([
      "outcome": Schemas.string,
      "rules": Schemas.list(
        Schemas.object([
          "rule": Schemas.string, "text": Schemas.string, "source": Schemas.nullable, "at": Schemas.string,
        ])),
    ])
  }

  private static var asked: JSONValue {
    Schemas.object([
      "count": Schemas.integer, "oneSided": Schemas.integer,
      "changed": Schemas.list(
        Schemas.object(["name": Schemas.string, "old": Schemas.string, "new": Schemas.string])),
    ])
  }
}
