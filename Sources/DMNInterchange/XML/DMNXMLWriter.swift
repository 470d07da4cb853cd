/// Writes XML, two blanks a level.
struct DMNXMLWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []

  /// Writes an element with what stands in it.
  mutating func element(
    _ name: String, _ attributes: [(String, String?)] = [], _ inside: (inout DMNXMLWriter) -> Void
  ) {
    line("<\(name)\(Self.printed(attributes))>")
    open.append(name)
    inside(&self)
    open.removeLast()
    line("</\(name)>")
  }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: [(String, String?)] = []) {
    line("<\(name)\(Self.printed(attributes))/>")
  }

  /// Writes an element with a text.
  mutating func leaf(_ name: String, _ attributes: [(String, String?)] = [], _ content: String) {
    line("<\(name)\(Self.printed(attributes))>\(Self.escaped(content))</\(name)>")
  }

  /// Writes an element that holds a `text`.
  mutating func entry(_ name: String, _ attributes: [(String, String?)] = [], _ content: String) {
    element(name, attributes) { $0.leaf("text", content) }
  }

  private mutating func leaf(_ name: String, _ content: String) { leaf(name, [], content) }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: open.count) + content + "\n"
  }

  private static func printed(_ attributes: [(String, String?)]) -> String {
    attributes.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
  }

  /// The text with what XML reserves written otherwise; characters that XML does not have are left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
