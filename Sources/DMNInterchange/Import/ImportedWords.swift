/// Words that rules take from the head of an edition: documents, codes, referrals, steps, parties.
struct ImportedWords {
  var documents: Set<String> = []
  var codes: [String] = []
  var referrals: Set<String> = []
  var steps: Set<String> = []
  var parties: Set<String> = []
  /// Words of expressions in the language of rule files.
  private(set) var mentioned: Set<String> = []

  /// The document of a rule that names no source: the model itself.
  static let model = "dmn"

  /// Takes over the words of another.
  mutating func formUnion(_ other: ImportedWords) {
    documents.formUnion(other.documents)
    for code in other.codes where !codes.contains(code) { codes.append(code) }
    referrals.formUnion(other.referrals)
    steps.formUnion(other.steps)
    parties.formUnion(other.parties)
    mentioned.formUnion(other.mentioned)
  }

  /// Notes what an expression names.
  mutating func mention(_ expression: String) { mentioned.formUnion(Self.words(in: expression)) }

  /// Notes what an outcome names, such as `refer segment-3`.
  mutating func note(outcome: String) {
    let parts = outcome.split(separator: " ").map(String.init)
    guard parts.count > 1 else { return }
    switch parts[0] {
    case "refer": referrals.insert(parts[1])
    case "first": steps.insert(parts[1])
    case "consent": parties.insert(parts[1])
    default: break
    }
  }

  /// The lines of a source, noting its documents.
  mutating func sources(_ hint: DMNElement?, standard: String?) -> [String] {
    let sources = hint?.all("source") ?? []
    if let standard {
      documents.insert(Self.model)
      return ["source: {document: \(Self.model), section: \(RuleYAML.quoted(standard))}"]
    }
    guard !sources.isEmpty else { return [] }
    var lines = ["source:"]
    for source in sources {
      if let document = source["document"] { documents.insert(document) }
      let keys = ["document", "section", "table", "row", "note"].compactMap { key in
        source[key].map { "\(key): \(RuleYAML.quoted($0))" }
      }
      lines.append("  - {\(keys.joined(separator: ", "))}")
    }
    return lines
  }

  /// The bare words of a text, hyphens and underscores within.
  static func words(in text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }.map(String.init))
  }

  /// The words of a text that may be facts.
  static func names(in text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
  }

  /// The names between braces in lines.
  static func templateNames(in lines: [String]) -> Set<String> {
    var names: Set<String> = []
    for line in lines where line.contains("{") {
      for part in line.split(separator: "{").dropFirst() {
        if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
      }
    }
    return names
  }
}
