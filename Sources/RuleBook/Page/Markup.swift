/// A piece of a page.
///
/// Everything that comes from a rule file is text, and text is escaped here and nowhere else.
indirect enum Markup: Sendable {
  /// Words, shown as they are.
  case text(String)
  /// An element with its attributes and content.
  case element(String, [(name: String, value: String)], [Markup])
  /// Several pieces in a row.
  case several([Markup])
  /// Style or script of this program; never anything from a rule file.
  case own(StaticString)

  /// Elements that have no end.
  private static let empty: Set<String> = ["meta", "input", "br", "rect", "path", "line"]

  /// The page as HTML.
  var html: String {
    switch self {
    case .text(let text): return Self.escaped(text)
    case .several(let parts): return parts.map(\.html).joined()
    case .own(let text): return "\(text)"
    case .element(let name, let attributes, let content):
      let words = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
      if Self.empty.contains(name) {
        return "<\(name)\(words)>" + (name == "rect" || name == "path" || name == "line" ? "</\(name)>" : "")
      }
      return "<\(name)\(words)>\(content.map(\.html).joined())</\(name)>"
    }
  }

  /// Text without signs that mean something in HTML.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Markup: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

/// An element.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...) -> Markup {
  .element(name, attributes.map { (name: $0.key, value: $0.value) }, content)
}

/// An element with a list of pieces.
func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], all content: [Markup]) -> Markup {
  .element(name, attributes.map { (name: $0.key, value: $0.value) }, content)
}
