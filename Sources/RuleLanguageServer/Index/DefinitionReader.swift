import Diagnostics
import YAMLSource

/// Reads what can be told about something that is defined.
enum DefinitionReader {
  /// Reads the entry that defines a symbol.
  static func read(_ symbol: Symbol, _ entry: YAMLEntry) -> Definition {
    let value = entry.value
    var definition = Definition(
      symbol: symbol, nameRange: entry.key.range.utf8Range, range: entry.range.utf8Range,
      title: value.text
        ?? ["question", "name", "title", "label", "reason", "text"].lazy.compactMap { value[$0]?.text }.first)
    definition.type = value["type"]?.text
    let choices = value["values"] ?? (symbol.kind == .fact ? value["options"] : nil)
    definition.values =
      choices?.entries.map { $0.map { ($0.name, $0.value.text ?? "") } }
      ?? choices?.items.map { $0.compactMap { $0.text.map { ($0, "") } } } ?? []
    if definition.type == nil, value["options"] != nil, symbol.kind == .fact { definition.type = "enum" }
    definition.followsTable = symbol.kind == .decision && value["outputs"] == nil
    definition.details = details(value)
    return definition
  }

  private static func details(_ value: YAMLNode) -> [String] {
    var lines: [String] = []
    for key in [
      "applies-to", "when", "is", "needs", "never-with", "only-with", "requires-earlier", "limit", "calculated",
    ] {
      if let text = value[key]?.text { lines.append("`\(key): \(text)`") }
    }
    let bounds = ["unit", "min", "max", "decimals"].compactMap { key in value[key]?.text.map { "\(key) \($0)" } }
    if !bounds.isEmpty { lines.append(bounds.joined(separator: ", ")) }
    let groups = value["groups"]?.items?.compactMap(\.text) ?? []
    if !groups.isEmpty { lines.append("Groepen: " + groups.joined(separator: ", ")) }
    for source in value["source"].map({ $0.items ?? [$0] }) ?? [] {
      let parts = ["document", "section", "table", "row"].compactMap { source[$0]?.text }
      if !parts.isEmpty { lines.append("Bron: " + parts.joined(separator: ", ")) }
    }
    if let caveat = value["caveat"]?.text { lines.append("Kanttekening: " + caveat) }
    return lines
  }
}
