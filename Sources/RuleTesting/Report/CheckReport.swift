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

  private let editions: [LoadedEdition]

  /// What each edition without errors holds.
  public var summaries: [EditionSummary] { editions.map { EditionSummary($0) } }

  /// Checks rules that were loaded.
  ///
  /// - Parameters:
  ///   - load: What came of loading them.
  ///   - editions: The editions to look at; those of the load's library when `nil`.
  ///   - memory: What earlier checks found.
  public init(_ load: RuleLoad, editions: [LoadedEdition]? = nil, memory: CheckMemory? = nil) {
    let editions = editions ?? load.library.regions.flatMap(\.editions)
    self.editions = editions
    let memory = memory ?? CheckMemory()
    var bag = DiagnosticBag()
    bag.append(contentsOf: load.diagnostics)
    for found in Concurrent.map(editions, memory.diagnostics) { bag.append(contentsOf: found) }
    for region in load.library.regions where region.editions.count == region.region.editions.count {
      bag.append(contentsOf: PeriodFindings.diagnostics(region.editions.map(\.edition)))
    }
    diagnostics = bag.sorted
  }

  /// Whether something has to be looked at: an error or a warning.
  public var hasFindings: Bool { diagnostics.contains { $0.severity != .note } }

  /// Returns one sentence about what was found.
  public var conclusion: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    if errors + warnings == 0 {
      return "Geen fouten gevonden in \(DutchText.count(editions.count, "uitgave", "uitgaven"))."
    }
    let found = [
      errors > 0 ? DutchText.count(errors, "fout", "fouten") : nil,
      warnings > 0 ? DutchText.count(warnings, "waarschuwing", "waarschuwingen") : nil,
    ]
    return "Gevonden: \(found.compactMap { $0 }.joined(separator: " en "))."
  }
}
