#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The folder that holds `Regions/` and `Rules/`.
public struct RulesFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Names a folder.
  ///
  /// - Parameter path: The path of the folder.
  public init(_ path: String) {
    self.path = path
  }

  /// Finds the nearest folder that holds both, from a folder upwards.
  ///
  /// - Parameter start: Where to begin; the current folder when `nil`.
  /// - Returns: The folder, or `nil` when there is none.
  public static func find(from start: String? = nil) -> RulesFolder? {
    var parts = (start ?? FileManager.default.currentDirectoryPath).split(separator: "/").map(String.init)
    while true {
      let path = "/" + parts.joined(separator: "/")
      if isFolder(path + "/Regions"), isFolder(path + "/Rules") { return RulesFolder(path) }
      guard !parts.isEmpty else { return nil }
      parts.removeLast()
    }
  }

  /// Returns the text of a file, to show a line of it.
  ///
  /// - Parameter file: The file as diagnostics name it, relative to the folder.
  /// - Returns: The text, or `nil` when it can't be read.
  public func text(of file: String) -> String? {
    let full = file.hasPrefix("/") ? file : path + "/" + file
    return FileManager.default.contents(atPath: full).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The keys of the regions: the names of the folders in `Regions/`.
  public var regions: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/Regions")) ?? []
    return names.filter { !$0.hasPrefix(".") && Self.isFolder("\(path)/Regions/\($0)") }.sorted()
  }

  /// Writes a file, and makes the folder it lies in.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - file: The file, relative to the folder.
  /// - Returns: Whether it was written.
  public func write(_ text: String, to file: String) -> Bool {
    let full = path + "/" + file
    let parent = full.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    return FileManager.default.createFile(atPath: full, contents: Data(text.utf8))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
