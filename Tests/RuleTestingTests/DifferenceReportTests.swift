import JSONText
import RegionRules
import RuleEngine
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// What a change of the rules does, as people and programs read it.
struct DifferenceReportTests {
  private static let eligibility = "Regions/voorbeeld/2020/eligibility.yaml"
  private static let facts = "Regions/voorbeeld/2020/facts.yaml"

  /// The region with its texts changed, one after the other.
  private func changed(_ path: String, _ changes: (old: String, new: String)...) throws -> Voorbeeld {
    var text = try #require(Voorbeeld().files.first { $0.path == path }?.text)
    for change in changes {
      try #require(text.contains(change.old))
      text.replace(change.old, with: change.new)
    }
    return Voorbeeld([path: text])
  }

  private func edition(_ voorbeeld: Voorbeeld, _ id: String = Voorbeeld.edition) throws -> LoadedEdition {
    try #require(voorbeeld.load.library.edition(id), "\(voorbeeld.text(voorbeeld.load.diagnostics))")
  }

  private func query(_ id: String, _ age: String) -> Query {
    var query = Query(region: "voorbeeld", date: "2020-05-01")
    query.id = id
    query.facts = ["hulp": .text("behandeling"), "leeftijd": .number(age)]
    return query
  }

  /// The rules, and the same with another threshold and a stricter limit of a fact.
  private func threshold() throws -> DifferenceReport {
    let new = try changed(
      Self.eligibility, ("leeftijd < 18, else", "leeftijd < 16, else"), ("is er tot 18 jaar", "is er tot 16 jaar"))
    return DifferenceReport(
      try edition(Voorbeeld()), try edition(new),
      queries: [query("jong", "15"), query("net", "16"), query("oud", "18")])
  }

  @Test func aChangedThreshold() throws {
    let report = try threshold()
    expectGolden(report.text(), named: "difference-threshold")
    expectGolden(report.json.text(pretty: true) + "\n", named: "difference-threshold-json")
    expectGolden(report.html, named: "difference-threshold-html")
    #expect(report.hasChanges)
    let queries = try #require(report.queries)
    #expect(queries.count == 3 && queries.changed.map(\.name) == ["net"])
  }

  @Test func twoEditionsThatShareNoDay() throws {
    let voorbeeld = Voorbeeld()
    let report = DifferenceReport(try edition(voorbeeld), try edition(voorbeeld, "voorbeeld/2023"))
    expectGolden(report.text(), named: "difference-editions")
  }

  @Test func theSameRulesInAnotherLayout() throws {
    let new = try changed(Self.eligibility, ("format: 1\n", "# Wie in aanmerking komt.\nformat: 1\n"))
    let report = DifferenceReport(try edition(Voorbeeld()), try edition(new))
    expectGolden(report.text(), named: "difference-none")
    #expect(!report.hasChanges && report.difference.isSame)
  }

  @Test("a name that changes makes no difference when the renames say so")
  func renames() throws {
    let path = "Regions/voorbeeld/2020/facts.yaml"
    let selection = "Regions/voorbeeld/2020/selection.yaml"
    var texts: [String: String] = [:]
    for file in Voorbeeld().files where file.path == path || file.path == selection {
      texts[file.path] = file.text.replacing("afstand_km", with: "kilometers").replacing("ver   |", with: "ver_weg |")
        .replacing("| true  | taxi", with: "| true    | taxi").replacing("| false | geen", with: "| false   | geen")
        .replacing("  ver:\n", with: "  ver_weg:\n")
    }
    let (old, new) = (try edition(Voorbeeld()), try edition(Voorbeeld(texts)))
    let unnamed = DifferenceReport(old, new, decisions: ["vervoer"])
    #expect(unnamed.hasChanges)
    let named = DifferenceReport(
      old, new, renames: ["afstand_km": "kilometers", "ver": "ver_weg"], decisions: ["vervoer"])
    let same = named.difference.decisions.filter(\.isSame)
    #expect(same.map(\.name) == ["vervoer"], "\(named.text())")
    #expect(named.difference.names.isEmpty, "\(named.text())")
  }

  @Test("what stands in rule files is escaped in the page")
  func markup() throws {
    let new = try changed(
      Self.eligibility, ("leeftijd < 18, else", "leeftijd < 16, else"),
      ("Jeugdhulp is er tot 18 jaar; hier {leeftijd}.", "<script>alert(1)</script> & {leeftijd}."))
    let html = DifferenceReport(try edition(Voorbeeld()), try edition(new)).html
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;"))
    #expect(!html.contains("<script"))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }
}
