import Diagnostics
import RegionRules
import RuleEngine
import RuleModel
import Testing

/// Which edition answers on which day, and what is said when none does.
struct EditionChoiceTests {
  @Test(
    "an edition answers from its first day through its last",
    arguments: [
      ("2020-01-01", "voorbeeld/2020"), ("2020-12-31", "voorbeeld/2020"), ("2021-06-30", "voorbeeld/2020"),
      ("2023-01-01", "voorbeeld/2023"), ("2200-12-31", "voorbeeld/2023"),
    ])
  func inForce(date: String, edition: String) throws {
    let answer = try Voorbeeld.library().answer(Voorbeeld.query(date: date))
    #expect(answer.edition == edition)
    #expect(answer.outcome != .notInForce)
  }

  @Test(
    "no other edition takes over where none is in force",
    arguments: [
      ("2019-12-31", "validity#before", "golden nog geen regels"),
      ("2021-07-01", "validity#gap", "gelden geen regels"),
      ("2022-12-31", "validity#gap", "tot en met 30 juni 2021"),
    ])
  func notInForce(date: String, rule: String, text: String) throws {
    let answer = try Voorbeeld.library().answer(Voorbeeld.query(date: date))
    #expect(answer.outcome == .notInForce)
    #expect(answer.edition == nil)
    let reason = try #require(answer.results.first?.reasons.first)
    #expect(reason.rule == rule)
    #expect(reason.text.contains(text), "\(reason.text)")
    #expect(answer.results.first?.reasons.contains { $0.text.contains("Regels 2023") } == true)
  }

  @Test func possiblePeriodIsACaveat() throws {
    let library = try Voorbeeld.library()
    let sure = try library.answer(Voorbeeld.query(date: "2020-12-31"))
    let possible = try library.answer(Voorbeeld.query(date: "2021-01-01"))
    #expect(!sure.caveats.contains { $0.text.contains("verlenging") })
    #expect(possible.caveats.contains { $0.text.contains("Als de verlenging is getekend.") })
  }

  @Test func supersededSaysByWhat() throws {
    let files = Voorbeeld.files(
      replacing: (
        "2020/edition.yaml", "    condition:",
        "    superseded-by: {edition: voorbeeld/2023, from: 2021-01-01}\n    condition:"
      ))
    let load = RuleLoad(files: files)
    #expect(load.diagnostics.filter { $0.severity == .error }.isEmpty, "\(load.diagnostics)")
    let answer = try load.library.answer(Voorbeeld.query(date: "2021-03-01"))
    let reason = try #require(answer.results.first?.reasons.first)
    #expect(reason.rule == "validity#superseded")
    #expect(reason.text.contains("vervangen door voorbeeld/2023"))
  }

  @Test func unstatedPeriodAnswersAnyDayWithACaveat() throws {
    let files = Voorbeeld.files(
      replacing: (
        "2020/edition.yaml",
        "    from: 2020-01-01\n    until: 2020-12-31\n    possible-until: 2021-06-30\n    condition: Als de verlenging is getekend.",
        "    from: not-in-source\n    until: not-in-source"
      ))
    let library = RuleLoad(files: files).library
    let early = try library.answer(Voorbeeld.query(date: "1990-01-01"))
    #expect(early.edition == "voorbeeld/2020")
    #expect(early.caveats.contains { $0.text.contains("noemt niet in welke periode") })
    #expect(try library.answer(Voorbeeld.query(date: "2024-01-01")).edition == "voorbeeld/2023")
  }

  @Test func questionOfAnotherEditionSaysWhereItIs() throws {
    let answer = try Voorbeeld.library().answer(Voorbeeld.query("toetsing"))
    #expect(answer.outcome == .notInForce)
    #expect(
      answer.results.first?.reasons.last?.text == "De vraag staat wel in de regels vanaf 1 januari 2023: Regels 2023.")
  }

  @Test func questionOutsideItsOwnPeriod() throws {
    let library = try Voorbeeld.library()
    #expect(try library.answer(Voorbeeld.query("vervoer", date: "2020-02-29")).outcome == .notInForce)
    #expect(try library.answer(Voorbeeld.query("vervoer", date: "2020-03-01")).outcome != .notInForce)
  }
}
