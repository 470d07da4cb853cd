internal import JSONText

/// Pieces of which the schemas are made.
enum SchemaPart {
  static let dialect: JSONValue = "https://json-schema.org/draft/2020-12/schema"

  static func text(_ description: String? = nil) -> JSONValue { type("string", description) }

  static func optionalText(_ description: String? = nil) -> JSONValue { type(["string", "null"], description) }

  static func integer(_ description: String? = nil) -> JSONValue { type("integer", description) }

  static func boolean(_ description: String? = nil) -> JSONValue { type("boolean", description) }

  static func date(_ description: String? = nil) -> JSONValue {
    described(["type": "string", "format": "date"], description)
  }

  static func optionalDate(_ description: String? = nil) -> JSONValue {
    described(["type": ["string", "null"], "format": "date"], description)
  }

  /// An amount in euros: a text with at least two decimals.
  static func amount(_ description: String) -> JSONValue {
    described(["type": ["string", "null"], "pattern": #"^-?\d+\.\d{2,4}$"#], description)
  }

  static func words(_ words: [String], _ description: String? = nil) -> JSONValue {
    described(["type": "string", "enum": .array(words.map { .string($0) })], description)
  }

  static func list(_ items: JSONValue, _ description: String? = nil) -> JSONValue {
    described(["type": "array", "items": items], description)
  }

  static func reference(_ name: String) -> JSONValue { ["$ref": .string("#/$defs/\(name)")] }

  static func optional(_ schema: JSONValue) -> JSONValue { ["anyOf": [schema, ["type": "null"]]] }

  /// An object by name of anything of one kind.
  static func map(_ values: JSONValue, _ description: String? = nil) -> JSONValue {
    described(["type": "object", "additionalProperties": values], description)
  }

  /// An object with exactly these keys.
  ///
  /// - Parameters:
  ///   - members: The keys in the order in which they are written.
  ///   - required: The keys that are always there; all of them when `nil`.
  ///   - description: What the object is.
  static func object(
    _ members: KeyValuePairs<String, JSONValue>, required: [String]? = nil, _ description: String? = nil
  ) -> JSONValue {
    described(
      [
        "type": "object",
        "properties": JSONValue(members),
        "required": .array((required ?? members.map(\.key)).map { .string($0) }),
        "additionalProperties": false,
      ], description)
  }

  private static func type(_ name: JSONValue, _ description: String?) -> JSONValue {
    described(["type": name], description)
  }

  private static func described(_ schema: JSONValue, _ description: String?) -> JSONValue {
    guard let description, var members = schema.object else { return schema }
    members["description"] = .string(description)
    return .object(members)
  }
}
