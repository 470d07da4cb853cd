import RegionRules
import RuleModel

/// The rule files with what is open in the editor over them.
struct RuleWorkspace {
  /// The folder that holds `Regions/` and `Rules/`.
  let root: String
  private var disk: DiskFiles
  private(set) var open: [String: OpenDocument] = [:]
  private var indices: [String: FileIndex] = [:]
  private var scopes: [String: Scope] = [:]

  init(root: String) {
    self.root = root
    disk = DiskFiles(root: root)
    _ = disk.refresh()
  }

  /// Reads what changed on disk.
  ///
  /// - Returns: The files that changed and are not open in the editor.
  mutating func refresh() -> [String] {
    let changed = disk.refresh().filter { open[$0] == nil }
    for path in changed { forget(path) }
    return changed.sorted()
  }

  /// The path of a document below the root; `nil` when it lies elsewhere.
  func path(_ uri: String) -> String? {
    guard let path = FileURI.path(uri), path.hasPrefix(root + "/") else { return nil }
    let relative = String(path.dropFirst(root.count + 1))
    return relative.hasPrefix("Regions/") || relative.hasPrefix("Rules/") ? relative : nil
  }

  /// The address of a file, as the editor writes it.
  func uri(_ path: String) -> String { open[path]?.uri ?? FileURI.uri(root + "/" + path) }

  /// Puts the text of the editor over a file.
  mutating func set(_ document: OpenDocument, at path: String) {
    open[path] = document
    forget(path)
  }

  /// Returns to the file on disk.
  mutating func close(_ path: String) {
    guard open.removeValue(forKey: path) != nil else { return }
    forget(path)
  }

  private mutating func forget(_ path: String) {
    scopes = [:]
    // The names of the last good text still help while a line is half typed.
    indices[path]?.isStale = true
  }

  /// The paths of all files.
  var paths: [String] { Set(disk.files.keys).union(open.keys).sorted() }

  /// The names of the tables in files of their own that lie in the folder of a file.
  func tables(beside path: String) -> [String] {
    let folder = TableLink.folder(of: path)
    return paths.filter { $0.hasPrefix(folder) && $0.hasSuffix(".csv") }.map { String($0.dropFirst(folder.count)) }
      .filter { !$0.contains("/") }
  }

  /// The text of a file.
  func lines(_ path: String) -> TextLines? { open[path]?.lines ?? disk.files[path].map { TextLines($0) } }

  private func bytes(_ path: String) -> [UInt8]? { open[path]?.lines.bytes ?? disk.files[path] }

  /// What a file defines and names.
  mutating func index(_ path: String) -> FileIndex? {
    if let index = indices[path] {
      guard index.isStale, let bytes = bytes(path) else { return index }
      if bytes == index.lines.bytes {
        indices[path]?.isStale = false
        return indices[path]
      }
    }
    guard let lines = lines(path) else {
      indices[path] = nil
      return nil
    }
    if let index = FileIndex(path: path, lines: lines) { indices[path] = index }
    return indices[path]
  }

  /// The files that can be used together with a file.
  mutating func scope(of path: String) -> Scope {
    let edition = RulePathParts.edition(of: path)
    let key = edition ?? RulePathParts.region(of: path) ?? ""
    if let scope = scopes[key] { return scope }
    let prefixes = [edition.map { "Regions/\($0)/" }, "Rules/"].compactMap(\.self)
    let region = RulePathParts.region(of: path).map { "Regions/\($0)/region.yaml" }
    var files: [FileIndex] = []
    for path in paths where path == region || prefixes.contains(where: { path.hasPrefix($0) }) {
      if let index = index(path) { files.append(index) }
    }
    let scope = Scope(files)
    scopes[key] = scope
    return scope
  }

  /// The editions as far as there are files of them, `REGION/EDITION`.
  var editions: [String] { Set(paths.compactMap { RulePathParts.edition(of: $0) }).sorted() }

  /// The files to load one region with.
  func files(ofRegion region: String) -> [LoadedFile] {
    paths.filter { $0.hasPrefix("Regions/\(region)/") || $0.hasPrefix("Rules/") }.compactMap { path in
      bytes(path).map { LoadedFile(path: path, bytes: $0) }
    }
  }
}
