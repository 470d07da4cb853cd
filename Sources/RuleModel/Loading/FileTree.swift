import Diagnostics

/// The files of all rule sets, sorted by what they are; a file that nothing reads is reported.
struct FileTree {
  /// The files of a region.
  struct RegionFiles {
    let key: String
    var region: RawFile?
    var editions: [String: EditionFiles] = [:]
  }

  /// The files of an edition.
  struct EditionFiles {
    let key: String
    /// By kind, in order of their path.
    var files: [FileKind: [RawFile]] = [:]
    /// Files with tables.
    var tables: [RawFile] = []

    var isEmpty: Bool { files.isEmpty && tables.isEmpty }
  }

  private(set) var regions: [String: RegionFiles] = [:]
  /// The files directly in `Rules/`, in order of their path.
  private(set) var national: [RawFile] = []

  /// Sorts files.
  init(_ files: [RawFile], faults: Faults) {
    var seen: Set<String> = []
    for file in files.sorted(by: { $0.path < $1.path }) where seen.insert(file.path).inserted {
      if !place(file) { FileTree.reportStray(file.path, faults: faults) }
    }
  }

  private mutating func place(_ file: RawFile) -> Bool {
    let parts = file.parts
    // A guide for people.
    if parts.first == "Regions", parts.count <= 3, parts.last == "LEESMIJ.md" { return true }
    switch parts.first {
    case "Rules":
      if parts.count == 2, file.path.hasSuffix(".yaml") {
        national.append(file)
        return true
      }
      // The schemas for editors are made, not read.
      return parts.count == 3 && parts[1] == "schema" && file.path.hasSuffix(".schema.json")
    case "Regions": return parts.count >= 3 && placeRegional(file, parts)
    default: return false
    }
  }

  private mutating func placeRegional(_ file: RawFile, _ parts: [String]) -> Bool {
    var region = regions[parts[1]] ?? RegionFiles(key: parts[1])
    defer { regions[parts[1]] = region }
    if parts.count == 3 {
      guard parts[2] == "region.yaml" else { return false }
      region.region = file
      return true
    }
    var edition = region.editions[parts[2]] ?? EditionFiles(key: parts[2])
    defer { region.editions[parts[2]] = edition }
    guard parts.count <= 5, let name = parts.last else { return false }
    if name.hasSuffix(".csv") {
      guard parts.count == 4 || FileKind(rawValue: parts[3]) != nil else { return false }
      edition.tables.append(file)
      return true
    }
    guard name.hasSuffix(".yaml") else { return false }
    let word = parts.count == 4 ? String(name.dropLast(".yaml".count)) : parts[3]
    guard let kind = FileKind(rawValue: word), parts.count == 4 || kind != .edition else { return false }
    edition.files[kind, default: []].append(file)
    return true
  }

  /// Reports a file that nothing reads.
  static func reportStray(_ path: String, faults: Faults) {
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? path
    var known = FileKind.allCases.map { $0.rawValue + ".yaml" }
    var word = name
    if parts.count == 3 { known = ["region.yaml"] }
    if parts.count == 5 {
      word = parts[3]
      known = FileKind.allCases.map(\.rawValue)
    }
    let help: String
    if let nearest = Spelling.nearest(word, in: known), nearest != word {
      help = "Noem het `\(nearest)`, of haal het bestand weg."
    } else if name.hasSuffix(".yml") {
      help = "Noem het `\(name.dropLast(".yml".count)).yaml`."
    } else {
      help = "Haal het bestand weg, of geef het een naam uit Docs/rule-format.md."
    }
    faults.report("stray-file", "Het bestand `\(name)` wordt nergens gelezen.", at: .wholeFile(path), help: help)
  }
}
