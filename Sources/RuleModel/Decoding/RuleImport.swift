import Diagnostics
import YAMLSource

/// A national rule that the edition takes in.
struct RuleImport {
  /// Name of the subject, as in `jeugdwet/NAME`.
  let subject: String
  let kind: FileKind
  let entry: YAMLEntry
  let file: RuleFile
  /// The edition's own scope for it.
  let appliesTo: YAMLNode?
  /// Keys of the documents of its file, by the key they have in the edition.
  let documents: [String: String]

  /// The rule's name within the edition.
  var name: String { "\(subject)/\(entry.name)" }
}

extension EditionDecoder {
  /// Finds the national rules listed under `uses`.
  func decodeImports(_ nodes: [YAMLNode]) {
    for node in nodes {
      guard let (name, at, appliesTo) = wanted(node) else { continue }
      let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let subject = national.subjects.first(where: { $0.name == parts[0] }) else {
        faults.unknown(
          "unknown-national-rule", "De landelijke regel `\(name)` bestaat niet.", at: at, word: name,
          known: nationalNames)
        continue
      }
      let found = NationalFiles.ruleKinds.compactMap { kind -> (FileKind, YAMLEntry)? in
        subject.file.root[kind.rawValue]?.entry(parts[1]).map { (kind, $0) }
      }
      if found.isEmpty {
        faults.unknown(
          "unknown-national-rule", "De landelijke regel `\(name)` bestaat niet.", at: at, word: name,
          known: nationalNames)
      }
      let keys = documentKeys(of: subject)
      nationalPaths.insert(subject.raw.path)
      for (kind, entry) in found {
        imports.append(
          RuleImport(
            subject: subject.name, kind: kind, entry: entry, file: subject.file, appliesTo: appliesTo, documents: keys))
      }
    }
  }

  /// The national rules of a kind that the edition takes in.
  func imports(_ kind: FileKind) -> [RuleImport] { imports.filter { $0.kind == kind } }

  private func wanted(_ node: YAMLNode) -> (name: String, at: SourceRange, appliesTo: YAMLNode?)? {
    if let name = node.text { return (name.trimmed, node.range, nil) }
    guard let block = Block(node, "een landelijke regel", keys: KeyTable.nationalRule.names, faults: faults),
      let rule = block.required("rule"), let name = faults.text(rule)
    else { return nil }
    return (name, rule.range, block.value("applies-to"))
  }

  private var nationalNames: [String] {
    national.subjects.flatMap { subject in
      NationalFiles.ruleKinds.flatMap { kind in
        (subject.file.root[kind.rawValue]?.entries ?? []).map { "\(subject.name)/\($0.name)" }
      }
    }
  }

  /// The keys that the documents of a national file have in the edition: the same, unless that means another document.
  private func documentKeys(of subject: NationalFiles.Subject) -> [String: String] {
    var keys: [String: String] = [:]
    for entry in subject.file.root["sources"]?.entries ?? [] {
      let title = entry.value["title"]?.text?.trimmed
      let own = sources.first { $0.key == entry.name }
      keys[entry.name] = own == nil || own?.title == title ? entry.name : "\(subject.name)/\(entry.name)"
    }
    return keys
  }
}
