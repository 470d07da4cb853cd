import Diagnostics
import Foundation
import RuleLanguage
import RuleModel
import Testing

/// What the small rule set comes to.
@Suite struct DecodedEditionTests {
  private func load(
    changing files: [String: String] = [:], region: String? = nil, edition: String? = nil
  ) -> (ruleSet: RuleSet?, texts: [String]) {
    let all = SmallRules.files.merging(files) { _, new in new }
    let (ruleSet, diagnostics) = RuleSetLoader.load(
      files: all.map { LoadedFile(path: $0.key, text: $0.value) }, region: region, edition: edition)
    return (ruleSet, diagnostics.map { "\($0.code) \($0.range)" })
  }

  private func edition() throws -> Edition { try #require(load().ruleSet?.edition("proef/2020")) }

  @Test("A derived fact stands after its ingredients; the reference date is slot 0")
  func slotOrder() throws {
    let edition = try edition()
    #expect(edition.facts.first?.name == "datum")
    for (slot, fact) in edition.facts.enumerated() {
      switch fact.origin {
      case .expression(let expression): #expect(expression.references.allSatisfy { $0 < slot })
      case .table(let table): #expect(table.inputs.allSatisfy { $0 < slot })
      case .given, .referenceDate, .reading: continue
      }
    }
  }

  @Test("A shared fact brings along what it is made from, narrowed as the edition says")
  func sharedFacts() throws {
    let edition = try edition()
    let age = try #require(edition.facts.first { $0.name == "leeftijd" })
    guard case .number(let type) = age.type else { throw Missing() }
    #expect(type.greatest == 22 * NumberType.scale && type.unit == "jaar")
    #expect(edition.facts.contains { $0.name == "geboortedatum" })
    let place = try #require(edition.facts.first { $0.name == "gemeente" })
    #expect(place.type.symbols?.words == ["hier", "daar", "elders"] && place.aliases == ["hierzo": "hier"])
  }

  @Test("applies-to becomes sets of decisions, or of codes per decision")
  func applicability() throws {
    let edition = try edition()
    let own = try #require(edition.exclusions.first)
    #expect(own.applies.holds(decision: 0) && !own.applies.holds(decision: 1))
    let national = try #require(edition.exclusions.last)
    #expect(national.head.path == "exclusions/wet/onderwijs" && national.applies.holds(decision: 1))
    let beside = try #require(edition.combinations.first)
    #expect(beside.applies.holds(decision: 0, code: 1) && !beside.applies.holds(decision: 0, code: 2))
  }

  @Test("Tables keep codes, outcomes, labels of rows and what is taken for granted")
  func tables() throws {
    let edition = try edition()
    let table = try #require(edition.tables.first)
    #expect(table.rows.map(\.id).last == "behandeling/zwaar")
    #expect(table.rows.map(\.outputs) == [[.code(0)], [.code(1)], [.code(2)], [.verdict(.refer(0))]])
    #expect(table.rows.first?.sources.first?.row == "1" && table.rows.first?.sources.first?.table == "codes")
    #expect(table.assume.first?.value == .symbol("licht") && table.codeColumn == 0)
    let other = try #require(edition.tables.last)
    #expect(other.otherwise?.outputs == [.verdict(.notInSource)])
    #expect(other.otherwise?.reason == Template(text: "Staat er niet."))
  }

  @Test("Needs on consent, defaults and calculated amounts")
  func rules() throws {
    let edition = try edition()
    let needs = try #require(edition.eligibility.first?.requires)
    let consent = try #require(edition.facts.firstIndex { $0.name == "toestemming" })
    #expect(needs.first?.condition == .consent(consent) && needs.first?.otherwise == .consent(0))
    #expect(needs.last?.unknown == .assume && needs.last?.otherwise == .first(0))
    #expect(edition.exclusions.first?.otherwise == .excluded && edition.exclusions.first?.unknown == .assume)
    #expect(edition.combinations.last?.otherwise == .notEligible && edition.combinations.last?.form == .limit)
    #expect(edition.codes.first?.tariff == .stated(502_500) && edition.codes.last?.budget?.amount == 120_000_000)
    #expect(edition.statements.last?.isGap == true && edition.statements.last?.answer == "Staat er niet.")
    #expect(edition.budgets.first?.periods.map(\.period) == ["per-year", "whole-trajectory"])
  }

  @Test("The files of an edition are those that its answers rest on")
  func files() throws {
    let paths = try edition().files.map(\.path)
    #expect(paths == paths.sorted() && paths.contains("Rules/vocabulary.yaml") && paths.contains("Rules/wet.yaml"))
    #expect(paths.contains("Regions/proef/region.yaml") && paths.contains("Rules/code-lists.yaml"))
    #expect(!paths.contains { $0.contains("conformance") || $0.contains("traceability") })
  }

  @Test("Cases and traceability go with the edition")
  func companions() throws {
    let ruleSet = try #require(load().ruleSet)
    #expect(ruleSet.cases["proef/2020"]?.map(\.name) == ["een gewoon geval"])
    #expect(ruleSet.traceability["proef/2020"]?.ids == ["PR-001", "PR-002", "PR-003"])
    #expect(ruleSet.traceability["proef/2020"]?.entries.first?.ids == ["PR-001", "PR-002"])
  }

  @Test("A table may stand in a file beside it, with commas or semicolons")
  func tableFile() throws {
    let selection = try #require(SmallRules.files[SmallRules.edition + "selection.yaml"])
    let start = try #require(selection.range(of: "    table: |")?.lowerBound)
    let end = try #require(selection.range(of: "    source: {document: boek, section: \"2\"")?.lowerBound)
    let changed = selection.replacingCharacters(in: start..<end, with: "    table-file: codes.csv\n")
    let rows = [
      ["hulp", "zwaarte", "code"], ["begeleiding", "licht", "45A01"], ["\"begeleiding\"", "zwaar", "45A02"],
      ["behandeling", "licht", "45B01"], ["behandeling", "zwaar", "refer kliniek"],
    ]
    for separator in [",", ";"] {
      let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
      let found = load(changing: [
        SmallRules.edition + "selection.yaml": changed, SmallRules.edition + "codes.csv": text,
      ])
      #expect(found.texts == [] && found.ruleSet?.editions.first?.tables.first?.rows.count == 4)
    }
    let short = load(changing: [
      SmallRules.edition + "selection.yaml": changed,
      SmallRules.edition + "codes.csv": "hulp;zwaarte;code\nbegeleiding;licht",
    ])
    #expect(short.texts.first == "wrong-cell-count Regions/proef/2020/codes.csv:2:1")
    #expect(
      load(changing: [SmallRules.edition + "los.csv": "a;b"]).texts == ["stray-file Regions/proef/2020/los.csv:1:1"])
  }

