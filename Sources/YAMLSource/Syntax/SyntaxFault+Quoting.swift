import Diagnostics

extension SyntaxFault {
  /// The fault of a value that begins with a sign of YAML.
  var signBeforeValue: Explanation {
    guard let line, !line.isEmpty else {
      return Explanation(code: .yamlSyntax, message: "Hier kan geen waarde beginnen.", range: word(at: place))
    }
    let value = valueRange(in: line)
    let sign = line.text(value).unicodeScalars.first.map(String.init) ?? ""
    let name = line.key.map { "De waarde van `\($0)`" } ?? "Deze waarde"
    let meaning =
      switch sign {
      case ">", "|": "en dat is in YAML het begin van een tekstblok op de volgende regels"
      case "?": "en dat is in YAML het begin van een sleutel"
      default: "en dat heeft in YAML een eigen betekenis"
      }
    let shown = sign == "`" ? "een backtick" : "`\(sign)`"
    return Explanation(
      code: .yamlUnquoted, message: "\(name) begint met \(shown), \(meaning).", range: range(value),
      help: quoting(line.text(value)))
  }

  /// Advises quotes around the value of a line.
  func quoting(_ line: RuleLine) -> String { quoting(line.text(line.value)) }

  /// Advises quotes around a text, and shows them when the text is short.
  func quoting(_ value: String) -> String {
    let advice = "Zet de hele waarde tussen aanhalingstekens"
    guard value.unicodeScalars.count <= 60 else { return advice + "." }
    let isPlain = !value.unicodeScalars.contains("\"") && !value.unicodeScalars.contains("\\")
    guard !isPlain else { return "\(advice): `\"\(value)\"`." }
    let doubled = value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    return "\(advice): `'\(doubled)'`."
  }

  /// Returns the place of the value in which the fault was noticed: between braces up to the comma.
  private func valueRange(in line: RuleLine) -> Range<Int> {
    let before = text.bytes[line.contentStart..<max(line.contentStart, min(place.offset, line.end))]
    guard before.contains(0x7B) || before.contains(0x5B) else {
      return line.valueStart <= place.offset ? line.value : line.contentStart..<line.end
    }
    let start =
      contextPlace.map { $0.line == place.line && problem.context.contains("scanning a") ? $0.offset : nil } ?? nil
    let first = start ?? place.offset
    let end = text.bytes[first..<max(first, line.end)].firstIndex { [0x2C, 0x7D, 0x5D].contains($0) } ?? line.end
    return first..<max(first, end)
  }
}
