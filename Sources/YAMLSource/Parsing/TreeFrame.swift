public import Diagnostics

extension DiagnosticCode {
  /// A merge key (`<<`).
  public static let yamlMergeKey: DiagnosticCode = "yaml-merge-key"

  /// A key that is a list or a block.
  public static let yamlKeyNotText: DiagnosticCode = "yaml-key-not-text"

  /// A colon with no key before it.
  public static let yamlKeyEmpty: DiagnosticCode = "yaml-key-empty"

  /// A key written with `? `.
  public static let yamlExplicitKey: DiagnosticCode = "yaml-explicit-key"

  /// A key that its block already has.
  public static let yamlDuplicateKey: DiagnosticCode = "yaml-duplicate-key"

  /// A piece between commas in braces that has no colon.
  public static let yamlKeyWithoutColon: DiagnosticCode = "yaml-key-without-colon"
}

/// A list or block with keys that is still open.
struct TreeFrame {
  let isMapping: Bool
  let isFlow: Bool
  let start: SourcePosition

  /// Whether an anchor or tag stands before it, so that the first key does not stand at its start.
  private let hasProperties: Bool

  private var end: SourcePosition
  private var items: [YAMLNode] = []
  private var entries: [YAMLEntry] = []
  private var pending: (key: YAMLNode, isRefused: Bool)?
  /// The numbers of entries by their key, once there are many of them.
  private var numbers: [String: Int] = [:]
  private var numbered = 0

  /// Up to so many keys are compared one by one.
  private static let few = 12

  init(isMapping: Bool, isFlow: Bool, start: SourcePosition, end: SourcePosition, hasProperties: Bool) {
    self.isMapping = isMapping
    self.hasProperties = hasProperties
    self.isFlow = isFlow
    self.start = start
    self.end = end
  }

  /// Returns the finished node.
  ///
  /// - Parameter end: Where libyaml sees its end: exact in flow style, else at the next token.
  func node(file: String, end: SourcePosition) -> YAMLNode {
    YAMLNode(
      range: SourceRange(file: file, start: start, end: isFlow ? end : self.end),
      content: isMapping ? .mapping(entries) : .sequence(items))
  }

  /// Adds the next element, key or value.
  ///
  /// - Returns: What is wrong with it; a refused key is left out together with its value.
  mutating func add(_ node: YAMLNode, isAlias: Bool, bytes: [UInt8]) -> [Diagnostic] {
    end = max(end, node.range.end)
    guard isMapping else {
      items.append(node)
      return []
    }
    guard let (key, isRefused) = pending else {
      let faults = isAlias ? [] : faults(ofKey: node, bytes: bytes)
      pending = (node, isAlias || faults.contains { $0.code != .yamlExplicitKey })
      return faults
    }
    pending = nil
    guard !isRefused else { return [] }
    entries.append(YAMLEntry(key: key, value: node))
    guard isFlow, node.isEmpty, !hasColon(between: key, and: node, bytes: bytes) else { return [] }
    let name = key.text ?? ""
    return [
      Diagnostic(
        .yamlKeyWithoutColon, "Achter `\(name)` staat geen dubbele punt met een waarde.", at: key.range,
        help: "Hoort de komma bij een tekst, zet dan de hele tekst tussen aanhalingstekens.")
    ]
  }

  private mutating func faults(ofKey node: YAMLNode, bytes: [UInt8]) -> [Diagnostic] {
    guard let scalar = node.scalar else {
      return [
        Diagnostic(
          .yamlKeyNotText, "Een \(node.kindName) kan geen sleutel zijn.", at: node.range,
          help: "Zet een tekst met haakjes tussen aanhalingstekens.")
      ]
    }
    guard !node.isEmpty else {
      return [
        Diagnostic(
          .yamlKeyEmpty, "Voor deze dubbele punt staat geen sleutel.", at: node.range,
          help: "Zet er een sleutel voor, of zet de tekst tussen aanhalingstekens.")
      ]
    }
    if scalar.style == .plain, scalar.text == "<<" {
      return [
        Diagnostic(
          .yamlMergeKey, "Met `<<` kan een blok hier niet worden ingevoegd.", at: node.range,
          help: "Schrijf de sleutels van het blok uit.")
      ]
    }
    if let first = entry(scalar.text)?.key.range {
      return [
        Diagnostic(
          .yamlDuplicateKey, "De sleutel `\(scalar.text)` staat er twee keer.", at: node.range,
          notes: [Note("De eerste staat hier.", at: first)], help: "Haal er een weg, of geef hem een andere naam.")
      ]
    }
    guard isExplicit(node, bytes: bytes) else { return [] }
    return [
      Diagnostic(
        .yamlExplicitKey, "Een vraagteken voor een sleutel hoort niet in een regelbestand.", at: node.range,
        help: "Haal het vraagteken weg, of zet de tekst tussen aanhalingstekens.")
    ]
  }

  /// The entry of a key.
  private mutating func entry(_ text: String) -> YAMLEntry? {
    guard entries.count > Self.few else { return entries.first { $0.key.text == text } }
    for number in numbered..<entries.count { numbers[entries[number].name] = number }
    numbered = entries.count
    return numbers[text].map { entries[$0] }
  }

  /// Whether the key was written with `? ` before it.
  private func isExplicit(_ key: YAMLNode, bytes: [UInt8]) -> Bool {
    if !isFlow { return !hasProperties && key.range.start.column != start.column }
    var at = key.range.start.offset - 1
    while at >= 0, bytes[at] == 0x20 || bytes[at] == 0x09 { at -= 1 }
    guard at > 0, bytes[at] == UInt8(ascii: "?") else { return false }
    return [0x20, 0x7B, 0x2C, 0x5B].contains(bytes[at - 1])
  }

  private func hasColon(between key: YAMLNode, and value: YAMLNode, bytes: [UInt8]) -> Bool {
    let start = key.range.end.offset
    return bytes[start..<max(start, value.range.end.offset)].contains(UInt8(ascii: ":"))
  }
}
