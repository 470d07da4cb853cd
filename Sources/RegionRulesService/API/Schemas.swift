internal import JSONText
internal import RegionRules

/// The schemas of the OpenAPI document; query and answer are the ones of the JSON contract.
enum Schemas {
  static var all: JSONValue {
    var schemas = JSONObject()
    for (name, contract) in [("Query", JSONContract.query), ("Answer", .answer)] {
      schemas[name] = inline(contract.schema, as: name)
    }
    schemas["Problem"] = object(
      ["type": string, "title": string, "status": integer, "detail": string], required: ["status", "title", "detail"],
      open: true)
    schemas["Status"] = object([
      "version": string, "digest": string, "editions": list(object(["edition": string, "digest": string])),
      "pendingChange": string, "diagnostics": list(reference("Finding")),
      "decisionLog": object([
        "policy": string, "state": string, "written": integer, "lost": integer, "failure": nullable,
      ]),
    ])
    schemas["Finding"] = object([
      "code": string, "severity": string, "message": string, "file": string, "line": integer, "column": integer,
      "endLine": integer, "endColumn": integer, "help": nullable, "notes": list(string),
    ])
    schemas["Findings"] = object(["valid": ["type": "boolean"], "findings": list(reference("Finding"))])
    schemas["RuleFiles"] = object(
      ["files": list(object(["path": string, "text": string], required: ["path", "text"]))], required: ["files"])
    schemas["Regions"] = object(["regions": list(reference("Region"))])
    schemas["Region"] = object([
      "region": string, "name": string,
      "editions": list(
        object(["edition": string, "title": string, "from": nullable, "until": nullable, "digest": string])),
    ])
    schemas["Edition"] = object([
      "edition": string, "title": string, "from": nullable, "until": nullable, "digest": string,
      "questions": list(anything), "facts": list(anything), "codes": list(anything),
    ])
    schemas["Page"] = object([
      "edition": string, "total": integer, "page": integer, "pageSize": integer, "items": list(anything),
    ])
    schemas["NextQuestion"] = object(["question": ["type": ["object", "null"]], "answer": reference("Answer")])
    schemas["WhyNotQuery"] = object(["code": string, "query": reference("Query")], required: ["code", "query"])
    schemas["WhyNot"] = object([
      "id": nullable, "edition": string, "decision": string, "code": string, "name": string, "status": nullable,
      "stops": list(anything), "changes": ["type": ["array", "null"], "items": anything], "outcome": nullable,
      "never": ["type": "boolean"],
    ])
    schemas["Receipt"] = object(
      [
        "engine": string, "edition": nullable, "digest": string, "query": reference("Query"), "answer": anything,
        "askedAt": nullable, "receipt": nullable, "askedBy": nullable, "masked": list(string),
      ], required: ["engine", "digest", "query", "answer"])
    schemas["Replay"] = object([
      "equal": ["type": "boolean"], "sameRules": ["type": "boolean"], "sameEngine": ["type": "boolean"],
      "edition": nullable, "differences": list(object(["path": string, "then": nullable, "now": nullable])),
    ])
    for (name, schema) in DifferenceSchemas.all { schemas[name] = schema }
    return .object(schemas)
  }

  static let string: JSONValue = ["type": "string"]
  static let integer: JSONValue = ["type": "integer"]
  static let nullable: JSONValue = ["type": ["string", "null"]]
  static let anything: JSONValue = ["type": "object"]

  static func list(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/components/schemas/\(name)")] }

  static func object(_ properties: JSONObject, required: [String] = [], open: Bool = false) -> JSONValue {
    var schema: JSONObject = ["type": "object", "properties": .object(properties)]
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    if !open { schema["additionalProperties"] = false }
    return .object(schema)
  }

  /// A schema of the contract inside this document: its own definitions are found under its name.
  private static func inline(_ schema: JSONValue, as name: String) -> JSONValue {
    switch schema {
    case .object(let members):
      return .object(
        JSONObject(
          members.compactMap { member in
            if member.key == "$schema" || member.key == "$id" { return nil }
            if member.key == "$ref", let text = member.value.string, text.hasPrefix("#/") {
              return (key: member.key, value: .string("#/components/schemas/\(name)/" + text.dropFirst(2)))
            }
            return (key: member.key, value: inline(member.value, as: name))
          }))
    case .array(let items): return .array(items.map { inline($0, as: name) })
    default: return schema
    }
  }
}
