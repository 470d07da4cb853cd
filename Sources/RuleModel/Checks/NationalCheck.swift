import Diagnostics
import RuleLanguage
import YAMLSource

/// Checks what `Rules/` holds by itself, so that a fault shows up even where no edition uses it yet.
enum NationalCheck {
  /// Names that only an edition has.
  private static let regional: Set<DiagnosticCode> = [
    "unknown-party", "unknown-step", "unknown-referral", "unknown-decision", "unknown-group", "unknown-code",
  ]

  /// Returns faults in shared facts and national rules.
  static func check(_ national: NationalFiles) -> [Diagnostic] {
    guard !national.raw.isEmpty else { return [] }
    let region = Region(key: "", name: "", municipalities: nil, aliases: [:], editions: [], caveat: nil)
    let memory = LoadMemory(keepsTrees: false)
    let decoder = EditionDecoder(
      region: region, files: FileTree.EditionFiles(key: ""), national: national, memory: memory)
    decoder.decodeNational()
    return decoder.faults.bag.all.filter { !regional.contains($0.code) }
  }
}

extension EditionDecoder {
  /// Decodes all shared facts and all national rules, for no edition in particular.
  fileprivate func decodeNational() {
    isNational = true
    decodeLineFields()
    decodeFacts(uses: national.vocabularyNames.compactMap { national.vocabulary[$0]?.entry.key })
    for subject in national.subjects {
      let keys = Dictionary(
        (subject.file.root["sources"]?.entries ?? []).map { ($0.name, "\(subject.name)/\($0.name)") }
      ) { first, _ in first }
      for kind in NationalFiles.ruleKinds {
        for entry in subject.file.root[kind.rawValue].map({ faults.entries($0) }) ?? [] {
          imports.append(
            RuleImport(
              subject: subject.name, kind: kind, entry: entry, file: subject.file, appliesTo: nil, documents: keys))
        }
      }
    }
    _ = decodeEligibility()
    _ = decodeExclusions()
    _ = decodeObligations()
    _ = decodeStatements()
    _ = decodeNotes()
    reportUnusedDocuments()
  }

  private func reportUnusedDocuments() {
    for subject in national.subjects {
      for entry in subject.file.root["sources"]?.entries ?? []
      where documents.number(of: "\(subject.name)/\(entry.name)") == nil {
        faults.report(
          "unused-document", "De bron `\(entry.name)` wordt nergens gebruikt.", at: entry.key.range,
          help: "Haal `\(entry.name)` weg, of noem haar bij een regel.")
      }
    }
  }
}
