public import Diagnostics
public import RuleModel

internal import RegionRules

extension DiagnosticCode {
  /// A statement of the source is carried by nothing.
  public static let traceMissing: DiagnosticCode = "trace-missing"
  /// An entry names a statement that the list of ids does not have.
  public static let traceUnknownID: DiagnosticCode = "trace-unknown-id"
  /// An entry names a rule that does not exist.
  public static let traceUnknownRule: DiagnosticCode = "trace-unknown-rule"
  /// A rule does not cite the place of the statement that it carries.
  public static let traceSource: DiagnosticCode = "trace-source"
}

/// Checks that every statement of the source is carried, by rules that cite its place.
public enum TraceabilityCheck {
  /// Returns what is wrong with how statements are carried.
  ///
  /// - Parameters:
  ///   - traceability: The statements and what carries them.
  ///   - edition: The rules.
  ///   - cases: The conformance cases of the edition.
  public static func check(_ traceability: Traceability, of edition: Edition, cases: [ConformanceCase]) -> [Diagnostic]
  {
    let index = RuleIndex(edition, cases: cases)
    var bag = DiagnosticBag()
    bag.append(contentsOf: ids(traceability))
    for entry in traceability.entries {
      for carrier in entry.by {
        if let diagnostic = check(carrier.path, at: carrier.at, entry: entry, index: index) { bag.report(diagnostic) }
      }
    }
    return bag.sorted
  }

  private static func ids(_ traceability: Traceability) -> [Diagnostic] {
    let declared = Set(traceability.ids)
    var carried: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for entry in traceability.entries {
      for id in entry.ids {
        carried.insert(id)
        guard !declared.contains(id) else { continue }
        let help = Spelling.nearest(id, in: traceability.ids).map { "Schrijf `\($0)`." }
        diagnostics.append(
          Diagnostic(.traceUnknownID, "De uitspraak `\(id)` staat niet bij `ids`.", at: entry.at, help: help))
      }
    }
    let missing = traceability.ids.filter { !carried.contains($0) }
    if !missing.isEmpty {
      let more = missing.count > 10 ? " en nog \(missing.count - 10)" : ""
      let shown = missing.prefix(10).joined(separator: ", ") + more
      diagnostics.append(
        Diagnostic(
          .traceMissing, "Niets draagt \(shown).", at: traceability.at,
          help: "Zet elke uitspraak bij `entries`: met de regel die haar draagt, of als `context` of `gap`."))
    }
    return diagnostics
  }

  private static func check(
    _ path: String, at range: SourceRange, entry: Traceability.Entry, index: RuleIndex
  ) -> Diagnostic? {
    guard let sources = index.sources(of: path) else {
      let help = Spelling.nearest(path, in: index.paths).map { "Schrijf `\($0)`." }
      return Diagnostic(.traceUnknownRule, "De regel `\(path)` bestaat niet.", at: range, help: help)
    }
    guard !sources.isEmpty else { return nil }
    if sources.contains(where: { $0.document == entry.document && $0.section == entry.section }) { return nil }
    let cited = Array(Set(sources.map { "\($0.document), \($0.section)" })).sorted()
    let shown = cited.prefix(4).joined(separator: "; ") + (cited.count > 4 ? "; …" : "")
    return Diagnostic(
      .traceSource, "De regel `\(path)` noemt niet `\(entry.document)`, `\(entry.section)`.", at: range,
      help: "De regel noemt: \(shown). Schrijf de sectie overal gelijk, of voeg de bron toe aan de regel.")
  }
}
