import Diagnostics
import RuleLanguage
import YAMLSource

/// What edition.yaml says before its decisions are looked into.
struct EditionHead {
  var title: String
  var validity: Edition.Validity
  var uses: [YAMLNode]
  var decisions: [YAMLEntry]
  var defaultDecision: YAMLNode?
  var anchor: SourceRange
}

extension EditionDecoder {
  /// Reads edition.yaml.
  func decodeHead() -> EditionHead? {
    guard let file = files(.edition).first else {
      if files.files[.edition] == nil {
        faults.report(
          "missing-file", "In de map `\(files.key)` ontbreekt edition.yaml.",
          at: .wholeFile("Regions/\(id)/edition.yaml"),
          help: "Maak edition.yaml met de titel, de geldigheid en de bronnen.")
      }
      return nil
    }
    guard let entry = file.root.entry("edition"),
      let block = Block(
        entry.value, "de uitgave", keys: KeyTable.edition.names, anchor: entry.key.range, faults: faults)
    else { return nil }
    declareDocuments(block.value("sources"))
    partyTerms = terms(block.entries("parties"), parties)
    referralTerms = terms(block.entries("referrals"), referrals)
    stepTerms = terms(block.entries("steps"), steps)
    let decisions = block.entries("decisions")
    for decision in decisions where faults.accepts(decision.key, .hyphenated) {
      decisionNames.declare(decision.name, at: decision.key.range, faults: faults)
    }
    let validity = decodeValidity(block)
    var uses: [YAMLNode] = []
    if let node = block.value("uses"),
      let usesBlock = Block(node, "`uses`", keys: KeyTable.uses.names, faults: faults)
    {
      uses = usesBlock.list("facts")
      decodeImports(usesBlock.list("rules"))
    }
    return EditionHead(
      title: block.requiredText("title") ?? "", validity: validity, uses: uses, decisions: decisions,
      defaultDecision: block.value("default-decision"), anchor: entry.key.range)
  }

  private func declareDocuments(_ node: YAMLNode?) {
    for entry in node.map({ faults.entries($0) }) ?? [] {
      guard documents.declare(entry.name, at: entry.key.range, faults: faults) != nil else { continue }
      sources.append(document(entry, key: entry.name))
    }
  }

  /// Reads one document of `sources`.
  func document(_ entry: YAMLEntry, key: String) -> Edition.SourceDocument {
    let block = Block(
      entry.value, "een bron", keys: KeyTable.document.names, anchor: entry.key.range, faults: faults)
    return Edition.SourceDocument(
      key: key, title: block?.requiredText("title") ?? entry.name, version: block?.text("version"), at: entry.key.range)
  }

  private func terms(_ entries: [YAMLEntry], _ table: NameTable) -> [Edition.Term] {
    entries.compactMap { entry in
      guard faults.accepts(entry.key, .hyphenated),
        table.declare(entry.name, at: entry.key.range, faults: faults) != nil
      else { return nil }
      return Edition.Term(word: entry.name, text: faults.text(entry.value) ?? "")
    }
  }

  private func decodeValidity(_ edition: Block) -> Edition.Validity {
    let head = RuleHead(path: "validity", at: edition.place(of: "validity"))
    var validity = Edition.Validity(from: .open, until: .open, head: head)
    let keys = KeyTable.validity.names
    guard let node = edition.required("validity"),
      let block = Block(node, "de geldigheid", keys: keys, anchor: edition.place(of: "validity"), faults: faults)
    else { return validity }
    validity.from = boundary(block, "from")
    validity.until = boundary(block, "until")
    validity.firmUntil = boundary(block, "firm-until").date
    validity.possibleUntil = boundary(block, "possible-until").date
    validity.condition = block.text("condition")
    validity.head.sources = citations(block)
    validity.head.caveat = block.text("caveat")
    validity.head.accepted = accepted(block)
    let order: [(String, CalendarDate?)] = [
      ("until", validity.until.date), ("firm-until", validity.firmUntil), ("possible-until", validity.possibleUntil),
    ]
    for (key, date) in order {
      faults.checkOrder(validity.from.date, date, at: block.value(key)?.range ?? block.anchor)
    }
    if let first = validity.firmUntil, let last = validity.possibleUntil, last < first {
      faults.checkOrder(first, last, at: block.place(of: "possible-until"))
    }
    if let node = block.value("superseded-by"),
      let successor = Block(node, "de opvolger", keys: KeyTable.successor.names, faults: faults)
    {
      validity.supersededBy = successor.requiredText("edition")
      validity.supersededFrom = successor.value("from").flatMap { faults.date($0) }
    }
    self.validity = Period(from: validity.from.date, until: validity.possibleUntil ?? validity.until.date)
    return validity
  }

  private func boundary(_ block: Block, _ key: String) -> Edition.Boundary {
    guard let node = block.value(key) else { return .open }
    if node.text == "not-in-source" { return .notInSource }
    return faults.date(node).map { .date($0) } ?? .open
  }
}
