internal import Diagnostics
internal import RuleAnalysis
internal import RuleEngine
public import RuleModel
internal import Synchronization

/// Loads rules again and again: what depends on no file that changed since the last time is taken over.
///
/// What comes out is the same as of a first load, whatever changed in between. Safe to use from several tasks.
///
/// ```swift
/// let loader = RuleLoader()
/// let first = loader.load(root: "rules")
/// let later = loader.load(root: "rules")  // reads, proves and prepares only what changed
/// ```
public final class RuleLoader: Sendable {
  private let memory: LoadMemory?
  private let prepared = Mutex<[String: PreparedEdition]>([:])

  /// Creates a loader that remembers nothing yet.
  ///
  /// - Parameter memory: Keeps what files are made into.
  public init(remembering memory: LoadMemory = LoadMemory()) { self.memory = memory }

  /// A loader that is used once and remembers nothing.
  static var once: RuleLoader { RuleLoader(memory: nil) }

  private init(memory: LoadMemory?) { self.memory = memory }

  /// Loads, checks and prepares rules.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; all regions when `nil`.
  ///   - edition: Key of an edition; all editions when `nil`.
  /// - Complexity: Linear in the size of the files, beside the proofs about tables that changed.
  public func load(root: String, region: String? = nil, edition: String? = nil) -> RuleLoad {
    let (ruleSet, diagnostics) = RuleSetLoader.load(root: root, region: region, edition: edition, memory: memory)
    return prepare(ruleSet, diagnostics)
  }

  /// Checks and prepares rules that are already in memory.
  ///
  /// - Parameters:
  ///   - files: All files, by path relative to the folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; all regions when `nil`.
  ///   - edition: Key of an edition; all editions when `nil`.
  public func load(files: [LoadedFile], region: String? = nil, edition: String? = nil) -> RuleLoad {
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files, region: region, edition: edition, memory: memory)
    return prepare(ruleSet, diagnostics)
  }

  private func prepare(_ ruleSet: RuleSet?, _ found: [Diagnostic]) -> RuleLoad {
    let all = Concurrent.map(ruleSet?.editions ?? []) { edition in
      (edition, self.prepared(edition, version: ruleSet?.versions[edition.id]?.rules))
    }
    var bag = DiagnosticBag()
    bag.append(contentsOf: found)
    var editions: [String: [LoadedEdition]] = [:]
    for (edition, prepared) in all {
      bag.append(contentsOf: prepared.diagnostics)
      guard let rules = prepared.rules else { continue }
      let loaded = LoadedEdition(
        rules, cases: ruleSet?.cases[edition.id] ?? [], traceability: ruleSet?.traceability[edition.id],
        version: ruleSet?.versions[edition.id])
      editions[edition.region.key, default: []].append(loaded)
    }
    let regions = (ruleSet?.regions ?? []).map { LoadedRegion(region: $0, editions: editions[$0.key] ?? []) }
    return RuleLoad(regions: regions, diagnostics: bag.sorted)
  }

  /// Proves the tables of an edition and makes it ready to answer.
  private func prepared(_ edition: Edition, version: UInt64?) -> PreparedEdition {
    if let version, let known = prepared.withLock({ $0[edition.id] }), known.version == version { return known }
    let new = PreparedEdition(edition, version: version)
    if memory != nil { prepared.withLock { $0[edition.id] = new } }
    return new
  }
}

/// What came of proving and compiling an edition.
private struct PreparedEdition: Sendable {
  let version: UInt64?
  /// What was found in its tables.
  let diagnostics: [Diagnostic]
  /// `nil` when something is not proved.
  let rules: LoadedEdition.Rules?

  init(_ edition: Edition, version: UInt64?) {
    self.version = version
    let (checked, found) = CheckedEdition.check(edition)
    diagnostics = found
    rules = (checked?.edition).map { LoadedEdition.Rules($0) }
  }
}
