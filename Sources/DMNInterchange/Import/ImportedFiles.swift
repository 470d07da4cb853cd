import RuleLanguage
import RuleModel

/// Puts what was taken over in files.
struct ImportedFiles {
  private let builder: ImportBuilder
  private let hint: DMNElement?
  private let region: String
  private let edition: String

  init(_ builder: ImportBuilder) {
    self.builder = builder
    hint = builder.model.hint
    let parts = (hint?["id"] ?? "").split(separator: "/").map(String.init)
    var names = ImportNames()
    if parts.count == 2 {
      region = parts[0]
      edition = parts[1]
    } else {
      region = "dmn"
      edition = names.rule(builder.model.name)
    }
  }

  /// The files, each with the number of the format.
  var files: [LoadedFile] {
    let folder = "Regions/\(region)/\(edition)/"
    var contents = [("Regions/\(region)/region.yaml", regionLines), (folder + "edition.yaml", editionLines)]
    contents.append((folder + "facts.yaml", factLines))
    contents.append((folder + "readings.yaml", readingLines))
    contents.append((folder + "codes.yaml", codeLines))
    let tables = builder.taken.filter { !$0.isDerived }
    contents.append((folder + "selection.yaml", tables.isEmpty ? [] : ["selection:"] + blocks(tables)))
    return contents.filter { !$0.1.isEmpty }.map { path, lines in
      LoadedFile(path: path, text: (["format: 1"] + lines).joined(separator: "\n") + "\n")
    }
  }

  private func blocks(_ taken: [ImportBuilder.Taken]) -> [String] {
    taken.flatMap { ["  \($0.name):"] + RuleYAML.indented($0.lines, by: 4) }
  }

  private var regionLines: [String] {
    [
      "region:", "  name: \(RuleYAML.quoted(region))", "  municipalities: not-in-source", "  editions: [\(edition)]",
      "  caveat: \"Overgenomen uit een DMN-model; de gemeenten zijn nog niet ingevuld.\"",
    ]
  }

  // MARK: - The head

  private var editionLines: [String] {
    let words = builder.words
    var lines = [
      "edition:", "  title: \(RuleYAML.quoted(hint?["title"] ?? builder.model.name))", "  validity:",
      "    from: not-in-source", "    until: not-in-source",
      "    caveat: \"Overgenomen uit een DMN-model; de geldigheid is nog niet ingevuld.\"",
    ]
    var documents: [String] = []
    for document in hint?.all("document") ?? [] {
      guard let key = document["key"], allDocuments.contains(key) else { continue }
      let version = document["version"].map { ", version: \(RuleYAML.quoted($0))" } ?? ""
      documents.append("    \(key): {title: \(RuleYAML.quoted(document["title"] ?? key))\(version)}")
    }
    if allDocuments.contains(ImportedWords.model) {
      documents.append("    \(ImportedWords.model): {title: \(RuleYAML.quoted("DMN-model " + builder.model.name))}")
    }
    if !documents.isEmpty { lines += ["  sources:"] + documents }
    lines += terms("parties", "party", words.parties.union(builder.given.compactMap(\.fact.type.party)))
    lines += terms("referrals", "referral", words.referrals)
    lines += terms("steps", "step", words.steps)
    return lines + decisionLines
  }

  /// The documents that anything cites.
  private var allDocuments: Set<String> {
    var documents = builder.words.documents
    for given in builder.given { documents.formUnion(given.hint?.all("source").compactMap { $0["document"] } ?? []) }
    if !builder.words.codes.isEmpty || given("reading").contains(where: { $0.hint?.all("source").isEmpty ?? true }) {
      documents.insert(ImportedWords.model)
    }
    return documents
  }

  private func terms(_ key: String, _ kind: String, _ words: Set<String>) -> [String] {
    guard !words.isEmpty else { return [] }
    let texts = Dictionary(
      (hint?.all(kind) ?? []).map { ($0["word"] ?? "", $0["text"] ?? "") }
    ) { first, _ in first }
    return ["  \(key):"] + words.sorted().map { "    \($0): \(RuleYAML.quoted(texts[$0] ?? $0))" }
  }

  private var decisionLines: [String] {
    var names = ImportNames()
    var lines: [String] = []
    var first: String?
    for taken in builder.taken where !taken.isDerived || !builder.used.contains(taken.name) {
      let name = names.rule(taken.name)
      first = first ?? name
      let question = taken.question ?? "Wat is \(taken.name)?"
      lines += ["    \(name):", "      question: \(RuleYAML.quoted(question))", "      outputs: [\(taken.name)]"]
    }
    guard let first else { return [] }
    return ["  default-decision: \(first)", "  decisions:"] + lines
  }

