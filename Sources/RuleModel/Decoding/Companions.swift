import Diagnostics
import YAMLSource

/// Reads what goes with an edition without being a rule: conformance cases and traceability.
struct CompanionDecoder {
  let faults: Faults
  let memory: LoadMemory

  /// Reads the conformance cases; their names are unique.
  func cases(_ files: [RawFile]) -> [ConformanceCase] {
    var found: [ConformanceCase] = []
    var places: [String: SourceRange] = [:]
    for raw in files {
      guard
        let file = RuleFile.read(
          raw, memory, keys: FileKind.conformance.keys, subject: "een bestand met gevallen", faults: faults),
        let node = file.root["conformance"]
      else { continue }
      for item in faults.list(node) {
        guard let one = conformanceCase(item) else { continue }
        if let first = places[one.name] {
          faults.report(
            "duplicate-name", "Het geval `\(one.name)` staat er twee keer.", at: one.at,
            notes: [DiagnosticNote("Hier staat het voor het eerst.", at: first)], help: "Geef het een andere naam.")
        }
        places[one.name] = one.at
        found.append(one)
      }
    }
    return found
  }

  private func conformanceCase(_ node: YAMLNode) -> ConformanceCase? {
    guard
      let block = Block(
        node, "een geval", keys: KeyTable.conformanceCase.names, anchor: node.firstLine, faults: faults),
      let nameNode = block.required("case"), let name = faults.text(nameNode),
      let dateNode = block.required("date"), faults.date(dateNode) != nil
    else { return nil }
    let expect = block.value("expect")
    let reject = block.value("reject")
    for (node, subject, table) in [(expect, "`expect`", KeyTable.expect), (reject, "`reject`", KeyTable.reject)] {
      if let node { _ = Block(node, subject, keys: table.names, anchor: nameNode.range, faults: faults) }
    }
    if expect == nil, reject == nil { _ = block.required("expect") }
    return ConformanceCase(
      name: name, at: nameNode.range, date: dateNode.text?.trimmed ?? "", decision: block.text("decision"),
      given: block.value("given"), requested: block.value("requested"), running: block.value("running"),
      earlier: block.value("earlier"), strict: block.flag("strict"), expect: expect, reject: reject)
  }

  /// Reads traceability.yaml; a folder of files is one list.
  func traceability(_ files: [RawFile]) -> Traceability? {
    var whole: Traceability?
    for raw in files {
      guard let part = traceability(raw) else { continue }
      guard var known = whole else {
        whole = part
        continue
      }
      known.ids += part.ids.filter { !known.ids.contains($0) }
      known.entries += part.entries
      whole = known
    }
    return whole
  }

  private func traceability(_ raw: RawFile) -> Traceability? {
    guard
      let file = RuleFile.read(
        raw, memory, keys: FileKind.traceability.keys, subject: "traceability.yaml", faults: faults),
      let entry = file.root.entry("traceability"),
      let block = Block(
        entry.value, "traceability", keys: KeyTable.traceability.names, anchor: entry.key.range, faults: faults)
    else { return nil }
    let ids = block.list("ids").flatMap { identifiers($0) }
    let document = block.text("document") ?? ""
    let entries = block.list("entries").compactMap { self.entry($0, document: document) }
    return Traceability(ids: ids, entries: entries, at: entry.key.range)
  }

  private func entry(_ node: YAMLNode, document: String) -> Traceability.Entry? {
    guard
      let block = Block(node, "een bronregel", keys: KeyTable.trace.names, anchor: node.firstLine, faults: faults)
    else { return nil }
    let ids = (block.list("ids") + (block.value("id").map { [$0] } ?? [])).flatMap { identifiers($0) }
    if ids.isEmpty { _ = block.required("ids") }
    let kinds = Traceability.Kind.allCases.map(\.rawValue)
    guard block.required("kind") != nil, let word = block.word("kind", among: kinds),
      let kind = Traceability.Kind(rawValue: word)
    else { return nil }
    let by = block.list("by").compactMap { item in faults.text(item).map { (path: $0, at: item.range) } }
    if by.isEmpty, kind == .rule || kind == .case { _ = block.required("by") }
    let own = block.text("document") ?? document
    if own.isEmpty { _ = block.required("document") }
    return Traceability.Entry(
      ids: ids, document: own, section: block.requiredText("section") ?? "", text: block.requiredText("text") ?? "",
      kind: kind, by: by, at: block.value("ids")?.range ?? node.firstLine)
  }

  /// An id, or a range of ids such as `AB-001..AB-250`.
  private func identifiers(_ node: YAMLNode) -> [String] {
    guard let text = faults.text(node) else { return [] }
    guard let dots = text.range(of: "..") else { return [text] }
    let first = String(text[..<dots.lowerBound])
    let last = String(text[dots.upperBound...])
    let (start, end) = (IdentifierParts(first), IdentifierParts(last))
    guard let start, let end, start.prefix == end.prefix, start.number <= end.number, end.number - start.number < 10_000
    else {
      faults.report(
        "bad-id-range", "`\(text)` is geen reeks.", at: node.range, help: "Schrijf bijvoorbeeld `AB-001..AB-250`.")
      return []
    }
    return (start.number...end.number).map { number in
      let digits = String(number)
      return start.prefix + String(repeating: "0", count: max(0, start.width - digits.count)) + digits
    }
  }
}

/// The parts of an id such as `AB-001`.
private struct IdentifierParts {
  let prefix: String
  let number: Int
  let width: Int

  init?(_ text: String) {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < 10, let number = Int(text.suffix(digits)) else { return nil }
    prefix = String(text.dropLast(digits))
    self.number = number
    width = digits
  }
}

extension String {
  /// Where a short text first stands.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    guard let first = part.first else { return nil }
    var start = startIndex
    while let index = self[start...].firstIndex(of: first) {
      if self[index...].hasPrefix(part) { return index..<self.index(index, offsetBy: part.count) }
      start = self.index(after: index)
    }
    return nil
  }
}
