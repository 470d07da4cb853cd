internal import JSONText
internal import RegionRules

/// The OpenAPI document, made from the operations that are served.
enum OpenAPI {
  static let document: JSONValue = [
    "openapi": "3.1.0",
    "info": [
      "title": "Jeugdregels",
      "version": .string(Operations.version),
      "description": "Welke code, welk budget, waarom (niet), en wat er nog gevraagd moet worden.",
      "license": ["name": "EUPL-1.2", "identifier": "EUPL-1.2"],
      "contact": ["name": "Jeugdregels", "email": "jeugdregels@example.org", "url": "https://example.org/jeugdregels"],
    ],
    "servers": [["url": "/v1", "description": "Deze dienst"]],
    "tags": [
      ["name": "Vragen", "description": "Vragen over een situatie."],
      ["name": "Regels", "description": "Wat de regels hebben."],
      ["name": "Dienst", "description": "De dienst zelf."],
    ],
    "paths": paths,
    "components": [
      "schemas": Schemas.all, "securitySchemes": ["apiKey": ["type": "apiKey", "in": "header", "name": "X-API-Key"]],
    ],
    "security": [["apiKey": []], [:]],
  ]

  private static var paths: JSONValue {
    var paths = JSONObject()
    for operation in Operations.all {
      let path = String(operation.path.dropFirst("/v1".count))
      var item = paths[path]?.object ?? JSONObject()
      item[operation.method.rawValue] = describe(operation, path)
      paths[path] = .object(item)
    }
    return .object(paths)
  }

  private static func describe(_ operation: Operations.Operation, _ path: String) -> JSONValue {
    var object: JSONObject = [
      "operationId": .string(operation.id),
      "tags": [.string(operation.tag)],
      "summary": .string(operation.summary),
    ]
    var parameters: [JSONValue] = []
    for part in path.split(separator: "/") where part.hasPrefix("{") {
      parameters.append([
        "name": .string(String(part.dropFirst().dropLast())), "in": "path", "required": true,
        "schema": ["type": "string"],
      ])
    }
    for parameter in operation.parameters {
      parameters.append([
        "name": .string(parameter.name), "in": "query", "description": .string(parameter.text),
        "schema": parameter.isInteger
          ? ["type": "integer", "minimum": 1, "maximum": parameter.name == "pageSize" ? 500 : 1_000_000]
          : ["type": "string"],
      ])
    }
    if !parameters.isEmpty { object["parameters"] = .array(parameters) }
    if let request = operation.request {
      object["requestBody"] = [
        "required": true, "content": .object([(key: operation.requestType, value: schema(request))]),
      ]
    }
    var responses = JSONObject()
    var headers: JSONObject = ["API-Version": ["description": "De volledige versie.", "schema": ["type": "string"]]]
    if operation.isRecorded {
      headers["Receipt-Id"] = [
        "description": "Het bewijs in het logboek, als de dienst dat bijhoudt.", "schema": ["type": "string"],
      ]
    }
    responses["200"] = [
      "description": "Het antwoord.",
      "headers": .object(headers),
      "content": .object([(key: operation.responseType, value: schema(operation.response))]),
    ]
    let problem: JSONValue = ["application/problem+json": schema("Problem")]
    if operation.method == .post || !parameters.isEmpty {
      responses["400"] = ["description": "De vraag klopt niet.", "content": problem]
    }
    if path.contains("{") || operation.method == .post {
      responses["404"] = ["description": "Niet gevonden.", "content": problem]
    }
    for (code, text) in [
      ("401", "Er is een sleutel nodig."), ("405", "Deze methode kan hier niet."),
      ("403", "De sleutel is niet bekend."), ("408", "Het duurde te lang."),
      ("413", "De inhoud is te groot."), ("429", "Te veel vragen."), ("500", "Er ging iets mis."),
      ("503", "Het is druk, het werk duurt te lang, of het antwoord kan niet worden vastgelegd."),
    ] {
      responses[code] = ["description": .string(text), "content": problem]
    }
    object["responses"] = .object(responses)
    return .object(object)
  }

  private static func schema(_ name: String) -> JSONValue {
    ["schema": ["$ref": .string("#/components/schemas/\(name)")]]
  }
}

extension JSONValue {
  /// An object of members.
  fileprivate static func object(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    .object(JSONObject(members))
  }
}
