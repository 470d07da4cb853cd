internal import RuleLanguage
public import Diagnostics
public import RegionRules
internal import RuleAnalysis
internal import RuleModel

/// Everything that can be said about rules without asking them anything: faults and findings in the rule files, in the
/// cases, and in how the statements of the source are carried.
public struct CheckReport: Sendable {
  /// Everything that was found, sorted by place.
  public let diagnostics: [Diagnostic]

  /// What each edition without errors holds.
  public let summaries: [EditionSummary]

  /// Checks rules that were loaded.
  ///
  /// - Parameters:
  ///   - load: What came of loading them.
  ///   - editions: The editions to look at; those of the load's library when `nil`.
  public init(_ load: RuleLoad, editions: [LoadedEdition]? = nil) {
    let editions = editions ?? load.library.regions.flatMap(\.editions)
    let runner = CaseRunner(load.library)
    var bag = DiagnosticBag()
    bag.append(contentsOf: load.diagnostics)
    for loaded in editions {
      bag.append(contentsOf: runner.check(loaded))
      bag.append(contentsOf: EditionAnalysis(loaded.edition).diagnostics)
      guard let traceability = loaded.traceability else { continue }
      bag.append(contentsOf: TraceabilityCheck.check(traceability, of: loaded.edition, cases: loaded.cases))
    }
    for region in load.library.regions where region.editions.count == region.region.editions.count {
      bag.append(contentsOf: PeriodFindings.diagnostics(region.editions.map(\.edition)))
    }
    diagnostics = bag.sorted
    summaries = editions.map { EditionSummary($0) }
  }

  /// Whether something has to be looked at: an error or a warning.
  public var hasFindings: Bool { diagnostics.contains { $0.severity != .note } }

  /// Returns one sentence about what was found.
  public var conclusion: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    if errors + warnings == 0 {
      return "Geen fouten gevonden in \(DutchText.count(summaries.count, "uitgave", "uitgaven"))."
    }
    let found = [
      errors > 0 ? DutchText.count(errors, "fout", "fouten") : nil,
      warnings > 0 ? DutchText.count(warnings, "waarschuwing", "waarschuwingen") : nil,
    ]
    return "Gevonden: \(found.compactMap { $0 }.joined(separator: " en "))."
  }
}
