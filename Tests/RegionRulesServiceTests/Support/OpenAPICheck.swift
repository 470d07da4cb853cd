#if Service
  import JSONText

  @testable import RegionRulesService

  /// Compares responses with what the OpenAPI document says about them.
  enum OpenAPICheck {
    private static let known: Set<String> = [
      "$ref", "$defs", "anyOf", "type", "enum", "items", "properties", "required", "additionalProperties", "title",
      "description", "format", "pattern",
    ]

    /// What does not fit, each with its path.
    static func faults(of response: RawResponse, to method: String, _ path: String) -> [String] {
      let plain = path.split(separator: "?").first.map(String.init) ?? path
      let parts = plain.split(separator: "/")
      let operation = Operations.all.first { operation in
        let own = operation.path.split(separator: "/")
        return operation.method.rawValue.uppercased() == method && own.count == parts.count
          && zip(own, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      }
      let type = response.headers["content-type"] ?? ""
      if response.status >= 400 {
        // What is wrong with a page is told on a page.
        if parts.first != "v1", type.hasPrefix("text/html") { return [] }
        if type != "application/problem+json" { return ["an error of type «\(type)»"] }
        guard let operation else { return faults(in: response.body, ["$ref": "#/components/schemas/Problem"]) }
        return faults(of: response, type, operation)
      }
      return operation.map { faults(of: response, type, $0) } ?? []
    }

    private static func faults(
      of response: RawResponse, _ type: String, _ operation: Operations.Operation
    ) -> [String] {
      let item = OpenAPI.document["paths"]?[String(operation.path.dropFirst("/v1".count))]
      let described = item?[operation.method.rawValue]?["responses"]?[String(response.status)]
      guard let content = described?["content"]?[type]?["schema"] else {
        return ["\(operation.id): status \(response.status) with «\(type)» is not described"]
      }
      if response.headers["api-version"] != Operations.version { return ["no API-Version"] }
      if type == "application/x-ndjson" {
        return response.body.split(separator: 0x0A).flatMap { faults(in: Array($0), content) }
      }
      return faults(in: response.body, content)
    }

    private static func faults(in body: [UInt8], _ schema: JSONValue) -> [String] {
      do throws(JSONError) {
        return faults(try JSONReader.parse(body), schema, "")
      } catch {
        return ["no JSON: \(error)"]
      }
    }

    private static func resolve(_ pointer: String) -> JSONValue {
      pointer.dropFirst(2).split(separator: "/").reduce(OpenAPI.document) { $0[String($1)] ?? .null }
    }

    private static func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
      if let reference = schema["$ref"]?.string { return faults(value, resolve(reference), path) }
      guard let keys = schema.object?.keys else { return ["\(path): no schema"] }
      var found = keys.filter { !known.contains($0) }.map { "\(path): the check does not know «\($0)»" }
      if let options = schema["anyOf"]?.array {
        let all = options.map { faults(value, $0, path) }
        if !all.contains([]) { found += all.min { $0.count < $1.count } ?? [] }
      }
      if let type = schema["type"], !(type.array ?? [type]).contains(where: { fits(value, $0.string ?? "") }) {
        found.append("\(path): \(value) is no \(type)")
      }
      if let words = schema["enum"]?.array, !words.contains(value) {
        found.append("\(path): \(value) is not in \(words)")
      }
      if let items = schema["items"], let elements = value.array {
        for (index, element) in elements.enumerated() { found += faults(element, items, "\(path)[\(index)]") }
      }
      if let members = value.object { found += faults(of: members, schema, path) }
      return found
    }

    private static func faults(of members: JSONObject, _ schema: JSONValue, _ path: String) -> [String] {
      var found: [String] = []
      for (key, value) in members {
        if let part = schema["properties"]?[key] {
          found += faults(value, part, "\(path).\(key)")
        } else if schema["additionalProperties"] == false {
          found.append("\(path).\(key) is not allowed")
        } else if let part = schema["additionalProperties"], part.object != nil {
          found += faults(value, part, "\(path).\(key)")
        }
      }
      for key in schema["required"]?.array?.compactMap(\.string) ?? [] where members[key] == nil {
        found.append("\(path).\(key) is missing")
      }
      return found
    }

    private static func fits(_ value: JSONValue, _ type: String) -> Bool {
      switch type {
      case "string": value.string != nil
      case "integer": value.numberText.map { !$0.contains { ".eE".contains($0) } } ?? false
      case "number": value.numberText != nil
      case "boolean": value.bool != nil
      case "null": value.isNull
      case "array": value.array != nil
      case "object": value.object != nil
      default: false
      }
    }
  }
#endif
