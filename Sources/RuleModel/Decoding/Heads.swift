import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads the keys that every rule may have.
  ///
  /// - Parameters:
  ///   - block: The rule.
  ///   - path: Its identity.
  ///   - needsSource: Whether a rule without a source is an error.
  ///   - scope: The file of the rule when it is national; its documents have their own names.
  func head(_ block: Block, path: String, needsSource: Bool, national: RuleImport? = nil) -> RuleHead {
    if needsSource, !block.has("source"), !block.isMeant("source") {
      faults.report(
        "missing-source", "Bij `\(path)` ontbreekt de bron.", at: block.anchor,
        help: "Voeg toe: `source: {document: …, section: …}`.")
    }
    return RuleHead(
      path: path, at: block.anchor, sources: citations(block, national: national), caveat: block.text("caveat"),
      reason: block.value("reason").flatMap { template($0) }, valid: valid(block), accepted: accepted(block))
  }

  /// Reads `source`: one citation or a list.
  func citations(_ block: Block, national: RuleImport? = nil) -> [Citation] {
    guard let node = block.value("source") else { return [] }
    let nodes = node.items ?? [node]
    return nodes.compactMap { citation($0, national: national) }
  }

  private func citation(_ node: YAMLNode, national: RuleImport?) -> Citation? {
    guard let block = Block(node, "een bronvermelding", keys: KeyTable.citation.names, faults: faults),
      let document = block.required("document"), let key = faults.text(document)
    else { return nil }
    let section = block.requiredText("section")
    let resolved = national?.documents[key] ?? key
    if let national { declare(key, as: resolved, of: national) }
    if documents.use(resolved, at: document.range, faults: faults) == nil { return nil }
    guard let section else { return nil }
    return Citation(
      document: resolved, section: section, table: block.text("table"), row: block.text("row"),
      note: block.text("note"))
  }

  /// Adds a document that a national rule cites to those of the edition.
  private func declare(_ key: String, as resolved: String, of rule: RuleImport) {
    guard documents.number(of: resolved) == nil, let entry = rule.file.root["sources"]?.entry(key) else { return }
    documents.declare(resolved, at: entry.key.range, faults: faults)
    sources.append(document(entry, key: resolved))
  }

  private func valid(_ block: Block) -> Period? {
    guard let node = block.value("valid"),
      let inner = Block(
        node, "`valid`", keys: KeyTable.valid.names, anchor: block.place(of: "valid"), faults: faults)
    else { return nil }
    let period = inner.period()
    let isBefore = period.until.map { until in validity.from.map { until < $0 } ?? false } ?? false
    let isAfter = period.from.map { from in validity.until.map { from > $0 } ?? false } ?? false
    if isBefore || isAfter {
      faults.report(
        "valid-outside-edition", "Deze periode valt helemaal buiten de geldigheid van de uitgave.", at: node.range,
        help: "Kies datums binnen de uitgave, of haal de regel weg.")
    }
    return period
  }

  /// Reads `accept`: findings that are meant.
  func accepted(_ block: Block) -> [AcceptedFinding] {
    block.list("accept").compactMap { node in
      guard let inner = Block(node, "`accept`", keys: KeyTable.accept.names, faults: faults),
        let finding = inner.requiredText("finding"), let reason = inner.requiredText("reason")
      else { return nil }
      return AcceptedFinding(finding: finding, reason: reason, at: node.firstLine)
    }
  }
}
