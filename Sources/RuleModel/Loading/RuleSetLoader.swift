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
  ///   - memory: What earlier loads made of the files.
  /// - Returns: The rule set, `nil` only when there is nothing to load, and all that is wrong.
  public static func load(
    root: String, region: String?, edition: String? = nil, withCases: Bool = true, memory: LoadMemory? = nil
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let faults = Faults()
    let files = FolderReader.read(root: root, region: region, withCases: withCases, faults: faults)
    return load(files, region: region, edition: edition, memory, faults: faults)
  }

  /// Loads files that are already in memory.
  ///
  /// - Parameters:
  ///   - files: All files, by path relative to the folder that holds `Regions/` and `Rules/`.
  ///   - region: Key of the region; all regions when `nil`.
  ///   - edition: Key of the edition; all editions when `nil`.
  ///   - memory: What earlier loads made of the files.
  /// - Returns: The rule set, `nil` only when there is nothing to load, and all that is wrong.
  public static func load(
    files: [LoadedFile], region: String? = nil, edition: String? = nil, memory: LoadMemory? = nil
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let raw = files.map { RawFile(path: $0.path, bytes: $0.bytes) }
    return load(raw, region: region, edition: edition, memory, faults: Faults())
  }

  private static func load(
    _ files: [RawFile], region wantedRegion: String?, edition wantedEdition: String?, _ given: LoadMemory?,
    faults: Faults
  ) -> (ruleSet: RuleSet?, diagnostics: [Diagnostic]) {
    let memory = given ?? LoadMemory(keepsTrees: false)
    memory.keep(only: files, ofRegion: wantedRegion)
    let tree = FileTree(files, faults: faults)
    let shared = memory.national.take("Rules", of: tree.national) { faults in
      let files = NationalFiles(tree.national, memory, faults: faults)
      return LoadMemory.National(files: files, check: NationalCheck.check(files))
    }
    faults.gather(shared.diagnostics)
    let national = shared.content.files
    var ruleSet = RuleSet(
      regions: [], editions: [], codeLists: national.codeLists, nationalFiles: national.raw.map(\.loaded))
    var sources: [EditionSource] = []
    var reports: [[Diagnostic]] = []
    for key in tree.regions.keys.sorted() where wantedRegion == nil || wantedRegion == key {
      guard let files = tree.regions[key] else { continue }
      let own = Faults()
      let region = RegionDecoder(faults: own, memory: memory).decode(files)
      reports.append(own.bag.all)
      guard let region else { continue }
      ruleSet.regions.append(region)
      for key in region.editions where wantedEdition == nil || wantedEdition == key {
        guard let edition = files.editions[key] else { continue }
        sources.append(EditionSource(region: region, regionFile: files.region, files: edition, place: reports.count))
        reports.append([])
      }
    }
    for (source, loaded) in zip(sources, EditionSource.load(sources, national, memory)) {
      loaded.add(to: &ruleSet, id: source.id)
      reports[source.place] = loaded.diagnostics
    }
    for report in reports { faults.gather(report) }
    faults.gather(shared.content.check)
    SuccessorCheck.check(ruleSet, among: tree, faults: faults)
    let isEmpty = ruleSet.regions.isEmpty && ruleSet.nationalFiles.isEmpty
    return (isEmpty ? nil : ruleSet, faults.bag.sorted)
  }
}
