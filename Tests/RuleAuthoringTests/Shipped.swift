import RegionRules
import RuleAuthoring
import RuleModel
import TestSupport

/// The rule files of this repository, and the small ones of the tests.
enum Shipped {
  static let files = RuleFiles.read(root: FixtureFiles.packageRoot)
  static let small = RuleFiles.read(root: FixtureFiles.root("voorbeeld"))
  static let library = RuleLoad(files: files).library
  static var editions: [LoadedEdition] { library.regions.flatMap(\.editions) }
}
