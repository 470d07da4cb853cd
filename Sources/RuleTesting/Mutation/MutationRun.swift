internal import Diagnostics
public import RegionRules
internal import RuleAnalysis
public import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Changes the rules of an edition one thing at a time and looks whether a case notices.
public struct MutationRun: Sendable {
  /// What became of a mutant.
  public enum Fate: Sendable {
    /// This case noticed.
    case noticed(by: String)
    /// The rules can't be loaded with the change; the finding's code.
    case refused(String)
    /// It is proved that the change decides nothing otherwise.
    case equal
    /// No case noticed; what it changes, where an example was found.
    case survived(EditionDifference.Change?, decision: String?)
  }

  /// A mutant and what became of it.
  public struct Result: Sendable {
    /// The mutant.
    public let mutant: Mutant
    /// What became of it.
    public let fate: Fate
  }

  private let loaded: LoadedEdition
  private let library: RuleLibrary
  private let reach: DecisionReach
  /// The cases of each decision; the ones that name a rule go first when it is changed.
  private let cases: [(source: ConformanceCase, decision: String, rules: Set<String>)]
  private let others: Set<String>

  /// Prepares a run; the cases of the edition have to come out as expected.
  ///
  /// - Parameters:
  ///   - loaded: The edition.
  ///   - library: The library that it is in.
  public init(_ loaded: LoadedEdition, in library: RuleLibrary) {
    self.loaded = loaded
    self.library = library
    let edition = loaded.edition
    reach = DecisionReach(edition)
    others = Set(edition.statements.map(\.name))
    cases = CaseRunner(library).run(loaded).filter(\.passed).map { result in
      let rules = result.answer.map { answer in
        Set(answer.results.flatMap { $0.reasons.map(\.rule) + $0.considered.map(\.rule) })
      }
      return (
        result.source, result.source.decision ?? edition.decisions[edition.defaultDecision].name, rules ?? []
      )
    }
  }

  /// Runs mutants on several threads.
  ///
  /// - Parameters:
  ///   - mutants: Mutants of the edition.
  ///   - jobs: How many run at the same time.
  ///   - progress: Is told how many are done.
  /// - Returns: A result for each, in the same order.
  public func run(
    _ mutants: [Mutant], jobs: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async -> [Result] {
    var results: [Result?] = Array(repeating: nil, count: mutants.count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func add() {
        guard next < mutants.count else { return }
        let (index, mutant) = (next, mutants[next])
        group.addTask { (index, judge(mutant)) }
        next += 1
      }
      for _ in 0..<max(jobs, 1) { add() }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress(done)
        add()
      }
    }
    return results.compactMap { $0 }
  }

  /// Finds out what becomes of one mutant.
  ///
  /// - Parameter mutant: A mutant of the edition.
  public func judge(_ mutant: Mutant) -> Result {
    let edition = mutant.applied(to: loaded.edition)
    let decisions = reach.decisions(of: mutant.target)
    let relevant = cases.filter { decisions.contains($0.decision) }
    let first = relevant.filter { $0.rules.contains(mutant.path) }
    let rest = relevant.filter { !$0.rules.contains(mutant.path) }
    let changed = LoadedEdition(edition, digest: loaded.digest)
    let runner = CaseRunner(replacing(changed))
    if let failing = runner.firstFailing((first + rest).map(\.source), of: changed) {
      return Result(mutant: mutant, fate: .noticed(by: failing.name))
    }
    if let table = table(of: mutant, in: edition), let refusal = TableProof(table, in: edition).run().first {
      return Result(mutant: mutant, fate: .refused(refusal.code.rawValue))
    }
    let difference = EditionDifference(loaded.edition, edition, decisions: decisions, stopsAtFirst: true)
    if difference.decisions.allSatisfy(\.isSame) { return Result(mutant: mutant, fate: .equal) }
    for decision in difference.decisions {
      if let change = decision.changes.first(where: \.isProved) {
        return Result(mutant: mutant, fate: .survived(change, decision: decision.name))
      }
    }
    return Result(mutant: mutant, fate: .survived(nil, decision: nil))
  }

  /// A case that notices a survivor.
  func suggestion(_ change: EditionDifference.Change, _ decision: String, _ mutant: Mutant, _ day: String) -> String? {
    SuggestedCase(
      change, decision: decision, of: mutant, evaluator: loaded.evaluator,
      changed: Evaluator(mutant.applied(to: loaded.edition)), day: day)?.yaml
  }

  private func table(of mutant: Mutant, in edition: Edition) -> DecisionTable? {
    switch mutant.target {
    case .table(let index): return edition.tables[index]
    case .fact(let slot):
      if case .table(let table) = edition.facts[slot].origin { return table }
      return nil
    case .exclusion, .combination, .eligibility, .code: return nil
    }
  }

  /// The library with another edition in the place of this one.
  func replacing(_ changed: LoadedEdition) -> RuleLibrary {
    let regions = library.regions.map { region in
      LoadedRegion(region: region.region, editions: region.editions.map { $0.id == changed.id ? changed : $0 })
    }
    return RuleLibrary(regions: regions, digest: library.digest)
  }
}
