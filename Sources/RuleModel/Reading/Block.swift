import Diagnostics
import YAMLSource

/// A block with keys that is being read; keys that have no meaning there are reported at once.
struct Block {
  let node: YAMLNode
  /// What the block describes, for messages: `een feit`.
  let subject: String
  /// Where a key that is missing is reported: the name of what the block describes.
  let anchor: SourceRange
  let faults: Faults
  /// The keys that were probably meant by keys that do not exist.
  private let meant: [String]

  /// Starts to read a block.
  ///
  /// - Parameters:
  ///   - node: What was written.
  ///   - subject: What it describes, with its article.
  ///   - keys: The keys that may stand there.
  ///   - anchor: Where a missing key is reported; the start of the block unless given.
  ///   - faults: Takes what is wrong.
  init?(_ node: YAMLNode, _ subject: String, keys: [String], anchor: SourceRange? = nil, faults: Faults) {
    guard let entries = node.entries else {
      faults.wrongKind(
        node, "een blok met sleutels",
        help: "Schrijf sleutels met een dubbele punt, zoals `\(keys.first ?? "naam"): …`.")
      return nil
    }
    self.node = node
    self.subject = subject
    self.anchor = anchor ?? SourceRange(file: node.range.file, start: node.range.start, end: node.range.start)
    self.faults = faults
    let unknown = entries.filter { !keys.contains($0.name) && !$0.isBareText }
    meant = unknown.compactMap { Spelling.nearest($0.name, in: keys) }
    for entry in unknown {
      faults.unknown(
        "unknown-key", "De sleutel `\(entry.name)` bestaat niet bij \(subject).", at: entry.key.range,
        word: entry.name, known: keys)
    }
  }

  /// Whether the key stands there, with or without a value.
  func has(_ key: String) -> Bool { node.entry(key) != nil }

  /// Whether a misspelt key probably means this one.
  func isMeant(_ key: String) -> Bool { meant.contains(key) }

  /// The place of a key.
  func place(of key: String) -> SourceRange { node.entry(key)?.key.range ?? anchor }

  /// The value of a key that may be left out; an empty one is reported.
  func value(_ key: String) -> YAMLNode? {
    guard let entry = node.entry(key) else { return nil }
    if entry.value.isEmpty {
      faults.report(
        "empty-value", "Achter `\(key)` staat niets.", at: entry.key.range,
        help: "Vul een waarde in achter `\(key):`, of haal de sleutel weg.")
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    // A misspelt key was reported when the block was opened.
    if !has(key), !meant.contains(key) {
      faults.report(
        "missing-key", "Bij \(subject) ontbreekt `\(key)`.", at: anchor, help: "Voeg toe: `\(key): …`.")
    }
    return value(key)
  }

  /// The text of a key that may be left out.
  func text(_ key: String) -> String? { value(key).flatMap { faults.text($0) } }

  /// The text of a key that must be there.
  func requiredText(_ key: String) -> String? { required(key).flatMap { faults.text($0) } }

  /// The elements of a list that may be left out; empty then.
  func list(_ key: String) -> [YAMLNode] { value(key).map { faults.list($0) } ?? [] }

  /// The texts of a list that may be left out.
  func texts(_ key: String) -> [String] { list(key).compactMap { faults.text($0) } }

  /// The keys and values of a block that may be left out; empty then.
  func entries(_ key: String) -> [YAMLEntry] { value(key).map { faults.entries($0) } ?? [] }

  /// A yes or no.
  func flag(_ key: String, _ standard: Bool = false) -> Bool {
    guard let node = value(key), let text = faults.text(node) else { return standard }
    switch text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      faults.report(
        "not-a-flag", "Achter `\(key)` hoort `true` of `false`, niet `\(text)`.", at: node.range,
        help: "Schrijf `true` of `false`.")
      return standard
    }
  }

  /// A whole number of at least `least`.
  func count(_ key: String, least: Int) -> Int? {
    guard let node = value(key), let text = faults.text(node) else { return nil }
    if let number = Int(text), number >= least, number <= 1_000_000 { return number }
    faults.report(
      "not-a-count", "Achter `\(key)` hoort een heel getal vanaf \(least), niet `\(text)`.", at: node.range,
      help: "Schrijf een heel getal, zoals `\(max(least, 2))`.")
    return nil
  }

  /// One of a few words.
  func word(_ key: String, among words: [String]) -> String? {
    guard let node = value(key), let text = faults.text(node) else { return nil }
    if words.contains(text) { return text }
    faults.unknown(
      "unknown-word", "`\(text)` kan niet achter `\(key)` staan.", at: node.range, word: text, known: words)
    return nil
  }
}

extension Faults {
  /// The trimmed text of a scalar; anything else is reported.
  func text(_ node: YAMLNode) -> String? {
    guard let text = node.text else {
      wrongKind(node, "een tekst", help: "Schrijf hier één tekst of woord, zonder lijst of sleutels.")
      return nil
    }
    return text.trimmed
  }

  /// The elements of a list; anything else is reported.
  func list(_ node: YAMLNode) -> [YAMLNode] {
    if let items = node.items {
      for item in items where item.isEmpty {
        report(
          "empty-item", "Dit deel van de lijst is leeg.", at: item.range,
          help: "Vul het in, of haal het streepje of de komma weg.")
      }
      return items.filter { !$0.isEmpty }
    }
    wrongKind(node, "een lijst", help: "Schrijf `[…]`, of zet elk deel op een eigen regel achter een streepje.")
    return []
  }

  /// The keys and values of a block; anything else is reported.
  func entries(_ node: YAMLNode) -> [YAMLEntry] {
    if let entries = node.entries { return entries }
    wrongKind(node, "een blok met sleutels", help: "Schrijf `naam: …`, met een dubbele punt achter elke sleutel.")
    return []
  }

  /// Notes that something of another kind was written.
  func wrongKind(_ node: YAMLNode, _ expected: String, help: String) {
    let found = node.isEmpty ? "niets" : "een \(node.kindName)"
    report("wrong-kind", "Hier hoort \(expected) te staan; er staat \(found).", at: node.firstLine, help: help)
  }
}

extension YAMLNode {
  /// The place of the node, cut off at the end of its first line when it is a list or block.
  var firstLine: SourceRange {
    switch content {
    case .scalar: return range
    case .sequence(let items): return items.first?.firstLine ?? range
    case .mapping(let entries): return entries.first?.key.range ?? range
    }
  }
}

extension YAMLEntry {
  /// Whether there is no colon after the key, which was reported when the file was read.
  var isBareText: Bool { value.isEmpty && value.range.start == key.range.end }
}

extension String {
  /// The text without blanks and line breaks around it.
  var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    guard let start = utf8.first, let end = utf8.last else { return self }
    guard isBlank(start) || isBlank(end) else { return self }
    guard let first = utf8.firstIndex(where: { !isBlank($0) }), let last = utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(Substring(utf8[first...last]))
  }
}
