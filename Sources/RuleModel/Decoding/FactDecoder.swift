import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Decodes a fact; `nil` when something that makes it a fact is wrong.
  func fact(_ declaration: FactDeclaration) -> Fact? {
    let name = declaration.name
    if name == "gemeente", declaration.isShared, declaration.entry.value.entries?.isEmpty == true {
      return municipalityFact(declaration)
    }
    if declaration.kind == .reading { return readingFact(declaration) }
    let isDerived = declaration.kind == .derived
    let subject = isDerived ? "een afgeleid feit" : "een feit"
    guard
      let block = Block(
        declaration.entry.value, subject, keys: (isDerived ? KeyTable.derived : .fact).names,
        anchor: declaration.entry.key.range, faults: faults)
    else { return nil }
    guard let kind = block.word("type", among: TypeDecoder.words) else {
      if !block.has("type") { reportMissingType(block, name) }
      return nil
    }
    let types = TypeDecoder(block: block, kind: kind)
    guard let type = types.type() else { return nil }
    let path = (isDerived ? "derived/" : "facts/") + name
    var fact = Fact(
      name: name, type: type, question: block.text("question"), labels: types.labels(),
      head: head(block, path: path, needsSource: false))
    fact.aliases = types.aliases(of: type)
    fact.isFixed = block.flag("fixed")
    fact.who = block.value("who").flatMap { use(parties, $0) }
    fact.mayBeNone = types.mayBeNone()
    if kind == "consent" { fact.party = block.required("party").flatMap { use(parties, $0) } }
    readCodeList(block, &fact)
    if !isDerived, fact.question == nil, !block.has("question") { _ = block.required("question") }
    if isDerived {
      guard let origin = origin(of: &fact, block, declaration) else { return nil }
      fact.origin = origin
    }
    if let narrowing = declaration.narrowing { narrow(&fact, narrowing) }
    return fact
  }

  private func reportMissingType(_ block: Block, _ name: String) {
    let known = national.vocabularyNames
    if let nearest = Spelling.nearest(name, in: known) {
      faults.report(
        "missing-key", "Bij een feit ontbreekt `type`.", at: block.anchor,
        help: "Schrijf `\(nearest)` als u het landelijke feit bedoelt, of voeg toe: `type: …`.")
    } else {
      _ = block.required("type")
    }
  }

  /// Looks up the word of a scalar in a table of names.
  func use(_ table: NameTable, _ node: YAMLNode) -> Int? {
    faults.text(node).flatMap { table.use($0, at: node.range, faults: faults) }
  }

  private func municipalityFact(_ declaration: FactDeclaration) -> Fact {
    let terms = (region.municipalities ?? []) + [Edition.Term(word: "elders", text: "Een andere gemeente")]
    var fact = Fact(
      name: "gemeente", type: .symbol(Symbols(terms.map(\.word))),
      question: "Welke gemeente is verantwoordelijk voor de jeugdige?",
      labels: Dictionary(terms.map { ($0.word, $0.text) }) { first, _ in first }, aliases: region.aliases,
      head: RuleHead(path: "facts/gemeente", at: declaration.entry.key.range))
    if let narrowing = declaration.narrowing { narrow(&fact, narrowing) }
    return fact
  }

  private func readingFact(_ declaration: FactDeclaration) -> Fact? {
    let keys = KeyTable.reading.names
    guard
      let block = Block(
        declaration.entry.value, "een lezing", keys: keys, anchor: declaration.entry.key.range, faults: faults)
    else { return nil }
    let head = head(block, path: "readings/" + declaration.name, needsSource: true)
    let options = block.required("options").map { faults.entries($0) } ?? []
    let texts = options.compactMap { entry -> (word: String, text: String)? in
      guard faults.accepts(entry.key, .word) else { return nil }
      return faults.text(entry.value).map { (entry.name, $0) }
    }
    let settled = block.required("settled").flatMap { _ in
      block.word("settled", among: texts.map(\.word) + ["none"])
    }
    guard let question = block.requiredText("question"), !texts.isEmpty else { return nil }
    let reading = Reading(question: question, options: texts, settled: settled == "none" ? nil : settled, head: head)
    return Fact(
      name: declaration.name, type: .symbol(Symbols(texts.map(\.word))), origin: .reading(reading), question: question,
      labels: Dictionary(texts.map { ($0.word, $0.text) }) { first, _ in first }, head: head)
  }

  private func readCodeList(_ block: Block, _ fact: inout Fact) {
    guard let node = block.value("code-list"), let key = faults.text(node) else { return }
    guard let list = national.codeList(key) else {
      faults.unknown(
        "unknown-code-list", "De codelijst `\(key)` bestaat niet.", at: node.range, word: key,
        known: national.codeLists.map(\.key))
      return
    }
    fact.codeList = key
    for entry in block.entries("list-codes") {
      guard let code = faults.text(entry.value) else { continue }
      if fact.type.symbols?.contains(entry.name) != true {
        faults.unknown(
          "unknown-word", "`\(entry.name)` staat niet bij `values`.", at: entry.key.range, word: entry.name,
          known: fact.type.symbols?.words ?? [])
      }
      checkListCode(code, in: list, at: entry.value.range)
      fact.listCodes[entry.name] = code
    }
  }

  /// Reports a code that a national list does not have.
  func checkListCode(_ code: String, in list: CodeList, at place: SourceRange) {
    if let path = national.codeListPath { nationalPaths.insert(path) }
    guard !list.values.contains(where: { $0.word == code }) else { return }
    let codes = list.values.prefix(8).map { "`\($0.word)` (\($0.text))" }.joined(separator: ", ")
    faults.report(
      "unknown-list-code", "De code `\(code)` staat niet in de lijst \(list.key) (\(list.title)).", at: place,
      help: "Kies uit: \(codes)\(list.values.count > 8 ? " en nog \(list.values.count - 8)" : "").")
  }
}