  @Test("A name that two files of a folder share is told, with the first place")
  func namesAcrossFiles() {
    var files = SmallRules.files
    let notes = files.removeValue(forKey: SmallRules.edition + "notes.yaml") ?? ""
    files[SmallRules.edition + "notes/a.yaml"] = notes
    files[SmallRules.edition + "notes/b.yaml"] = notes
    let (_, diagnostics) = RuleSetLoader.load(files: files.map { LoadedFile(path: $0.key, text: $0.value) })
    #expect(diagnostics.map { "\($0.code) \($0.range)" } == ["duplicate-name Regions/proef/2020/notes/b.yaml:3:3"])
    #expect(diagnostics.first?.notes.first?.range?.file == SmallRules.edition + "notes/a.yaml")
  }

  @Test("A folder that region.yaml does not list is told")
  func unlistedEdition() {
    let head = SmallRules.files[SmallRules.edition + "edition.yaml"] ?? ""
    let found = load(changing: ["Regions/proef/2021/edition.yaml": head]).texts
    #expect(found == ["unlisted-edition Regions/proef/region.yaml:6:3"])
  }

  @Test("An edition with errors is left out; the others stay")
  func partialLoad() throws {
    let region = (SmallRules.files["Regions/proef/region.yaml"] ?? "").replacingOccurrences(
      of: "editions: [2020]", with: "editions: [2020, 2021]")
    let (ruleSet, texts) = load(changing: [
      "Regions/proef/region.yaml": region, "Regions/proef/2021/edition.yaml": "format: 1\nedition: {title: Leeg}\n",
    ])
    #expect(texts.allSatisfy { $0.contains("2021/edition.yaml") } && !texts.isEmpty)
    #expect(ruleSet?.editions.map(\.id) == ["proef/2020"])
    #expect(load(region: "proef", edition: "2020").ruleSet?.editions.count == 1)
  }

  @Test("A party with two consents needs to be told which one")
  func unclearConsent() {
    let facts = (SmallRules.files[SmallRules.edition + "facts.yaml"] ?? "").replacingOccurrences(
      of: "  signalen:", with: "  akkoord: {type: consent, party: toegang, question: Akkoord?}\n  signalen:")
    let eligibility = (SmallRules.files[SmallRules.edition + "eligibility.yaml"] ?? "").replacingOccurrences(
      of: "else: first onderzoek", with: "else: consent toegang")
    let found = load(changing: [
      SmallRules.edition + "facts.yaml": facts, SmallRules.edition + "eligibility.yaml": eligibility,
    ])
    #expect(found.texts == ["consent-unclear Regions/proef/2020/eligibility.yaml:8:45"])
  }

  private struct Missing: Error {}
}
