#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files below `Regions/` and `Rules/` as they are on disk.
struct DiskFiles {
  private struct Stamp: Equatable {
    let modified: Date?
    let size: Int
  }

  /// Folders lie no deeper than this; a link in a circle ends there.
  private static let deepest = 6
  /// A larger file is not read.
  private static let largest = 32 << 20

  let root: String
  private(set) var files: [String: [UInt8]] = [:]
  private var stamps: [String: Stamp] = [:]

  init(root: String) { self.root = root }

  /// The full path of a folder, without `.` and `..`.
  static func absolute(_ path: String) -> String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Reads what changed since the last time.
  ///
  /// - Returns: The files that are new, differ or are gone.
  mutating func refresh() -> Set<String> {
    var found: [String: Stamp] = [:]
    for top in ["Rules", "Regions"] { Self.list(root, top, depth: 1, into: &found) }
    var changed: Set<String> = []
    for path in files.keys where found[path] == nil {
      files[path] = nil
      stamps[path] = nil
      changed.insert(path)
    }
    for (path, stamp) in found where stamps[path] != stamp {
      stamps[path] = stamp
      let isRead = path.hasSuffix(".yaml") || path.hasSuffix(".csv")
      let data = isRead && stamp.size <= Self.largest ? FileManager.default.contents(atPath: root + "/" + path) : nil
      let bytes = data.map { [UInt8]($0) } ?? []
      if files[path] != bytes { changed.insert(path) }
      files[path] = bytes
    }
    return changed
  }

  private static func list(_ root: String, _ folder: String, depth: Int, into found: inout [String: Stamp]) {
    guard depth <= deepest, let names = try? FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
    else { return }
    for name in names where !name.hasPrefix(".") {
      let path = folder + "/" + name
      var isFolder = false
      guard FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder) else { continue }
      if isFolder {
        list(root, path, depth: depth + 1, into: &found)
      } else if let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + path) {
        found[path] = Stamp(modified: attributes[.modificationDate] as? Date, size: number(attributes[.size]))
      }
    }
  }

  private static func number(_ value: Any?) -> Int {
    (value as? Int) ?? (value as? UInt64).flatMap { Int(exactly: $0) } ?? (value as? UInt).flatMap { Int(exactly: $0) }
      ?? 0
  }
}
