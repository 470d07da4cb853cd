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
    let loaded = try #require(Self.editions.first { $0.id == id })
    let xml = DMNExporter(loaded.edition).xml
    let taken = DMNImport(try DMNModel(reading: Array(xml.utf8)))
    let errors = taken.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(5).map { "\($0.range.file):\($0.range.start.line) \($0.message)" })")
    let again = try #require(RuleLoad(files: taken.files).library.regions.first?.editions.first)
    #expect(!loaded.tablePaths.isEmpty)
    for path in loaded.tablePaths {
      let meaning = try #require(loaded.meaning(ofTable: path))
      #expect(again.meaning(ofTable: path) == meaning, "\(path) \(taken.refusals)")
    }
  }

  @Test func anotherCellIsAnotherMeaning() throws {
    let loaded = try #require(Self.editions.first { $0.edition.tables.contains { $0.rows.count > 1 } })
    let path = try #require(loaded.edition.tables.first { $0.rows.count > 1 }?.head.path)
    var edition = loaded.edition
    let index = try #require(edition.tables.firstIndex { $0.head.path == path })
    edition.tables[index].rows.swapAt(0, 1)
    #expect(LoadedEdition(edition).meaning(ofTable: path) != loaded.meaning(ofTable: path))
    #expect(loaded.meaning(ofTable: "selection/bestaat-niet") == nil)
  }
}
