public import RuleEngine
public import RuleModel

internal import Diagnostics
internal import RegionRules
internal import RuleAnalysis

/// Measures which rules answers name.
///
/// A rule is exercised when an answer names it: as a reason, as an assumption, as an obligation or note, as the rule that
/// made its budget, as a derived fact behind a rule that strikes, or as a rule that strikes under one reading of the
/// source. A rule that was looked at and had nothing to say is not.
public struct CoverageMeter: Sendable {
  private let edition: Edition
  private var named: Set<String> = []

  /// Creates a meter that has seen nothing.
  ///
  /// - Parameter edition: The edition to measure.
  public init(_ edition: Edition) {
    self.edition = edition
  }

  /// Counts the rules that an answer names.
  ///
  /// - Parameter answer: An answer of the edition; one of another edition is not counted.
  public mutating func add(_ answer: Answer) {
    guard answer.edition == edition.id else { return }
    for result in answer.results {
      named.formUnion(result.reasons.map(\.rule))
      named.formUnion(result.considered.filter { $0.result != .passed }.map(\.rule))
      named.formUnion(result.obligations.map { "obligations/\($0.id)" })
      if result.budget != nil { addBudgets(of: result, decision: answer.decision) }
    }
    named.formUnion(answer.assumptions.map(\.rule))
    named.formUnion(answer.notes.map { "notes/\($0.id)" })
  }

  private mutating func addBudgets(of result: Candidate, decision: String) {
    guard let code = result.codeIndex, let index = edition.decisions.firstIndex(where: { $0.name == decision }) else {
      return
    }
    for rule in edition.budgets where rule.applies.holds(decision: index, code: code) { named.insert(rule.head.path) }
  }

  /// What was exercised so far, and what was not.
  public var coverage: Coverage {
    let targets = CoverageTargets.targets(of: edition)
    var kinds: [String] = []
    var totals: [String: (total: Int, hit: Int)] = [:]
    var missed: [Coverage.Target] = []
    var accepted: [Coverage.Target] = []
    var stale: [Diagnostic] = []
    let acceptances = CoverageTargets.acceptances(of: edition)
    for target in targets {
      if let (acceptance, path) = acceptances[target.path] {
        guard named.contains(target.path) else {
          accepted.append(target)
          continue
        }
        stale.append(EditionAnalysis.stale(acceptance, path))
      }
      let kind = RulePath.kind(of: target.path)
      if totals[kind] == nil { kinds.append(kind) }
      totals[kind, default: (0, 0)].total += 1
      if named.contains(target.path) { totals[kind, default: (0, 0)].hit += 1 } else { missed.append(target) }
    }
    let counts = kinds.map { kind in
      Coverage.Count(kind: kind, total: totals[kind]?.total ?? 0, hit: totals[kind]?.hit ?? 0)
    }
    return Coverage(counts: counts, missed: missed, accepted: accepted, stale: stale)
  }
}
