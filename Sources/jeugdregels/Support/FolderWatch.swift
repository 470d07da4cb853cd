import Foundation
import RegionRules

/// Waits until a rule file is saved.
struct FolderWatch {
  private let folder: RulesFolder
  private var seen: [String: Stamp]

  /// When a file was saved, and how large it is.
  private struct Stamp: Equatable {
    var date: Date
    var size: Int
  }

  init(_ folder: RulesFolder) {
    self.folder = folder
    seen = Self.stamps(folder)
  }

  /// Returns when something was added, saved or removed, and no more changes come in.
  mutating func wait() {
    while true {
      Thread.sleep(forTimeInterval: 0.3)
      let now = Self.stamps(folder)
      guard now != seen else { continue }
      Thread.sleep(forTimeInterval: 0.1)
      seen = Self.stamps(folder)
      return
    }
  }

  private static func stamps(_ folder: RulesFolder) -> [String: Stamp] {
    var found: [String: Stamp] = [:]
    for name in ["Regions", "Rules"] {
      let root = folder.path + "/" + name
      let paths = FileManager.default.enumerator(atPath: root)
      while let path = paths?.nextObject() as? String {
        guard path.hasSuffix(".yaml") || path.hasSuffix(".csv"),
          let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + path)
        else { continue }
        let date = attributes[.modificationDate] as? Date ?? .distantPast
        found["\(name)/\(path)"] = Stamp(date: date, size: attributes[.size] as? Int ?? 0)
      }
    }
    return found
  }
}
