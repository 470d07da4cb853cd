import Foundation

/// Rule files that tests share, below `Tests/Fixtures/`.
public enum FixtureFiles {
  /// The folder of a rule set: it holds `Regions/` and `Rules/`.
  ///
  /// - Parameter name: The name of its folder.
  public static func root(_ name: String) -> String {
    packageRoot + "/Tests/Fixtures/" + name
  }

  /// The folder of the package.
  public static let packageRoot: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// The files of a rule set: paths relative to its folder, with their texts, sorted by path.
  ///
  /// - Parameter name: The name of its folder.
  public static func files(_ name: String) -> [(path: String, text: String)] {
    let root = root(name)
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      FileManager.default.contents(atPath: root + "/" + path).map { (path, String(decoding: $0, as: UTF8.self)) }
    }
  }
}

extension FixtureFiles {
  /// The text of a file of the repository, or `nil` when there is none.
  ///
  /// - Parameter path: The path relative to the package.
  public static func contents(_ path: String) -> String? {
    FileManager.default.contents(atPath: packageRoot + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }
}
