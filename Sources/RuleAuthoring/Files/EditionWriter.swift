internal import RuleModel

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes a new edition: all of it, or nothing.
public enum EditionWriter {
  /// Writes the files of a new edition.
  ///
  /// The folder is filled under a name that nothing reads and then renamed; when a later step fails everything is put
  /// back.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - root: The folder that holds `Regions/` and `Rules/`.
  /// - Returns: Whether it was written.
  public static func write(_ edition: NewEdition, root: String) -> Bool {
    let manager = FileManager.default
    let target = root + "/" + edition.folder
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    let draft = parts.dropLast().joined(separator: "/") + "/." + (parts.last ?? "") + ".nieuw"
    guard !manager.fileExists(atPath: target) else { return false }
    try? manager.removeItem(atPath: draft)
    defer { try? manager.removeItem(atPath: draft) }
    let prefix = edition.folder + "/"
    let made = edition.files.filter { $0.path.hasPrefix(prefix) }
    guard made.allSatisfy({ write($0.text, to: draft + "/" + $0.path.dropFirst(prefix.count)) }) else { return false }
    var undone: [(path: String, data: Data?)] = []
    for file in edition.files where !file.path.hasPrefix(prefix) {
      let path = root + "/" + file.path
      undone.append((path, manager.contents(atPath: path)))
      guard (try? Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
        restore(undone)
        return false
      }
    }
    do {
      try manager.moveItem(atPath: draft, toPath: target)
      return true
    } catch {
      restore(undone)
      return false
    }
  }

  private static func write(_ text: String, to path: String) -> Bool {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
  }

  private static func restore(_ files: [(path: String, data: Data?)]) {
    for (path, data) in files {
      if let data { try? data.write(to: URL(fileURLWithPath: path), options: .atomic) }
    }
  }
}
