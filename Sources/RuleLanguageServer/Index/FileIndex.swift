import RuleModel
import YAMLSource

/// What a rule file defines and names, with the places.
struct FileIndex {
  /// A key of the rule format, with what it is for.
  struct KeyPlace {
    let range: Range<Int>
    let name: String
    let about: String
  }

  let path: String
  /// The text that the places are about.
  let lines: TextLines
  /// The tree of a rule file; `nil` for a table in a file of its own.
  let root: YAMLNode?
  /// Whether the text has been changed since, into something that is no YAML.
  var isStale = false
  /// By place.
  var occurrences: [Occurrence] = []
  var definitions: [Definition] = []
  var keys: [KeyPlace] = []
  /// The tables in files of their own that it names.
  var tables: [TableLink] = []

  /// Reads a file; `nil` when it is no rule file, or its text is no YAML and no table.
  init?(path: String, lines: TextLines) {
    var indexer = FileIndexer(path: path)
    if path.hasSuffix(".csv"), RulePathParts.edition(of: path) != nil {
      indexer.run(SeparatedText(lines.bytes))
      self.init(path: path, lines: lines, root: nil, indexer)
      return
    }
    guard let shape = RuleFileShape.shape(ofFileAt: path),
      let root = YAMLReader.read(lines.bytes, file: path, limits: YAMLLimits(maximumBytes: 32 << 20)).document?.root
    else { return nil }
    indexer.run(root, shape)
    self.init(path: path, lines: lines, root: root, indexer)
  }

  private init(path: String, lines: TextLines, root: YAMLNode?, _ indexer: FileIndexer) {
    self.path = path
    self.lines = lines
    self.root = root
    occurrences = indexer.occurrences.sorted { $0.range.lowerBound < $1.range.lowerBound }
    definitions = indexer.definitions
    keys = indexer.keys
    tables = indexer.tables
  }

  /// The edition it belongs to, `REGION/EDITION`; `nil` for national files and region.yaml.
  var edition: String? { RulePathParts.edition(of: path) }

  /// The name at a place.
  func occurrence(at offset: Int) -> Occurrence? {
    occurrences.filter { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
      .min { $0.range.count < $1.range.count }
  }
}

/// What the path of a file tells.
enum RulePathParts {
  /// `REGION/EDITION` of a file in an edition.
  static func edition(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 3, parts[0] == "Regions" else { return nil }
    return "\(parts[1])/\(parts[2])"
  }

  /// The region of a file below `Regions/`.
  static func region(of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count > 2, parts[0] == "Regions" else { return nil }
    return String(parts[1])
  }
}
