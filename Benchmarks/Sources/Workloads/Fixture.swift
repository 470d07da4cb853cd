import RegionRules
import RuleEngine
import RuleModel

/// A small rule set that exists only in memory.
public enum Fixture {
  /// What went wrong with a rule set of the benchmarks.
  public struct Failure: Error, CustomStringConvertible {
    /// What, in one sentence.
    public var description: String

    /// Creates a failure.
    public init(description: String) { self.description = description }
  }

  /// Loads, checks and compiles an edition from the texts of its files.
  ///
  /// - Parameter parts: The text of each file beside `region` and `edition`, by name.
  public static func load(_ parts: [String: String], decisions: String) throws -> RuleLibrary {
    func file(_ name: String, _ text: String) -> LoadedFile {
      LoadedFile(path: "Regions/proef/2020/\(name).yaml", text: "format: 1\n" + text)
    }
    var files = [
      LoadedFile(
        path: "Regions/proef/region.yaml",
        text: "format: 1\nregion: {name: Proef, municipalities: not-in-source, editions: [\"2020\"]}\n"),
      file(
        "edition",
        """
        edition:
          title: Proef
          validity: {from: not-in-source, until: not-in-source, source: {document: bron, section: Alles}}
          sources: {bron: {title: Bron}}
          default-decision: keuze
          decisions:
            keuze: {question: Welke code?, source: {document: bron, section: Alles}\(decisions)}

        """),
    ]
    files += parts.sorted { $0.key < $1.key }.map { file($0.key, $0.value) }
    let load = RuleLoad(files: files)
    if load.hasErrors {
      let texts = load.diagnostics.prefix(5).map { "\($0.code.rawValue): \($0.message) (\($0.range.start.line))" }
      throw Failure(description: texts.joined(separator: "\n"))
    }
    return load.library
  }

  /// The evaluator of the one edition.
  public static func evaluator(_ library: RuleLibrary) throws -> Evaluator {
    guard let edition = library.regions.first?.editions.first else { throw Failure(description: "no edition") }
    return edition.evaluator
  }
}
