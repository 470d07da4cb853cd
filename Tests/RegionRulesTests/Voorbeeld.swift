import JSONText
import RegionRules
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// The made-up region that these tests ask.
enum Voorbeeld {
  private static let shared = Result { try RuleLibrary.load(root: FixtureFiles.root("voorbeeld")) }

  static func library() throws -> RuleLibrary { try shared.get() }

  /// The files of the region, some of them with a text replaced.
  static func files(replacing changes: (file: String, old: String, new: String)...) -> [LoadedFile] {
    FixtureFiles.files("voorbeeld").map { file in
      let text = changes.filter { file.path.hasSuffix($0.file) }.reduce(file.text) { text, change in
        text.replacing(change.old, with: change.new)
      }
      return LoadedFile(path: file.path, text: text)
    }
  }

  static func query(
    _ decision: String? = nil, date: String = "2020-05-01", given facts: [String: RawValue] = [:]
  ) -> Query {
    Query(region: "voorbeeld", date: date, decision: decision, facts: facts)
  }

  /// Returns the error that a query is refused with.
  static func error(_ query: Query) throws -> QueryError {
    let library = try library()
    return try #require(throws: QueryError.self) { try library.answer(query) }
  }
}
