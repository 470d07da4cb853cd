import JSONText
import RuleAuthoring
import RuleModel

extension Features {
  /// The change that gives a document its canonical layout.
  ///
  /// There is none when it is no YAML, or would come to mean another thing.
  mutating func formatting(_ uri: String) -> JSONValue {
    guard let path = path(uri), let rules, let lines = rules.lines(path), path.hasSuffix(".yaml") else { return .null }
    let laid: String?
    if let region = RulePathParts.region(of: path) {
      let formatting = RulesFormatting(rules.files(ofRegion: region)) { $0 == path }
      laid = formatting.altered.isEmpty ? formatting.changed.first { $0.path == path }?.text : nil
    } else {
      laid = RuleFormatter.format(lines.text(0..<lines.bytes.count), path: path).text
    }
    guard let laid else { return [] }
    let new = Array(laid.utf8)
    let old = lines.bytes
    guard new != old else { return [] }
    // Only the lines in between are exchanged, so that the cursor stays where it is.
    var head = zip(old, new).prefix { $0 == $1 }.count
    while head > 0, old[head - 1] != 0x0A { head -= 1 }
    var tail = zip(old[head...].reversed(), new[head...].reversed()).prefix { $0 == $1 }.count
    // The tail begins behind a line break, which both have.
    while tail > 0, old[old.count - tail] != 0x0A { tail -= 1 }
    let range = head..<(old.count - tail)
    return [
      ["range": lines.json(range), "newText": .string(String(decoding: new[head..<(new.count - tail)], as: UTF8.self))]
    ]
  }
}
