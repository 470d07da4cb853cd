import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Names of all facts that an expression may use.
  var factNames: [String] { ["datum"] + book.order }

  /// Declares all facts, then decodes them; derived ones when something first needs them.
  func decodeFacts(uses: [YAMLNode]) {
    addReferenceDate()
    declareShared(uses)
    declareRegional()
    for name in book.order where book.declarations[name]?.kind != .derived { decodeFact(name) }
    for name in book.order { _ = slot(of: name) }
  }

  /// The slot of a fact; a derived fact is decoded first when that was not done yet.
  ///
  /// `nil` when there is none.
  func slot(of name: String) -> Int? {
    if let slot = book.slots[name] { return slot }
    guard book.declarations[name] != nil, !book.failed.contains(name) else { return nil }
    if let start = book.underway.firstIndex(of: name) {
      reportCycle(Array(book.underway[start...]) + [name])
      return nil
    }
    decodeFact(name)
    return book.slots[name]
  }

  /// Reports that there is no fact of a name, unless the fact is there and was itself reported as wrong.
  func reportUnknownFact(_ name: String, at place: SourceRange) {
    guard !book.failed.contains(name) else { return }
    faults.unknown("unknown-fact", "Het feit `\(name)` bestaat niet.", at: place, word: name, known: factNames)
  }

  private func addReferenceDate() {
    let place = SourceRange.wholeFile("Regions/\(id)/edition.yaml")
    facts.append(
      Fact(name: "datum", type: .date, origin: .referenceDate, head: RuleHead(path: "facts/datum", at: place)))
    book.slots["datum"] = 0
    book.used.insert(0)
  }

  private func decodeFact(_ name: String) {
    guard let declaration = book.declarations[name], book.slots[name] == nil, !book.failed.contains(name) else {
      return
    }
    book.underway.append(name)
    let fact = fact(declaration)
    book.underway.removeLast()
    guard let fact else {
      book.failed.insert(name)
      return
    }
    book.slots[name] = facts.count
    facts.append(fact)
  }

  private func reportCycle(_ names: [String]) {
    guard let first = names.first, let declaration = book.declarations[first] else { return }
    for name in names { book.failed.insert(name) }
    faults.report(
      "fact-cycle", "Deze afgeleide feiten hangen van elkaar af: \(names.map { "`\($0)`" }.joined(separator: " -> ")).",
      at: declaration.entry.key.range, help: "Leid een van deze feiten af uit iets anders, of laat het vragen.")
  }

  // MARK: - Declarations

  private func declareShared(_ uses: [YAMLNode]) {
    for node in uses {
      guard let name = faults.text(node) else { continue }
      if name == "gemeente", region.municipalities != nil {
        declareMunicipality(node)
      } else if national.vocabulary[name] != nil {
        if book.sharedUses[name] != nil {
          faults.report(
            "duplicate-use", "`\(name)` staat er twee keer.", at: node.range, help: "Haal er een weg.")
        }
        book.sharedUses[name] = node.range
        declareShared(name)
      } else {
        let known = national.vocabularyNames + (region.municipalities == nil ? [] : ["gemeente"])
        faults.unknown(
          "unknown-shared-fact", "Het feit `\(name)` staat niet in de landelijke lijst van feiten.", at: node.range,
          word: name, known: known)
        // What the edition says about the fact that was meant is not wrong by itself.
        book.failed.insert(name)
        if let meant = Spelling.nearest(name, in: known), book.declarations[meant] == nil { book.failed.insert(meant) }
      }
    }
  }

  /// Declares a fact of the vocabulary, after what it is derived from.
  private func declareShared(_ name: String) {
    guard let shared = national.vocabulary[name], book.declarations[name] == nil else { return }
    book.declarations[name] = FactDeclaration(
      name: name, kind: shared.isDerived ? .derived : .given, entry: shared.entry, file: nil, isShared: true)
    if shared.isDerived {
      // What it is derived from comes along, whether the edition lists it or not.
      for ingredient in national.ingredients(of: shared.entry) where national.vocabulary[ingredient] != nil {
        declareShared(ingredient)
      }
    }
    book.order.append(name)
    nationalPaths.insert(shared.entry.key.range.file)
  }

  private func declareMunicipality(_ node: YAMLNode) {
    let entry = YAMLEntry(key: node, value: YAMLNode(range: node.range, content: .mapping([])))
    book.sharedUses["gemeente"] = node.range
    book.declarations["gemeente"] = FactDeclaration(
      name: "gemeente", kind: .given, entry: entry, file: nil, isShared: true)
    book.order.append("gemeente")
  }

  private func declareRegional() {
    for (entry, file) in entries(.facts, "facts") { declare(entry, file, .given) }
    for (entry, file) in entries(.readings) { declare(entry, file, .reading) }
    for (entry, file) in entries(.facts, "derived") { declare(entry, file, .derived) }
  }

  private func declare(_ entry: YAMLEntry, _ file: RuleFile, _ kind: FactDeclaration.Kind) {
    let name = entry.name
    guard faults.accepts(entry.key, .fact), accepts(word: name, at: entry.key.range) else {
      book.failed.formUnion([name, name.lowercased()])
      return
    }
    if kind == .derived, let shared = national.vocabulary[name], !shared.isDerived {
      if derive(name, shared, with: entry, file) { return }
    }
    if let declared = book.declarations[name] {
      if declared.isShared, declared.narrowing == nil, kind == .given || (kind == .derived && declared.kind == .derived)
      {
        narrow(name, with: entry)
      } else {
        let first = declared.narrowing ?? declared.entry
        faults.report(
          "duplicate-name", "De naam `\(name)` is al in gebruik.", at: entry.key.range,
          notes: [DiagnosticNote("Hier staat `\(name)` voor het eerst.", at: first.key.range)],
          help: "Kies een andere naam, of voeg de twee samen.")
      }
      return
    }
    if entry.value.entry("type") == nil, kind == .given, national.vocabulary[name] != nil || name == "gemeente" {
      faults.report(
        "narrowed-unused-fact", "Het landelijke feit `\(name)` staat niet bij `uses` van deze uitgave.",
        at: entry.key.range, help: "Zet `\(name)` in edition.yaml bij `uses: facts:`.")
      return
    }
    if let shared = national.vocabulary[name] {
      faults.report(
        "shared-name", "`\(name)` is al een landelijk feit.", at: entry.key.range,
        notes: [DiagnosticNote("Hier staat het landelijke feit.", at: shared.entry.key.range)],
        help: "Zet `\(name)` in edition.yaml bij `uses: facts:` en laat `type` weg, of kies een andere naam.")
      book.failed.insert(name)
      return
    }
    book.declarations[name] = FactDeclaration(name: name, kind: kind, entry: entry, file: file, isShared: false)
    book.order.append(name)
  }

  /// Lets an edition derive a fact of the vocabulary, of the same type.
  private func derive(
    _ name: String, _ shared: NationalFiles.SharedFact, with entry: YAMLEntry, _ file: RuleFile
  ) -> Bool {
    guard book.declarations[name].map({ $0.isShared && $0.narrowing == nil }) ?? true else { return false }
    if let type = entry.value.entry("type"), type.value.text != shared.entry.value["type"]?.text {
      reportRetyped(name, type)
    }
    if book.declarations[name] == nil { book.order.append(name) }
    book.sharedUses[name] = nil
    book.declarations[name] = FactDeclaration(name: name, kind: .derived, entry: entry, file: file, isShared: false)
    return true
  }

  private func reportRetyped(_ name: String, _ type: YAMLEntry) {
    faults.report(
      "retyped-fact", "Een uitgave mag het soort van het landelijke feit `\(name)` niet veranderen.", at: type.range,
      help: "Haal `type` weg; alleen vraag, keuzes en grenzen kunnen anders.")
  }

  private func narrow(_ name: String, with entry: YAMLEntry) {
    if let type = entry.value.entry("type") {
      reportRetyped(name, type)
      return
    }
    book.declarations[name]?.narrowing = entry
  }

  /// Whether a word may be the name of a fact or field.
  func accepts(word: String, at place: SourceRange) -> Bool {
    guard ExpressionParser.reservedWords.contains(word) || word == "datum" else { return true }
    faults.report(
      "reserved-name", "`\(word)` heeft in voorwaarden al een betekenis.", at: place,
      help: "Kies een andere naam, zoals `\(word)_feit`.")
    return false
  }
}

extension NationalFiles {
  /// The names of the vocabulary that a derived fact's expression holds.
  func ingredients(of entry: YAMLEntry) -> [String] {
    let text = (entry.value["is"]?.text ?? "") + " " + (entry.value["table"]?.text ?? "")
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    var seen: Set<String> = []
    return words.filter { vocabulary[$0] != nil && $0 != entry.name && seen.insert($0).inserted }
  }
}
