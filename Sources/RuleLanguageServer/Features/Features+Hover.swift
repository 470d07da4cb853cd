import JSONText
import RuleLanguage
import RuleModel

extension Features {
  /// What can be told about the name or key at a place.
  mutating func hover(_ place: EditorPlace) -> JSONValue {
    guard let path = path(place.uri), let lines = rules?.lines(path), let file = rules?.index(path) else {
      return .null
    }
    let offset = lines.offset(place.position)
    if let target = target(place) {
      return Self.hover(text(about: target.symbol, in: target.scope), file.lines.json(target.occurrence.range))
    }
    if file.isStale {
      // In a text that can't be read now, the word itself has to do.
      guard let scope = rules?.scope(of: path), let (word, range) = lines.word(at: offset) else { return .null }
      for kind in [Symbol.Kind.fact, .code, .group, .field, .source, .party] {
        let symbol = Symbol(kind, word)
        if !scope.definitions(of: symbol).isEmpty {
          return Self.hover(text(about: symbol, in: scope), lines.json(range))
        }
      }
      return .null
    }
    if let table = table(place) {
      let rows = SeparatedText(table.file.lines.bytes).rows.filter { !$0.isBlank }
      let columns = (rows.first?.cells ?? []).map { "`\($0.text)`" }.joined(separator: ", ")
      let text = "\(DutchText.count(max(0, rows.count - 1), "rij", "rijen")); kolommen: \(columns)"
      return Self.hover("**\(table.link.path)**\n\n\(text)", file.lines.json(table.link.range))
    }
    guard let key = file.keys.first(where: { $0.range.contains(offset) || $0.range.upperBound == offset }) else {
      return .null
    }
    return Self.hover("**\(key.name)**\n\n\(key.about)", file.lines.json(key.range))
  }

  private static func hover(_ text: String, _ range: JSONValue) -> JSONValue {
    ["contents": ["kind": "markdown", "value": .string(text)], "range": range]
  }

  /// What is known of a symbol, as Markdown.
  private mutating func text(about symbol: Symbol, in scope: Scope) -> String {
    let found = scope.definitions(of: symbol)
    var head = "**\(symbol.name)** (\(symbol.kind.dutchName)"
    if let type = scope.type(of: symbol) { head += ", \(type)" }
    if symbol.kind == .value { head += " van `\(symbol.owner)`" }
    var parts = [head + ")"]
    if let title = found.lazy.compactMap(\.definition.title).first { parts.append(title) }
    let values = [.fact, .field, .output].contains(symbol.kind) ? scope.values(of: symbol.name) : []
    if !values.isEmpty {
      var lines = values.prefix(20).map { $0.label.isEmpty ? "- `\($0.word)`" : "- `\($0.word)`: \($0.label)" }
      if values.count > 20 { lines.append("- en nog \(values.count - 20)") }
      parts.append(lines.joined(separator: "\n"))
    }
    var seen: Set<String> = []
    let details = found.flatMap(\.definition.details).filter { seen.insert($0).inserted }
    if !details.isEmpty { parts.append(details.joined(separator: "  \n")) }
    let places = found.map { "\($0.file.path):\($0.file.lines.position($0.definition.nameRange.lowerBound).line + 1)" }
    let uses = self.places(of: symbol, in: scope).filter { !$0.occurrence.isDefinition }.count
    let used = uses == 0 ? "Nergens gebruikt." : uses == 1 ? "Eén keer gebruikt." : "\(uses) keer gebruikt."
    parts.append("\(places.joined(separator: ", ")). \(used)")
    return parts.joined(separator: "\n\n")
  }
}

extension TextLines {
  /// The word around an offset, with its place.
  func word(at offset: Int) -> (text: String, range: Range<Int>)? {
    func isPart(_ index: Int) -> Bool {
      bytes.indices.contains(index) && (ExpressionWords.isWord(bytes[index]) || bytes[index] == UInt8(ascii: "-"))
    }
    var lower = min(max(offset, 0), bytes.count)
    var upper = lower
    while isPart(lower - 1) { lower -= 1 }
    while isPart(upper) { upper += 1 }
    return lower < upper ? (text(lower..<upper), lower..<upper) : nil
  }
}
