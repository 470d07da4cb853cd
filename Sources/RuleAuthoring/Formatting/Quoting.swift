internal import Diagnostics
internal import RuleModel
internal import YAMLSource

/// Puts quotes around words that other readers of YAML would take for a number or a truth value where a text belongs.
///
/// This program types every word by its place; editors type it by its looks and would mark it as wrong.
struct Quoting {
  private(set) var edits = TextEdits()

  /// Looks through a file.
  mutating func quote(_ root: YAMLNode, as shape: RuleFileShape) {
    for entry in root.entries ?? [] {
      if let key = shape.keys.first(where: { $0.name == entry.name }) { visit(entry.value, key.form) }
    }
  }

  private mutating func visit(_ node: YAMLNode, _ form: KeyForm) {
    switch (form, node.content) {
    case (.text, .scalar(let scalar)):
      guard scalar.style == .plain, Self.looksTyped(scalar.text) else { return }
      edits.replace(node.range.utf8Range, with: "\"\(scalar.text)\"")
    case (.list(let inner), .sequence(let items)):
      for item in items { visit(item, inner) }
    case (.map(let inner), .mapping(let entries)):
      for entry in entries { visit(entry.value, inner) }
    case (.block(let name), .mapping(let entries)):
      for entry in entries {
        if let key = KeyTable.named(name)?[entry.name] { visit(entry.value, key.form) }
      }
    case (.either(let forms), .mapping), (.either(let forms), .sequence):
      for form in forms where Self.takes(form, node) { return visit(node, form) }
    default: break
    }
  }

  private static func takes(_ form: KeyForm, _ node: YAMLNode) -> Bool {
    switch (form, node.content) {
    case (.list, .sequence), (.map, .mapping), (.block, .mapping), (.either, _): true
    default: false
    }
  }

  /// Whether YAML 1.2 takes a plain word for a number, a truth value or nothing.
  static func looksTyped(_ text: String) -> Bool {
    if ["null", "Null", "NULL", "~", "true", "True", "TRUE", "false", "False", "FALSE"].contains(text) { return true }
    return text.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
      || text.wholeMatch(of: /0o[0-7]+|0x[0-9a-fA-F]+/) != nil
      || text.wholeMatch(of: /[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/) != nil
  }
}
