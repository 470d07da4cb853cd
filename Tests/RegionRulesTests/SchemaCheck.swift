import JSONText

/// Checks a value against the part of JSON Schema that the contracts use.
struct SchemaCheck {
  private let root: JSONValue

  init(_ schema: JSONValue) { root = schema }

  /// Returns what does not fit, each with its path.
  func faults(in value: JSONValue) -> [String] { faults(value, root, at: "") }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.string, let name = reference.split(separator: "/").last {
      return faults(value, root["$defs"]?[String(name)] ?? .null, at: path)
    }
    if let options = schema["anyOf"]?.array {
      let all = options.map { faults(value, $0, at: path) }
      return all.contains([]) ? [] : all.min { $0.count < $1.count } ?? []
    }
    var result: [String] = []
    if let type = schema["type"], !(type.array ?? [type]).contains(where: { fits(value, $0.string ?? "") }) {
      result.append("\(path): \(value) is no \(type)")
    }
    if let words = schema["enum"]?.array, !words.contains(value) {
      result.append("\(path): \(value) is not in \(words)")
    }
    if let items = schema["items"], let elements = value.array {
      for (index, element) in elements.enumerated() { result += faults(element, items, at: "\(path)[\(index)]") }
    }
    if let members = value.object { result += faults(of: members, schema, at: path) }
    return result
  }

  private func faults(of members: JSONObject, _ schema: JSONValue, at path: String) -> [String] {
    var result: [String] = []
    for (key, value) in members {
      if let part = schema["properties"]?[key] {
        result += faults(value, part, at: "\(path).\(key)")
      } else if schema["additionalProperties"] == false {
        result.append("\(path).\(key) is not allowed")
      } else if let part = schema["additionalProperties"], part.object != nil {
        result += faults(value, part, at: "\(path).\(key)")
      }
    }
    for key in schema["required"]?.array ?? [] where members[key.string ?? ""] == nil {
      result.append("\(path).\(key) is missing")
    }
    return result
  }

  private func fits(_ value: JSONValue, _ type: String) -> Bool {
    switch type {
    case "null": value.isNull
    case "string": value.string != nil
    case "integer": value.int != nil
    case "number": value.numberText != nil
    case "boolean": value.bool != nil
    case "array": value.array != nil
    case "object": value.object != nil
    default: false
    }
  }
}
