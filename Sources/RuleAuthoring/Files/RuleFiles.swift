public import RuleModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The files of a rules folder, as they stand on disk.
public enum RuleFiles {
  /// Folders lie no deeper than `Regions/REGION/EDITION/KIND/`; a link in a circle ends there.
  private static let deepest = 6

  /// Reads all rule files: YAML and CSV below `Regions/` and `Rules/`.
  ///
  /// - Parameter root: The folder that holds both.
  /// - Returns: The files in order of their path; one that can't be read is left out.
  public static func read(root: String) -> [LoadedFile] {
    paths(below: ["Regions", "Rules"], of: root).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".csv") }
      .compactMap { path in
        FileManager.default.contents(atPath: root + "/" + path).map {
          LoadedFile(path: path, text: String(decoding: $0, as: UTF8.self))
        }
      }
  }

  /// Returns the paths of all files below folders, sorted.
  ///
  /// - Parameters:
  ///   - folders: Folders relative to the root.
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  static func paths(below folders: [String], of root: String) -> [String] {
    var found: [String] = []
    func visit(_ path: String, _ depth: Int) {
      guard depth <= deepest, let names = try? FileManager.default.contentsOfDirectory(atPath: root + "/" + path) else {
        return
      }
      for name in names.sorted() where !name.hasPrefix(".") {
        let child = path + "/" + name
        var isFolder = false
        guard FileManager.default.fileExists(atPath: root + "/" + child, isDirectory: &isFolder) else { continue }
        if isFolder { visit(child, depth + 1) } else { found.append(child) }
      }
    }
    for folder in folders { visit(folder, 1) }
    return found
  }
}
