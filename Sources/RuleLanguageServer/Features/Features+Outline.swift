import Diagnostics
import JSONText
import YAMLSource

extension Features {
  /// What stands in a document, as a tree.
  mutating func outline(_ uri: String) -> JSONValue {
    guard let path = path(uri), let file = rules?.index(path) else { return [] }
    return .array(
      (file.root?.entries ?? []).filter { $0.name != "format" }.map { Outline.symbol($0, file.lines, depth: 0) })
  }
}

/// Makes the outline of a file.
enum Outline {
  /// An entry with what stands below it, two levels deep.
  static func symbol(_ entry: YAMLEntry, _ lines: TextLines, depth: Int) -> JSONValue {
    let value = entry.value
    var children: [JSONValue] = []
    if depth == 0 {
      children = (value.entries ?? []).map { symbol($0, lines, depth: 1) }
      children += (value.items ?? []).enumerated().map { item($0.element, number: $0.offset + 1, lines) }
    } else if depth == 1, ["decisions", "sources", "parties", "steps", "referrals"].contains(entry.name) {
      children = (value.entries ?? []).map { symbol($0, lines, depth: 2) }
    } else if depth == 1, entry.name == "entries" {
      children = (value.items ?? []).enumerated().map { item($0.element, number: $0.offset + 1, lines) }
    }
    let detail = value.text ?? ["question", "name", "title", "reason"].lazy.compactMap { value[$0]?.text }.first
    return json(
      entry.name, detail: depth == 0 ? nil : detail, kind: depth == 0 ? 3 : value.entries == nil ? 20 : 19,
      entry.range.utf8Range, entry.key.range.utf8Range, children, lines)
  }

  private static func item(_ node: YAMLNode, number: Int, _ lines: TextLines) -> JSONValue {
    let name = ["case", "when", "text", "id"].lazy.compactMap { node[$0]?.text }.first ?? node.text ?? "\(number)"
    let place = node.entries?.first?.range.utf8Range ?? node.range.utf8Range
    return json(name, detail: nil, kind: 19, node.range.utf8Range, place, [], lines)
  }

  private static func json(
    _ name: String, detail: String?, kind: Int, _ range: Range<Int>, _ selection: Range<Int>, _ children: [JSONValue],
    _ lines: TextLines
  ) -> JSONValue {
    var result: JSONObject = [
      "name": .string(name.isEmpty ? "?" : name), "kind": JSONValue(kind), "range": lines.json(range),
      "selectionRange": lines.json(selection.clamped(to: range)),
    ]
    if let detail, !detail.isEmpty { result["detail"] = .string(detail) }
    if !children.isEmpty { result["children"] = .array(children) }
    return .object(result)
  }
}