  // MARK: - Facts

  private func given(_ origin: String) -> [ImportBuilder.Given] {
    builder.given.filter { ($0.hint?["origin"] ?? "given") == origin }
  }

  private var factLines: [String] {
    var lines: [String] = []
    let facts = given("given")
    if !facts.isEmpty { lines.append("facts:") }
    for given in facts {
      var words = ImportedWords()
      lines.append("  \(given.fact.name):")
      let block = given.fact.type.lines() + ["question: \(RuleYAML.quoted(given.question))"]
      lines += RuleYAML.indented(block + words.sources(given.hint, standard: nil), by: 4)
    }
    let fields = (hint?.all("field") ?? []).filter { builder.words.mentioned.contains($0["name"] ?? "") }
    if !fields.isEmpty { lines.append("lines:") }
    for field in fields {
      lines.append("  \(field["name"] ?? ""):")
      let type = ImportedTypes.type(field)?.lines() ?? []
      lines += RuleYAML.indented(type + ["question: \(RuleYAML.quoted(field["question"] ?? "?"))"], by: 4)
    }
    let derived = builder.taken.filter(\.isDerived)
    if !derived.isEmpty { lines += ["derived:"] + blocks(derived) }
    return lines + impossibleLines
  }

  /// What cannot occur together, as far as all its facts were taken over.
  private var impossibleLines: [String] {
    let known = Set(builder.given.map(\.fact.name) + builder.taken.filter(\.isDerived).map(\.name))
    let all = Set(builder.model.inputs.map(\.name) + builder.model.decisions.map(\.name))
    let lines = (hint?.all("impossible") ?? []).filter { item in
      ImportedWords.names(in: item["when"] ?? "").intersection(all).isSubset(of: known)
    }.flatMap { item in
      [
        "  - when: \(RuleYAML.quoted(item["when"] ?? ""))", "    reason: \(RuleYAML.quoted(item["reason"] ?? ""))",
      ]
    }
    return lines.isEmpty ? [] : ["impossible:"] + lines
  }

  private var readingLines: [String] {
    let readings = given("reading")
    var lines: [String] = readings.isEmpty ? [] : ["readings:"]
    for given in readings {
      var words = ImportedWords()
      let symbols = given.fact.type.type.symbols?.words ?? []
      var block = ["question: \(RuleYAML.quoted(given.question))", "options:"]
      block += symbols.map { "  \(RuleYAML.quoted($0)): \(RuleYAML.quoted(given.fact.type.labels[$0] ?? $0))" }
      block.append("settled: \(given.hint?["settled"] ?? "none")")
      let sources = words.sources(given.hint, standard: nil)
      block += sources.isEmpty ? words.sources(nil, standard: given.fact.name) : sources
      lines += ["  \(given.fact.name):"] + RuleYAML.indented(block, by: 4)
    }
    return lines
  }

  // MARK: - Codes

  private var codeLines: [String] {
    let words = builder.words
    let known = Dictionary((hint?.all("code") ?? []).map { ($0["key"] ?? "", $0) }) { first, _ in first }
    var ids = words.codes
    var groups: Set<String> = []
    for code in hint?.all("code") ?? [] {
      guard let id = code["key"] else { continue }
      let members = Self.groups(code)
      if !ids.contains(id), !words.mentioned.isDisjoint(with: members) || words.mentioned.contains(id) {
        ids.append(id)
      }
      if ids.contains(id) { groups.formUnion(members) }
    }
    guard !ids.isEmpty else { return [] }
    var lines: [String] = []
    let terms = (hint?.all("group") ?? []).filter { groups.contains($0["word"] ?? "") }
    if !terms.isEmpty { lines.append("groups:") }
    lines += terms.map { "  \($0["word"] ?? ""): \(RuleYAML.quoted($0["text"] ?? ""))" }
    lines += ["defaults:", "  source: {document: \(ImportedWords.model), section: Codes}", "codes:"]
    for id in ids {
      let code = known[id]
      let members = code.map(Self.groups) ?? []
      let list = members.isEmpty ? "" : ", groups: [\(members.joined(separator: ", "))]"
      let name = RuleYAML.quoted(code?["name"] ?? id)
      lines.append("  \(RuleYAML.quoted(id)): {name: \(name), kind: \(code?["kind"] ?? "product")\(list)}")
    }
    return lines
  }

  private static func groups(_ code: DMNElement) -> [String] {
    (code["groups"] ?? "").split(separator: " ").map(String.init)
  }
}
