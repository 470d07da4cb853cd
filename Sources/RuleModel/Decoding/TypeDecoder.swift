import Diagnostics
import RuleLanguage
import YAMLSource

/// Reads the type of a fact, a line field or an output.
struct TypeDecoder {
  static let words = ["enum", "integer", "decimal", "money", "boolean", "date", "set", "consent", "text"]

  let block: Block
  let kind: String
  private var faults: Faults { block.faults }

  init(block: Block, kind: String) {
    self.block = block
    self.kind = kind
  }

  /// The type, or `nil` when it is not fully said.
  func type() -> ValueType? {
    refuseForeignKeys()
    switch kind {
    case "boolean": return .boolean
    case "date": return .date
    case "text": return .text
    case "consent": return .consent
    case "enum": return words().map { .symbol(Symbols($0)) }
    case "set": return words().map { .set(Symbols($0)) }
    case "integer": return number(.integer, decimals: 0)
    case "money": return number(.money, decimals: 2)
    default:
      let decimals = block.count("decimals", least: 0) ?? 2
      if decimals > 4 {
        faults.report(
          "not-a-count", "Een getal heeft hoogstens 4 decimalen.", at: block.value("decimals")?.range ?? block.anchor,
          help: "Schrijf een getal van 0 tot en met 4.")
      }
      return number(.decimal, decimals: min(decimals, 4))
    }
  }

  /// The label of each word.
  func labels() -> [String: String] {
    var labels: [String: String] = [:]
    guard kind == "enum" || kind == "set" else { return labels }
    for entry in block.node["values"]?.entries ?? [] { labels[entry.name] = entry.value.text?.trimmed ?? entry.name }
    return labels
  }

  /// Whether the value may be known not to be there.
  func mayBeNone() -> Bool { block.word("none", among: ["allowed"]) != nil }

  /// Other spellings of the words.
  func aliases(of type: ValueType) -> [String: String] {
    var aliases: [String: String] = [:]
    let words = type.symbols?.words ?? []
    for entry in block.entries("aliases") {
      guard let word = faults.text(entry.value) else { continue }
      if !words.contains(word) {
        faults.unknown(
          "unknown-word", "`\(word)` staat niet bij `values`.", at: entry.value.range, word: word, known: words)
      } else if words.contains(entry.name) {
        faults.report(
          "alias-is-word", "`\(entry.name)` is zelf al een keuze.", at: entry.key.range, help: "Haal deze alias weg.")
      } else {
        aliases[entry.name] = word
      }
    }
    return aliases
  }

  private func refuseForeignKeys() {
    let numeric = ["unit", "min", "max"]
    let enumerated = ["values", "aliases"]
    let foreign: [String] =
      switch kind {
      case "enum", "set": numeric + ["decimals"]
      case "decimal": enumerated
      case "integer", "money": enumerated + ["decimals"]
      default: numeric + enumerated + ["decimals"]
      }
    for key in foreign + (kind == "consent" ? [] : ["party"]) where block.has(key) {
      faults.report(
        "key-not-for-type", "De sleutel `\(key)` hoort niet bij `type: \(kind)`.", at: block.place(of: key),
        help: "Haal `\(key)` weg, of kies een ander `type`.")
    }
  }

  private func words() -> [String]? {
    guard let node = block.required("values") else { return nil }
    let keys: [YAMLNode] = node.items ?? faults.entries(node).map(\.key)
    var words: [String] = []
    for key in keys {
      guard let word = faults.text(key), faults.accepts(key, .word) else { continue }
      if ["none", "true", "false"].contains(word) {
        faults.report(
          "reserved-word", "`\(word)` kan geen keuze zijn.", at: key.range, help: "Kies een ander woord, zoals `geen`.")
        continue
      }
      words.append(word)
    }
    return words.isEmpty ? nil : words
  }

  private func number(_ kind: NumberType.Kind, decimals: Int) -> ValueType? {
    let unit = block.text("unit")
    if let unit { checkUnit(unit) }
    let least = bound("min", decimals) ?? 0
    let greatest = bound("max", decimals) ?? 100_000 * NumberType.scale
    if least > greatest {
      faults.report(
        "bounds-reversed", "De kleinste waarde is groter dan de grootste.", at: block.place(of: "max"),
        help: "Wissel `min` en `max` om.")
      return nil
    }
    return .number(NumberType(kind, unit: unit, decimals: decimals, least: least, greatest: greatest))
  }

  private func checkUnit(_ unit: String) {
    let parts = unit.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLowercase && $0.isLetter } }) { return }
    faults.report(
      "bad-unit", "`\(unit)` kan geen eenheid zijn.", at: block.value("unit")?.range ?? block.anchor,
      help: "Schrijf een woord in kleine letters, of twee met een streep: `uur`, `uur/week`.")
  }

  private func bound(_ key: String, _ decimals: Int) -> Int64? {
    guard let node = block.value(key) else { return nil }
    let type = ValueType.number(NumberType(.decimal, decimals: decimals))
    guard case .number(let count) = faults.value(node, as: type, mayBeNone: false) else { return nil }
    return count
  }
}
