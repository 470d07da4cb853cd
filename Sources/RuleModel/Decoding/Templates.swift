import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads a text in which `{fact}` stands for the value of a fact.
  func template(_ node: YAMLNode) -> Template? {
    guard let text = faults.text(node) else { return nil }
    guard let raw = node.text, text == raw || text.utf8.count == raw.utf8.count else {
      let lead = (node.text ?? "").utf8.prefix { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.count
      return template(text) { node.range(ofUTF8: ($0.lowerBound + lead)..<($0.upperBound + lead)) }
    }
    return template(text) { node.range(ofUTF8: $0) }
  }

  /// Reads a text with facts; every name between braces has to be a fact.
  func template(_ text: String, place: (Range<Int>) -> SourceRange) -> Template {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return Template(text: text) }
    let bytes = Array(text.utf8)
    var parts: [Template.Part] = []
    var start = 0
    var index = 0
    func flush(_ end: Int) {
      if end > start { parts.append(.text(String(decoding: bytes[start..<end], as: UTF8.self))) }
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else {
        faults.report(
          "template-open", "Deze accolade wordt niet gesloten.", at: place(index..<(index + 1)),
          help: "Schrijf de naam van een feit tussen accolades, zoals `{uren_per_week}`.")
        break
      }
      flush(index)
      let name = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
      if let slot = slot(of: name) {
        book.used.insert(slot)
        parts.append(.fact(slot))
      } else {
        reportUnknownFact(name, at: place((index + 1)..<close))
      }
      index = close + 1
      start = index
    }
    flush(bytes.count)
    return Template(parts: parts)
  }
}
