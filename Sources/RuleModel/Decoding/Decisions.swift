import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads the decisions of edition.yaml, when everything that they may give is known.
  func decodeDecisions(_ head: EditionHead) -> (all: [Edition.Decision], standard: Int) {
    var decisions: [Edition.Decision] = []
    for entry in head.decisions where decisionNames.number(of: entry.name) == decisions.count {
      decisions.append(decision(entry))
    }
    if head.decisions.isEmpty {
      faults.report(
        "missing-key", "Bij de uitgave ontbreekt `decisions`.", at: head.anchor,
        help: "Voeg toe: `decisions: …` met ten minste één vraag.")
    }
    guard let node = head.defaultDecision else {
      if decisions.count != 1 {
        faults.report(
          "missing-key", "Bij de uitgave ontbreekt `default-decision`.", at: head.anchor,
          help: "Voeg toe: `default-decision: …` met de vraag die het meest wordt gesteld.")
      }
      return (decisions, 0)
    }
    return (decisions, use(decisionNames, node) ?? 0)
  }

  private func decision(_ entry: YAMLEntry) -> Edition.Decision {
    let keys = KeyTable.decision.names
    let path = "decisions/" + entry.name
    var decision = Edition.Decision(
      name: entry.name, question: "", keywords: [], outputs: [], want: nil, advice: [],
      head: RuleHead(path: path, at: entry.key.range))
    guard let block = Block(entry.value, "een vraag", keys: keys, anchor: entry.key.range, faults: faults) else {
      return decision
    }
    decision.head = head(block, path: path, needsSource: false)
    decision.question = block.requiredText("question") ?? ""
    decision.keywords = block.texts("keywords")
    decision.outputs = outputs(block, entry)
    decision.advice = block.list("advice").compactMap { adviceNumber($0) }
    if let node = block.value("want") { decision.want = want(node, decision.outputs) }
    return decision
  }

  private func outputs(_ block: Block, _ entry: YAMLEntry) -> [Edition.Decision.Output] {
    guard block.has("outputs") else {
      guard let number = table(entry.name) else {
        faults.report(
          "decision-without-output", "De vraag `\(entry.name)` geeft niets: er is geen tabel met die naam.",
          at: block.anchor,
          help:
            "Voeg toe: `outputs: […]` met tabellen, afgeleide feiten of adviezen; `outputs: []` als alleen de regels beslissen."
        )
        return []
      }
      return [.table(number)]
    }
    return block.list("outputs").compactMap { output($0) }
  }

  /// The number of a table that was decoded.
  private func table(_ name: String) -> Int? {
    guard tableNames.number(of: name) != nil else { return nil }
    tableNames.number(of: name).map { tableNames.use($0) }
    return tables.firstIndex { $0.head.path == "selection/" + name } ?? 0
  }

  private func output(_ node: YAMLNode) -> Edition.Decision.Output? {
    guard let name = faults.text(node) else { return nil }
    if let number = table(name) { return .table(number) }
    if let slot = slot(of: name), isDerived(slot) {
      book.used.insert(slot)
      return .fact(slot)
    }
    if adviceNames.number(of: name) != nil { return adviceNumber(node).map { .advice($0) } }
    if book.failed.contains(name) { return nil }
    let derived = book.order.filter { book.declarations[$0]?.kind == .derived }
    faults.unknown(
      "unknown-output", "`\(name)` is geen tabel, afgeleid feit of advies.", at: node.range, word: name,
      known: tableNames.names + derived + adviceNames.names)
    return nil
  }

  private func isDerived(_ slot: Int) -> Bool {
    guard facts.indices.contains(slot) else { return false }
    switch facts[slot].origin {
    case .expression, .table: return true
    case .given, .referenceDate, .reading: return false
    }
  }

  private func adviceNumber(_ node: YAMLNode) -> Int? {
    guard use(adviceNames, node) != nil, let name = node.text?.trimmed else { return nil }
    return advice.firstIndex { $0.head.path == "advice/" + name }
  }

  private func want(_ node: YAMLNode, _ outputs: [Edition.Decision.Output]) -> [String] {
    let known = outputs.flatMap { output -> [String] in
      switch output {
      case .table(let number): tables.indices.contains(number) ? tables[number].outputs.map(\.name) : []
      case .fact(let slot): facts.indices.contains(slot) ? [facts[slot].name] : []
      case .advice(let number):
        advice.indices.contains(number) ? [String(advice[number].head.path.dropFirst("advice/".count))] : []
      }
    }
    return faults.list(node).compactMap { item in
      guard let name = faults.text(item) else { return nil }
      // A table that could not be read was reported where it stands.
      if !known.contains(name), tables.count == tableNames.names.count {
        faults.unknown(
          "unknown-output", "`\(name)` is geen uitkomst van deze vraag.", at: item.range, word: name, known: known)
      }
      return name
    }
  }
}
