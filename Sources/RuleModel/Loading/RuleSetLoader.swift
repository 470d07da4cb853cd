public import Diagnostics

/// Loads rule sets: reads the files, decodes them, resolves every name and checks every type.
///
/// ```swift
/// let (ruleSet, diagnostics) = RuleSetLoader.load(root: "/srv/regels")
/// ```
public enum RuleSetLoader {
  /// Loads all regions from disk.
  ///
  /// - Parameter root: The folder that holds `Regions/` and `Rules/`.
  /// - Returns: The rule set, `nil` only when there is nothing to load, and all that is wrong.
  public static func load(root: String) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    load(root: root, region: nil, edition: nil)
  }

  /// Loads one region, or one edition of it, from disk; other regions are not read.
  ///
  /// - Parameters:
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of the region; all regions when `nil`.
  ///   - edition: Key of the edition; all editions when `nil`.
  ///   - withCases: Whether conformance cases and traceability are read as well; only answering needs neither.
  /// - Returns: The rule set, `nil` only when there is nothing to load, and all that is wrong.
  public static func load(
    root: String, region: String?, edition: String? = nil, withCases: Bool = true
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let faults = Faults()
    let files = FolderReader.read(root: root, region: region, withCases: withCases, faults: faults)
    return load(files, region: region, edition: edition, faults: faults)
  }

  /// Loads files that are already in memory.
  ///
  /// - Parameters:
  ///   - files: All files, by path relative to the folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of the region; all regions when `nil`.
  ///   - edition: Key of the edition; all editions when `nil`.
  /// - Returns: The rule set, `nil` only when there is nothing to load, and all that is wrong.
  public static func load(
    files: [LoadedFile], region: String? = nil, edition: String? = nil
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let raw = files.map { RawFile(path: $0.path, bytes: Array($0.text.utf8)) }
    return load(raw, region: region, edition: edition, faults: Faults())
  }

  private static func load(
    _ files: [RawFile], region wantedRegion: String?, edition wantedEdition: String?, faults: Faults
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let tree = FileTree(files, faults: faults)
    let national = NationalFiles(tree.national, faults: faults)
    var ruleSet = RuleSet(
      regions: [], editions: [], codeLists: national.codeLists, nationalFiles: national.raw.map(\.loaded))
    for key in tree.regions.keys.sorted() where wantedRegion == nil || wantedRegion == key {
      guard let regionFiles = tree.regions[key] else { continue }
      guard let region = RegionDecoder(faults: faults).decode(regionFiles, onlyEdition: wantedEdition) else { continue }
      ruleSet.regions.append(region)
      for editionKey in region.editions where wantedEdition == nil || wantedEdition == editionKey {
        guard let editionFiles = regionFiles.editions[editionKey] else { continue }
        add(editionFiles, of: region, regionFiles.region, national, to: &ruleSet, faults)
      }
    }
    NationalCheck.check(national, faults: faults)
    SuccessorCheck.check(ruleSet, among: tree, faults: faults)
    let isEmpty = ruleSet.regions.isEmpty && ruleSet.nationalFiles.isEmpty
    return (isEmpty ? nil : ruleSet, faults.bag.sorted)
  }

  private static func add(
    _ files: FileTree.EditionFiles, of region: Region, _ regionFile: RawFile?, _ national: NationalFiles,
    to ruleSet: inout RuleSet, _ faults: Faults
  ) {
    let decoder = EditionDecoder(region: region, files: files, national: national)
    let edition = decoder.decode()
    if var edition, !decoder.faults.hasErrors {
      // The names of municipalities count for the answers too.
      if let regionFile { edition.files.append(regionFile.loaded) }
      edition.files.sort { $0.path < $1.path }
      ruleSet.editions.append(edition)
    }
    faults.gather(decoder.faults.bag.all)
    let id = "\(region.key)/\(files.key)"
    let companions = CompanionDecoder(faults: faults)
    ruleSet.cases[id] = companions.cases(files.files[.conformance] ?? [])
    ruleSet.traceability[id] = companions.traceability(files.files[.traceability] ?? [])
  }
}
