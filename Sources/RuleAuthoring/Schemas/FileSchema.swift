public import JSONText
public import RuleModel

/// The JSON Schema of a kind of rule file, for editors; made from the keys that the decoder accepts.
public struct FileSchema: Sendable {
  /// The kind of file.
  public let shape: RuleFileShape

  /// Creates the schema of a kind of file.
  ///
  /// - Parameter shape: The kind of file.
  public init(_ shape: RuleFileShape) { self.shape = shape }

  /// The schemas of all kinds of files.
  public static let all = RuleFileShape.all.map(FileSchema.init)

  /// The name of the file in `Rules/schema/`.
  public var fileName: String { "\(shape.name).schema.json" }

  /// The text of the file in `Rules/schema/`.
  public var fileText: String { schema.text(pretty: true) + "\n" }

  /// The schema (draft 7, which editors know best).
  public var schema: JSONValue {
    var writer = SchemaWriter()
    var properties: JSONObject = [
      "format": ["description": "De versie van de vorm van dit bestand.", "enum": [1, "1"]]
    ]
    for key in shape.keys { properties[key.name] = writer.property(key) }
    return [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": .string("\(shape.name).yaml"),
      "description": .string(shape.about),
      "type": "object",
      "properties": .object(properties),
      "required": .array(["format"] + shape.keys.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": false,
      "definitions": writer.definitions(),
    ]
  }

  /// The comment by which an editor finds the schema of a file.
  ///
  /// - Parameter path: The path of the file, relative to the folder that holds `Regions/` and `Rules/`.
  /// - Returns: The line, or `nil` for a file that has no schema.
  public static func modeline(forFileAt path: String) -> String? {
    guard let shape = RuleFileShape.shape(ofFileAt: path) else { return nil }
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    return "# yaml-language-server: $schema=\(up)Rules/schema/\(shape.name).schema.json"
  }
}

/// Writes the forms of keys as schemas, and remembers which blocks they need.
private struct SchemaWriter {
  private var wanted: [String] = []

  mutating func property(_ key: KeyTable.Key) -> JSONValue {
    var schema = value(key.form)
    if case .block = key.form { schema = ["allOf": [schema]] }
    guard var members = schema.object else { return schema }
    members["description"] = .string(key.about)
    return .object(members)
  }

  mutating func definitions() -> JSONValue {
    var done = JSONObject()
    var next = 0
    while next < wanted.count {
      let name = wanted[next]
      next += 1
      if let table = KeyTable.named(name) { done[name] = block(table) }
    }
    return .object(done)
  }

  private mutating func block(_ table: KeyTable) -> JSONValue {
    var properties = JSONObject()
    for key in table.keys { properties[key.name] = property(key) }
    var schema: JSONObject = [
      "description": .string(table.about), "type": "object", "properties": .object(properties),
      "additionalProperties": false,
    ]
    let required = table.keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { schema["required"] = .array(required) }
    return .object(schema)
  }

  private mutating func value(_ form: KeyForm) -> JSONValue {
    switch form {
    case .text: return ["type": "string"]
    case .scalar, .expression: return ["type": ["string", "number", "boolean"]]
    case .words(let words): return ["enum": .array(words.map { .string($0) })]
    case .outcome(let words):
      let pattern = "^(\(words.joined(separator: "|")))(\\s[\\s\\S]*)?$"
      return [
        "anyOf": [
          ["enum": .array(words.map { .string($0) })], ["type": "string", "pattern": .string(pattern)],
        ]
      ]
    case .flag: return ["enum": [true, false, "yes", "no"]]
    case .count: return ["type": "integer"]
    case .date: return ["type": "string", "pattern": #"^\d{4}-\d{2}-\d{2}$"#]
    case .list(let inner): return ["type": "array", "items": value(inner)]
    case .map(let inner): return ["type": "object", "additionalProperties": value(inner)]
    case .either(let forms): return ["anyOf": .array(forms.map { value($0) })]
    case .block(let name):
      if !wanted.contains(name) { wanted.append(name) }
      return ["$ref": .string("#/definitions/\(name)")]
    }
  }
}
