public import Diagnostics
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
    self = RuleLoader.once.load(root: root, region: region, edition: edition)
  }

  /// Checks and prepares rules that are already in memory.
  ///
  /// - Parameters:
  ///   - files: All files, by path relative to the folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of a region; all regions when `nil`.
  ///   - edition: Key of an edition; all editions when `nil`.
  public init(files: [LoadedFile], region: String? = nil, edition: String? = nil) {
    self = RuleLoader.once.load(files: files, region: region, edition: edition)
  }

  /// - Parameters:
  ///   - regions: The regions with the editions that have no errors.
  ///   - diagnostics: Everything that was found, sorted by place.
  init(regions: [LoadedRegion], diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
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
