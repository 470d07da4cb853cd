import Foundation
import RuleModel

/// A mistake of the kind people make, seeded into a copy of a shipped region in memory.
struct Mistake: Sendable {
  /// What is done to the text; spaces stand for any number of spaces.
  enum Edit: Sendable {
    case replace(String, with: String)
    case deleteLine(String)
    case doubleLine(String)
    case swap(String, String)
  }

  /// What went wrong, in words.
  let title: String
  /// `REGION/EDITION`.
  let edition: String
  /// The file within the edition.
  let file: String
  let edit: Edit

  init(_ title: String, _ edition: String, _ file: String, _ edit: Edit) {
    self.title = title
    self.edition = edition
    self.file = file
    self.edit = edit
  }

  /// The text with the mistake; `nil` when the place is not there.
  func seeded(in text: String) -> String? {
    switch edit {
    case .replace(let old, let new):
      guard let range = Self.range(of: old, in: text) else { return nil }
      return text.replacingCharacters(in: range, with: new)
    case .deleteLine(let part):
      guard let range = Self.range(of: part, in: text) else { return nil }
      return text.replacingCharacters(in: text.lineRange(for: range), with: "")
    case .doubleLine(let part):
      guard let range = Self.range(of: part, in: text) else { return nil }
      let line = text.lineRange(for: range)
      return text.replacingCharacters(in: line, with: String(text[line]) + String(text[line]))
    case .swap(let one, let two):
      guard Self.range(of: one, in: text) != nil, Self.range(of: two, in: text) != nil else { return nil }
      return text.replacingOccurrences(of: one, with: "\u{1}").replacingOccurrences(of: two, with: one)
        .replacingOccurrences(of: "\u{1}", with: two)
    }
  }

  private static func range(of part: String, in text: String) -> Range<String.Index>? {
    let pattern = part.split(separator: " ", omittingEmptySubsequences: false)
      .map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(separator: " +")
    return text.range(of: pattern, options: .regularExpression)
  }
}

/// The shipped files of one edition with the national ones, read once.
struct ShippedFiles {
  let files: [LoadedFile]

  init(_ edition: String) {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let region = edition.split(separator: "/").first.map(String.init) ?? ""
    var found: [LoadedFile] = []
    for folder in ["Rules", "Regions/\(edition)"] {
      let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
      while let name = names?.nextObject() as? String {
        guard name.hasSuffix(".yaml") || name.hasSuffix(".csv") else { continue }
        let path = "\(folder)/\(name)"
        guard var text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) else { continue }
        if name == "edition.yaml" { text = Self.alone(text) }
        found.append(LoadedFile(path: path, text: text))
      }
    }
    let path = "Regions/\(region)/region.yaml"
    if let text = try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) {
      // The other editions stay out.
      let key = edition.split(separator: "/").last.map(String.init) ?? ""
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("  editions:") ? "  editions: [\"\(key)\"]" : String(line)
      }
      found.append(LoadedFile(path: path, text: lines.joined(separator: "\n")))
    }
    files = found
  }

  /// The head of an edition without what it says about other editions.
  private static func alone(_ text: String) -> String {
    var lines = text.components(separatedBy: "\n")
    lines.removeAll { $0.contains("superseded-by:") }
    if let finding = lines.firstIndex(where: { $0.contains("{finding: edition-") }), finding > 0 {
      lines.removeSubrange((finding - 1)...finding)
    }
    return lines.joined(separator: "\n")
  }
}
