/// Everything that was loaded: the regions, their editions without errors, and what belongs to those.
public struct RuleSet: Sendable {
  /// By key.
  public var regions: [Region]
  /// Only those without errors; in the order of their regions, oldest first.
  public var editions: [Edition]
  /// The conformance cases of each edition, by `Edition.id`.
  public var cases: [String: [ConformanceCase]]
  /// How the statements of the sources are carried, by `Edition.id`.
  public var traceability: [String: Traceability]
  /// Of which content each edition is, with or without errors, by `Edition.id`.
  public internal(set) var versions: [String: EditionVersion] = [:]
  /// The national lists.
  public var codeLists: [CodeList]
  /// The files of `Rules/`, in order of their path.
  public var nationalFiles: [LoadedFile]

  /// Creates a rule set.
  ///
  /// - Parameters:
  ///   - regions: The regions, by key.
  ///   - editions: The editions without errors.
  ///   - cases: The conformance cases of each edition, by its id.
  ///   - traceability: How the statements of the sources are carried, by id of the edition.
  ///   - codeLists: The national lists.
  ///   - nationalFiles: The files of `Rules/`.
  public init(
    regions: [Region], editions: [Edition], cases: [String: [ConformanceCase]] = [:],
    traceability: [String: Traceability] = [:], codeLists: [CodeList] = [], nationalFiles: [LoadedFile] = []
  ) {
    self.regions = regions
    self.editions = editions
    self.cases = cases
    self.traceability = traceability
    self.codeLists = codeLists
    self.nationalFiles = nationalFiles
  }

  /// The editions of a region, oldest first.
  ///
  /// - Parameter region: Key of the region.
  /// - Returns: Those without errors.
  public func editions(of region: String) -> [Edition] { editions.filter { $0.region.key == region } }

  /// An edition by its id, `REGION/EDITION`.
  ///
  /// - Parameter id: Key of the region, a slash, key of the edition.
  /// - Returns: The edition, or `nil` when there is none or it has errors.
  public func edition(_ id: String) -> Edition? { editions.first { $0.id == id } }
}
