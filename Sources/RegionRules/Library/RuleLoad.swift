public import Diagnostics
import RuleAnalysis
public import RuleModel

/// What came of loading rules: a library of all editions without errors, and everything that was found.
public struct RuleLoad: Sendable {
  /// The editions that have no errors.
  public let library: RuleLibrary

  /// Everything that was found, sorted by place.
  public let diagnostics: [Diagnostic]

  /// Whether something has to be mended before the rules can be used.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Loads, checks and prepares rules.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; all regions when `nil`.
  ///   - edition: Key of an edition; all editions when `nil`.
  /// - Complexity: Linear in the size of the files, beside the proofs about tables.
  public init(root: String, region: String? = nil, edition: String? = nil) {
    let (ruleSet, loading) = RuleSetLoader.load(root: root, region: region, edition: edition)
    self.init(ruleSet, loading)
  }

  /// Checks and prepares rules that are already in memory.
  ///
  /// - Parameters:
  ///   - files: All files, by path relative to the folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; all regions when `nil`.
  ///   - edition: Key of an edition; all editions when `nil`.
  public init(files: [LoadedFile], region: String? = nil, edition: String? = nil) {
    let (ruleSet, loading) = RuleSetLoader.load(files: files, region: region, edition: edition)
    self.init(ruleSet, loading)
  }

  private init(_ ruleSet: RuleSet?, _ loading: [Diagnostic]) {
    var bag = DiagnosticBag()
    bag.append(contentsOf: loading)
    var editions: [String: [LoadedEdition]] = [:]
    for edition in ruleSet?.editions ?? [] {
      let (checked, found) = CheckedEdition.check(edition)
      bag.append(contentsOf: found)
      guard let edition = checked?.edition else { continue }
      let loaded = LoadedEdition(
        edition, cases: ruleSet?.cases[edition.id] ?? [], traceability: ruleSet?.traceability[edition.id])
      editions[edition.region.key, default: []].append(loaded)
    }
    diagnostics = bag.sorted
    let regions = (ruleSet?.regions ?? []).map { LoadedRegion(region: $0, editions: editions[$0.key] ?? []) }
    library = RuleLibrary(regions: regions, findings: diagnostics.filter { $0.severity != .error })
  }
}

extension RuleLibrary {
  /// Loads, checks and prepares the rules of all regions, or of one.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; the others are not read.
  /// - Returns: A library in which everything is resolved and checked.
  /// - Throws: A ``LoadFailure`` with everything that is wrong, each with its place.
  /// - Complexity: Linear in the size of the files, beside the proofs about tables.
  public static func load(root: String, region: String? = nil) throws(LoadFailure) -> RuleLibrary {
    let load = RuleLoad(root: root, region: region)
    if load.hasErrors { throw LoadFailure(diagnostics: load.diagnostics) }
    return load.library
  }
}
