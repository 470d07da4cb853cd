import Diagnostics
import JSONText

extension Features {
  /// What can be written instead, for the findings in a range.
  mutating func quickFixes(_ uri: String, _ params: JSONValue) -> JSONValue {
    guard let path = path(uri), let rules, let lines = rules.lines(path), let wanted = params["range"],
      let start = wanted["start"].flatMap(EditorPosition.init), let end = wanted["end"].flatMap(EditorPosition.init)
    else { return [] }
    let range = lines.offset(start)...max(lines.offset(start), lines.offset(end))
    var bag = DiagnosticBag()
    for found in findings.values { bag.append(contentsOf: found.filter { $0.range.file == path }) }
    var actions: [JSONValue] = []
    for diagnostic in bag.sorted {
      let place = diagnostic.range.utf8Range
      guard place.lowerBound <= range.upperBound, place.upperBound >= range.lowerBound else { continue }
      let fixes = QuickFix.all(for: diagnostic, in: lines)
      let json = DiagnosticJSON.json(diagnostic, uri: rules.uri) { rules.lines($0) ?? TextLines([]) }
      for fix in fixes {
        let edit: JSONValue = ["range": lines.json(fix.range), "newText": .string(fix.text)]
        actions.append([
          "title": .string(fix.title), "kind": "quickfix", "diagnostics": [json],
          "isPreferred": .bool(fixes.count == 1),
          "edit": ["changes": [uri: [edit]]],
        ])
      }
    }
    return .array(actions)
  }
}

/// A change of the text that a finding asks for.
struct QuickFix {
  let title: String
  let range: Range<Int>
  let text: String

  /// The changes that the help of a finding names exactly.
  ///
  /// A word is only put in the place of the finding when the finding quotes what stands there, so that it is about that
  /// very text.
  static func all(for diagnostic: Diagnostic, in lines: TextLines) -> [QuickFix] {
    guard let help = diagnostic.help else { return [] }
    let range = diagnostic.range.utf8Range
    if help.hasPrefix("Schrijf bovenaan: `"), let line = quoted(help).first {
      return [QuickFix(title: "Schrijf bovenaan `\(line)`", range: 0..<0, text: line + "\n")]
    }
    let written = lines.text(range)
    guard !range.isEmpty, range.upperBound <= lines.bytes.count, quoted(diagnostic.message).contains(written) else {
      return []
    }
    let words = quoted(help)
    guard !words.contains(where: { $0.contains("…") }), isChoice(help) else { return [] }
    return words.map { QuickFix(title: "Schrijf `\($0)`", range: range, text: $0) }
  }

  /// Whether a help names nothing but words to write, one or several to choose from.
  private static func isChoice(_ help: String) -> Bool {
    let parts = help.split(separator: "`", omittingEmptySubsequences: false)
    guard let first = parts.first, ["Schrijf ", "Bedoelt u ", "Kies uit: "].contains(first) else { return false }
    return parts.indices.dropFirst().allSatisfy { index in
      index % 2 == 1 || [", ", " of ", ".", "?"].contains(parts[index]) || parts[index].hasPrefix(" en nog ")
    }
  }

  /// The pieces of a text between backticks.
  private static func quoted(_ text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 + 1 < parts.count }.map { String(parts[$0]) }
  }
}
