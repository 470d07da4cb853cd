import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Applies what a region says of a fact of the vocabulary: question, fewer words, narrower bounds.
  func narrow(_ fact: inout Fact, _ entry: YAMLEntry) {
    let keys = KeyTable.narrowing.names
    guard
      let block = Block(
        entry.value, "een landelijk feit dat hier wordt ingeperkt", keys: keys, anchor: entry.key.range, faults: faults)
    else { return }
    fact.question = block.text("question") ?? fact.question
    fact.who = block.value("who").flatMap { use(parties, $0) } ?? fact.who
    if block.has("fixed") { fact.isFixed = block.flag("fixed") }
    if block.has("none") { fact.mayBeNone = TypeDecoder(block: block, kind: "enum").mayBeNone() }
    let head = head(block, path: fact.head.path, needsSource: false)
    fact.head = RuleHead(
      path: fact.head.path, at: entry.key.range, sources: fact.head.sources + head.sources,
      caveat: head.caveat ?? fact.head.caveat, accepted: head.accepted)
    switch fact.type {
    case .number(let number): fact.type = .number(narrow(number, block))
    case .symbol(let symbols): if let kept = words(symbols, block, &fact) { fact.type = .symbol(kept) }
    case .set(let symbols): if let kept = words(symbols, block, &fact) { fact.type = .set(kept) }
    default: break
    }
    fact.aliases.merge(TypeDecoder(block: block, kind: "enum").aliases(of: fact.type)) { _, new in new }
  }

  private func words(_ symbols: Symbols, _ block: Block, _ fact: inout Fact) -> Symbols? {
    guard let node = block.value("values") else { return nil }
    let items: [(key: YAMLNode, label: String?)] =
      node.items.map { items in items.map { ($0, nil) } }
      ?? faults.entries(node).map { ($0.key, $0.value.isEmpty ? nil : $0.value.text?.trimmed) }
    var kept: [String] = []
    for (key, label) in items {
      guard let word = faults.text(key) else { continue }
      guard symbols.contains(word) else {
        faults.unknown(
          "narrowing-adds-word", "`\(word)` is geen keuze van het landelijke feit `\(fact.name)`.", at: key.range,
          word: word, known: symbols.words)
        continue
      }
      kept.append(word)
      if let label { fact.labels[word] = label }
    }
    fact.labels = fact.labels.filter { kept.contains($0.key) }
    fact.aliases = fact.aliases.filter { kept.contains($0.value) }
    fact.listCodes = fact.listCodes.filter { kept.contains($0.key) }
    return Symbols(kept)
  }

  private func narrow(_ number: NumberType, _ block: Block) -> NumberType {
    func bound(_ key: String, _ standard: Int64) -> Int64 {
      guard let node = block.value(key) else { return standard }
      let open = ValueType.number(NumberType(.decimal, decimals: number.decimals))
      guard case .number(let count) = faults.value(node, as: open, mayBeNone: false) else { return standard }
      guard count >= number.least, count <= number.greatest else {
        faults.report(
          "narrowing-widens", "`\(DecimalText.print(count))` valt buiten de landelijke grenzen.", at: node.range,
          help:
            "Kies een getal van \(DecimalText.print(number.least)) tot en met \(DecimalText.print(number.greatest)).")
        return standard
      }
      return count
    }
    return NumberType(
      number.kind, unit: number.unit, decimals: number.decimals, least: bound("min", number.least),
      greatest: bound("max", number.greatest))
  }
}
