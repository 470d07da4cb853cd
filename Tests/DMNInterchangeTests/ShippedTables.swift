import DMNInterchange
import Diagnostics
import Foundation
import RegionRules
import RuleModel
import Testing

/// Every table of the shipped regions comes back from DMN as it was.
struct ShippedTables {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let editions: [LoadedEdition] = RuleLoad(root: root).library.regions.flatMap(\.editions)

  @Test func thereAreEditions() {
    #expect(Self.editions.count >= 5)
  }

  @Test(arguments: ShippedTables.editions.map(\.id))
  func comeBackAsTheyWere(id: String) throws {
    let edition = try #require(Self.editions.first { $0.id == id }?.edition)
    let xml = DMNExporter(edition).xml
    let taken = DMNImport(try DMNModel(reading: Array(xml.utf8)))
    let errors = taken.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(5).map { "\($0.range.file):\($0.range.start.line) \($0.message)" })")
    let (rules, _) = RuleSetLoader.load(files: taken.files)
    let again = try #require(rules?.editions.first)
    let tables = edition.allTables
    #expect(!tables.isEmpty)
    for (path, table) in tables {
      guard let copy = again.allTables[path] else {
        Issue.record("De tabel \(path) is niet teruggekomen: \(taken.refusals)")
        continue
      }
      #expect(TableText(edition: edition, table: table).text == TableText(edition: again, table: copy).text)
    }
  }
}
