import Diagnostics
import YAMLSource

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the files below `Regions/` and `Rules/` from disk.
struct FolderReader {
  let root: String
  let faults: Faults
  private(set) var files: [RawFile] = []

  /// Folders lie no deeper than `Regions/REGION/EDITION/KIND/`; a link in a circle ends there.
  private static let deepest = 6

  init(root: String, faults: Faults) {
    self.root = root
    self.faults = faults
  }

  /// Reads everything; a region narrows what is read below `Regions/`.
  static func read(root: String, region: String?, withCases: Bool, faults: Faults) -> [RawFile] {
    var reader = FolderReader(root: root, faults: faults)
    reader.folder("Rules", depth: 1) { _ in true }
    reader.folder("Regions", depth: 1) { parts in
      if let region, parts.count >= 2, parts[1] != region { return false }
      return withCases || !isCompanion(parts)
    }
    if reader.files.isEmpty, !faults.hasErrors {
      faults.report(
        "no-rules", "In `\(root)` staan geen regels.", at: .wholeFile(root),
        help: "Geef de map op waarin `Regions/` en `Rules/` staan.")
    }
    return reader.files
  }

  /// Whether a path holds no rules, but cases or traceability of an edition.
  private static func isCompanion(_ parts: [String]) -> Bool {
    guard parts.count >= 4 else { return false }
    let name = parts[3].split(separator: ".").first.map(String.init) ?? ""
    return FileKind(rawValue: name).map { !$0.isRule } ?? false
  }

  private mutating func folder(_ path: String, depth: Int, where isWanted: ([String]) -> Bool) {
    let manager = FileManager.default
    guard depth <= FolderReader.deepest,
      let names = try? manager.contentsOfDirectory(atPath: root + "/" + path)
    else { return }
    // Names that begin with a point belong to the system or to an editor.
    for name in names.sorted() where !name.hasPrefix(".") {
      let child = path + "/" + name
      let parts = child.split(separator: "/").map(String.init)
      guard isWanted(parts) else { continue }
      var isFolder = false
      guard manager.fileExists(atPath: root + "/" + child, isDirectory: &isFolder) else { continue }
      if isFolder {
        folder(child, depth: depth + 1, where: isWanted)
      } else {
        file(child)
      }
    }
  }

  private mutating func file(_ path: String) {
    let (bytes, diagnostics) = YAMLReader.bytes(
      ofFileAt: root + "/" + path, displayName: path, limits: RuleFile.limits)
    faults.gather(diagnostics)
    if let bytes { files.append(RawFile(path: path, bytes: bytes)) }
  }
}
