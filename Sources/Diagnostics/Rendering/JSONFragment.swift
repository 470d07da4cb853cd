/// A piece of JSON text, put together by hand because this module stands on nothing.
struct JSONFragment {
  let text: String

  static let null = JSONFragment(text: "null")

  static func number(_ value: Int) -> JSONFragment { JSONFragment(text: String(value)) }

  static func array(_ elements: [JSONFragment]) -> JSONFragment {
    JSONFragment(text: "[" + elements.map(\.text).joined(separator: ",") + "]")
  }

  static func object(_ members: KeyValuePairs<String, JSONFragment?>) -> JSONFragment {
    let parts = members.compactMap { key, value in value.map { string(key).text + ":" + $0.text } }
    return JSONFragment(text: "{" + parts.joined(separator: ",") + "}")
  }

  static func string(_ value: String) -> JSONFragment {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{00}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return JSONFragment(text: result + "\"")
  }
}
