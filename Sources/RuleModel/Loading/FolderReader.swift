import Diagnostics

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
  /// No file with rules is larger.
  private static let largest = 64 << 20

  init(root: String, faults: Faults) {
    self.root = root
    self.faults = faults
  }

  /// Reads everything; a region and edition narrow what is read below `Regions/`.
  static func read(root: String, region: String?, edition: String?, faults: Faults) -> [RawFile] {
    var reader = FolderReader(root: root, faults: faults)
    reader.folder("Rules", depth: 1) { _ in true }
    reader.folder("Regions", depth: 1) { parts in
      if let region, parts.count >= 2, parts[1] != region { return false }
      return true
    }
    if reader.files.isEmpty {
      faults.report(
        "no-rules", "In `\(root)` staan geen regels.", at: .wholeFile(root),
        help: "Geef de map op waarin `Regions/` en `Rules/` staan.")
    }
    return reader.files
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
    let manager = FileManager.default
    let full = root + "/" + path
    guard let attributes = try? manager.attributesOfItem(atPath: full),
      let size = (attributes[.size] as? any BinaryInteger).map({ Int(clamping: $0) })
    else { return unreadable(path) }
    guard size <= FolderReader.largest, let data = manager.contents(atPath: full) else { return unreadable(path) }
    files.append(RawFile(path: path, bytes: [UInt8](data)))
  }

  private func unreadable(_ path: String) {
    faults.report(
      "unreadable-file", "Het bestand is niet te lezen of te groot.", at: .wholeFile(path),
      help: "Kijk na of het bestand bestaat, of u het mag lezen en of het kleiner is dan 64 MiB.")
  }
}
