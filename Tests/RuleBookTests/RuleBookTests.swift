import RegionRules
import RuleBook
import RuleEngine
import RuleModel
import TestSupport
import Testing

@Suite struct RuleBookTests {
  private static let editions = RuleLoad(root: FixtureFiles.packageRoot).library.regions.flatMap(\.editions)

  @Test("A book holds every code and every rule, asks nothing of the network, and every link leads somewhere")
  func isComplete() throws {
    #expect(!Self.editions.isEmpty)
    for loaded in Self.editions {
      let html = RuleBook.html(of: loaded)
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
      let edition = loaded.edition
      let paths = edition.codes.map(\.head.path) + edition.tables.map(\.head.path) + edition.exclusions.map(\.head.path)
      for path in paths { #expect(html.contains(">\(path)<"), "\(loaded.id) \(path)") }
      let addresses = html.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
      #expect(addresses.allSatisfy { $0.hasPrefix("#") })
      let names = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(names).count == names.count, "\(loaded.id) has an id twice")
      for address in Set(addresses) { #expect(names.contains(String(address.dropFirst())), "\(loaded.id) \(address)") }
    }
  }

  @Test("A book tells what changed since the edition before it, or that there is none")
  func tellsWhatChanged() throws {
    for loaded in Self.editions {
      let siblings = Self.editions.filter { $0.edition.region.key == loaded.edition.region.key }
      let previous = RuleBook.edition(before: loaded, among: siblings)
      let html = RuleBook.html(of: loaded, after: previous)
      #expect(html.contains("<h2>Wat is er veranderd</h2>"))
      #expect(html.contains("geen vorige uitgave om mee te vergelijken") == (previous == nil), "\(loaded.id)")
      guard let previous else { continue }
      #expect(html.contains("Vergeleken met de vorige uitgave, \(previous.edition.title)."))
      let old = Set(previous.edition.decisions.map(\.name))
      for decision in loaded.edition.decisions where !old.contains(decision.name) {
        #expect(html.contains("\">\(decision.question)</a></li>"), "\(decision.name)")
      }
    }
    #expect(Set(Self.editions.map(\.edition.region.key)).count < Self.editions.count, "no region with two editions")
  }

  @Test("Text of a rule file is never taken for markup")
  func escapes() throws {
    let bad = "<script>alert('x')</script> & b"
    let files = FixtureFiles.files("voorbeeld").map { file in
      LoadedFile(path: file.path, text: file.text.replacing(/\n  title: [^\n]*/, with: "\n  title: \"\(bad)\""))
    }
    let loaded = try #require(RuleLoad(files: files).library.regions.first?.editions.first)
    let html = RuleBook.html(of: loaded)
    #expect(!html.contains("<script>alert"))
    #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"))
  }

  @Test("Everything in a book can be explained, with its place")
  func explains() {
    for loaded in Self.editions {
      let edition = loaded.edition
      let names =
        edition.codes.map(\.id) + edition.tables.map(\.head.path) + edition.exclusions.map(\.head.path)
        + edition.facts.dropFirst().map(\.name) + edition.statements.map(\.name) + edition.decisions.map(\.name)
      for name in names {
        let explanation = Explanation(name, in: loaded)
        #expect(explanation.isFound, "\(loaded.id) \(name)")
        #expect(explanation.text().contains("Plaats: "))
      }
    }
  }

  @Test("A name that does not exist gets the nearest one")
  func suggests() throws {
    let loaded = try #require(Self.editions.first { $0.edition.codes.contains { $0.id == "50H13" } })
    let explanation = Explanation("arrangementscde", in: loaded)
    #expect(!explanation.isFound)
    #expect(explanation.suggestion(for: "arrangementscde") == "arrangementscode")
  }
}
