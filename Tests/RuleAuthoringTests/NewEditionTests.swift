import Diagnostics
import Foundation
import RegionRules
import RuleAuthoring
import RuleLanguage
import RuleModel
import Testing

@Suite struct NewEditionTests {
  private func make(_ edition: String = "2023", as name: String = "2030") throws -> NewEdition {
    let start = try #require(CalendarDate("2030-01-01"))
    return try NewEdition(name, of: "voorbeeld", from: edition, start: start, end: nil, in: Shipped.small)
  }

  @Test("A new edition has no errors, begins on its day, and ends the old one the day before")
  func isSound() throws {
    let edition = try make()
    #expect(edition.errors.map(\.message) == [])
    #expect(!edition.review.isEmpty)
    let paths = Set(edition.files.map(\.path))
    let files = Shipped.small.filter { !paths.contains($0.path) } + edition.files
    let load = RuleLoad(files: files)
    let new = try #require(load.library.edition("voorbeeld/2030")).edition
    let old = try #require(load.library.edition("voorbeeld/2023")).edition
    #expect(new.validity.from.date?.description == "2030-01-01")
    #expect(old.validity.supersededBy == "voorbeeld/2030")
    #expect(old.validity.supersededFrom == new.validity.from.date)
    #expect(new.region.editions.last == "2030")
  }

  @Test("Every shipped edition can be copied")
  func copiesShipped() throws {
    let start = try #require(CalendarDate("2030-01-01"))
    for edition in Shipped.editions {
      let region = edition.edition.region.key
      let name = String(edition.id.dropFirst(region.count + 1))
      let new = try NewEdition("2030", of: region, from: name, start: start, end: nil, in: Shipped.files)
      #expect(new.errors.map(\.message) == [], "\(edition.id)")
    }
  }

  @Test("It is written as a whole, once")
  func writes() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: root) }
    let folder = RulesFolder(root)
    for file in Shipped.small { #expect(folder.write(file.text, to: file.path)) }
    let edition = try make()
    #expect(EditionWriter.write(edition, root: root))
    #expect(!EditionWriter.write(edition, root: root))
    let written = RuleFiles.read(root: root)
    for file in edition.files { #expect(written.contains(file)) }
    let names = try FileManager.default.contentsOfDirectory(atPath: root + "/Regions/voorbeeld")
    #expect(names.sorted() == ["2020", "2023", "2030", "region.yaml"])
  }

  @Test("What can't be is refused in words", arguments: [("2023", "2020"), ("2019", "2030"), ("2023", "Nieuw jaar")])
  func refuses(from: String, name: String) {
    #expect(throws: NewEdition.Refusal.self) { try make(from, as: name) }
  }
}
