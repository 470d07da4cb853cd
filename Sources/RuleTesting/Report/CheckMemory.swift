internal import Diagnostics
internal import RegionRules
internal import RuleAnalysis
internal import RuleModel
internal import Synchronization

/// What earlier checks found, so that a later check looks again only at what changed.
///
/// It helps with editions of one `RuleLoader`, which tells what is still the same. Safe to use from several tasks.
public final class CheckMemory: Sendable {
  private struct Found: Sendable {
    var rules: UInt64?
    var analysis: [Diagnostic]
    var version: EditionVersion?
    var companions: [Diagnostic]
  }

  private let found = Mutex<[String: Found]>([:])

  /// Creates an empty memory.
  public init() {}

  /// What is found in an edition and what goes with it, by looking at it alone.
  func diagnostics(of edition: LoadedEdition) -> [Diagnostic] {
    let known = edition.version == nil ? nil : found.withLock { $0[edition.id] }
    let hasSameRules = known != nil && known?.rules == edition.version?.rules
    let isSame = known != nil && known?.version == edition.version
    let result = Found(
      rules: edition.version?.rules,
      analysis: hasSameRules ? known?.analysis ?? [] : EditionAnalysis(edition.edition).diagnostics,
      version: edition.version, companions: isSame ? known?.companions ?? [] : Self.companions(of: edition))
    if edition.version != nil { found.withLock { $0[edition.id] = result } }
    return result.companions + result.analysis
  }

  /// What is wrong with the cases and with how statements of the source are carried.
  private static func companions(of edition: LoadedEdition) -> [Diagnostic] {
    let cases = CaseRunner.check(edition)
    guard let traceability = edition.traceability else { return cases }
    return cases + TraceabilityCheck.check(traceability, of: edition.edition, cases: edition.cases)
  }
}
