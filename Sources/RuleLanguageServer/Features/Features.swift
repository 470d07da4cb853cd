import Diagnostics
import JSONText
import RegionRules
import RuleTesting

/// What the server knows of the rules, and answers about them.
struct Features {
  /// The folder that was named at the start, if one was.
  private let fixedRoot: String?
  private(set) var editorWatches = false
  private(set) var editorRefreshesHints = false
  var rules: RuleWorkspace?
  /// Loads and checks only what changed.
  let loader = RuleLoader()
  let memory = CheckMemory()

  /// The editions to check, the most urgent first.
  var dirty: [String] = []
  /// What was found in each edition that is watched.
  var findings: [String: [Diagnostic]] = [:]
  /// What the rows of each edition match, as it was last checked.
  var rowHints: [String: RowHints] = [:]
  /// Whether the editor has to ask for those anew.
  var mustRefreshHints = false
  /// The files about which something was told.
  var published: [String: JSONValue] = [:]
  /// Whether findings went away because an edition is no longer watched.
  var mustPublish = false

  init(root: String?) {
    fixedRoot = root
  }

  /// Begins with the folder that the editor has open.
  mutating func open(_ params: JSONValue) {
    editorWatches =
      params["capabilities"]?["workspace"]?["didChangeWatchedFiles"]?["dynamicRegistration"]?.bool ?? false
    editorRefreshesHints =
      params["capabilities"]?["workspace"]?["inlayHint"]?["refreshSupport"]?.bool ?? false
    var folders = (params["workspaceFolders"]?.array ?? []).compactMap { $0["uri"]?.string.flatMap(FileURI.path) }
    if let path = params["rootUri"]?.string.flatMap(FileURI.path) { folders.append(path) }
    if let path = params["rootPath"]?.string { folders.append(path) }
    if let fixedRoot {
      rules = RuleWorkspace(root: DiskFiles.absolute(fixedRoot))
    } else {
      for folder in folders where rules == nil {
        if let found = RulesFolder.find(from: folder) { rules = RuleWorkspace(root: found.path) }
      }
    }
  }

  /// The path of a document; the rules are looked for beside it when none were found before.
  mutating func path(_ uri: String) -> String? {
    if rules == nil, let path = FileURI.path(uri) {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if let found = RulesFolder.find(from: "/" + folder) { rules = RuleWorkspace(root: found.path) }
    }
    return rules?.path(uri)
  }

  mutating func didOpen(_ params: JSONValue) {
    guard let document = params["textDocument"], let uri = document["uri"]?.string, let text = document["text"]?.string,
      let path = path(uri)
    else { return }
    let open = OpenDocument(uri: uri, version: document["version"]?.int, lines: TextLines(Array(text.utf8)))
    rules?.set(open, at: path)
    watch()
    changed(path)
  }

  mutating func didChange(_ params: JSONValue) {
    guard let uri = params["textDocument"]?["uri"]?.string, let path = path(uri), var document = rules?.open[path]
    else { return }
    document.version = params["textDocument"]?["version"]?.int
    document.apply(params["contentChanges"]?.array ?? [])
    rules?.set(document, at: path)
    changed(path)
  }

  mutating func didClose(_ params: JSONValue) {
    guard let uri = params["textDocument"]?["uri"]?.string, let path = path(uri) else { return }
    rules?.close(path)
    changed(path)
    // From now on the file counts, as it is now.
    didChangeOnDisk()
  }

  mutating func didChangeOnDisk() {
    for path in rules?.refresh() ?? [] { changed(path) }
    watch()
  }
}
