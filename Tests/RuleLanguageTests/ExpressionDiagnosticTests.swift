import Diagnostics
import RuleLanguage
import TestSupport
import Testing

@Suite struct ExpressionDiagnosticTests {
  @Test(arguments: [
    ("⟦leeftijt⟧ < 18", "expression-unknown-name"),
    ("⟦anatal⟧ < 3", "expression-unknown-name"),
    ("kleur = ⟦rod⟧", "value-unknown-word"),
    ("kleur in (rood, ⟦paars⟧)", "value-unknown-word"),
    ("signalen contains ⟦zz⟧", "value-unknown-word"),
    ("any running where code = ⟦84111⟧", "value-unknown-word"),
    ("⟦uren > bedrag⟧", "expression-units-differ"),
    ("⟦uren + bedrag⟧ > 3", "expression-units-differ"),
    ("⟦dag < aantal⟧", "expression-kinds-differ"),
    ("⟦kleur = true⟧", "expression-kinds-differ"),
    ("⟦kleur < rood⟧", "expression-no-order"),
    ("uren > ⟦0,5⟧", "value-decimal-comma"),
    ("uren > ⟦0.55⟧", "value-too-many-decimals"),
    ("aantal > ⟦2.5⟧", "value-too-many-decimals"),
    ("aantal > ⟦9⟧", "value-out-of-bounds"),
    ("⟦aantal > 5⟧", "expression-never-true"),
    ("aantal in [⟦4..2⟧]", "expression-empty-interval"),
    ("aantal in (1, ⟦1⟧)", "expression-duplicate"),
    ("aantal = ⟦01⟧", "value-not-a-number"),
    ("bedrag / ⟦aantal⟧ > 1", "expression-may-divide-by-zero"),
    ("⟦aantal⟧ is none", "expression-never-none"),
    ("⟦aantal⟧", "expression-not-a-condition"),
    ("⟦signalen = a1⟧", "expression-set-needs-contains"),
    ("⟦kleur⟧ contains rood", "expression-needs-set"),
    ("dag + 8 ⟦weken⟧ > dag2", "expression-dutch-word"),
    ("dag + ⟦uren⟧ weeks > dag2", "expression-needs-whole"),
    ("⟦dag - dag2⟧ > 3", "expression-date-minus-date"),
    ("aantal > ⟦3 weeks⟧", "expression-duration"),
    ("dag > ⟦2020-02-30⟧", "value-impossible-date"),
    ("round up(uren, ⟦aantal⟧) > 1", "expression-rounding-step"),
    ("any running where ⟦any running where open⟧", "expression-nested-lines"),
    ("any ⟦runing⟧ where open", "expression-unknown-lines"),
    ("any running where maat = klein and etmalen = ⟦0.5⟧", "value-too-many-decimals"),
    ("⟦1 < aantal <⟧ 3", "expression-comparison-chain"),
    ("⟦count of running where group = a1 >= 2 <⟧ 3", "expression-comparison-chain"),
    ("open ⟦en⟧ actief", "expression-dutch-word"),
    ("open ⟦actief⟧", "expression-unexpected"),
    ("open and⟦⟧", "expression-incomplete"),
    ("(open⟦⟧", "expression-missing"),
    ("aantal ⟦≥⟧ 3", "text-strange-character"),
    ("tekst = ⟦\"x⟧", "text-open-quote"),
    ("⟦not-yet⟧ = 3", "expression-hyphen"),
    ("open = ⟦open-actief⟧", "expression-hyphen"),
    ("min(⟦kleur⟧, 3) > 2", "expression-needs-number"),
    ("age at(⟦aantal⟧, dag) > 2", "expression-needs-date"),
    ("⟦min(aantal)⟧ > 2", "expression-arguments"),
  ])
  func faultsAreMarked(marked: String, code: String) {
    let text = MarkedText(marked)
    let read = check(text.text, expecting: .boolean)
    expectDiagnostics(read.diagnostics, [DiagnosticCode(rawValue: code)], in: text)
    #expect(read.diagnostics.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test func allPartsOfAConditionAreChecked() {
    let text = MarkedText("⟦ope⟧ and kleur = ⟦roood⟧ and aantal > ⟦99⟧")
    let read = check(text.text, expecting: .boolean)
    expectDiagnostics(
      read.diagnostics, ["expression-unknown-name", "value-unknown-word", "value-out-of-bounds"], in: text)
    #expect(read.diagnostics.map(\.help).contains("Bedoelt u `rood`?"))
  }

  @Test func whatIsStoredIsRoundedByTheRule() {
    let money = ValueType.number(NumberType(.money, least: -1_000_000, greatest: 1_000_000))
    #expect(
      check("bedrag * 0.123", expecting: money).diagnostics.map(\.code) == ["expression-needs-rounding"])
    #expect(check("round half up(bedrag * 0.123, 0.01)", expecting: money).result?.type == money)
    #expect(check("bedrag / 3", expecting: money).diagnostics.map(\.code) == ["expression-needs-rounding"])
    #expect(check("bedrag * 10000", expecting: money).diagnostics.map(\.code) == ["expression-beyond-bounds"])
    #expect(check("uren", expecting: money).diagnostics.map(\.code) == ["expression-units-differ"])
    #expect(check("kleur", expecting: money).diagnostics.map(\.code) == ["expression-wrong-result"])
    #expect(check("bedrag / 3 > 0.3").diagnostics.isEmpty)
  }

  @Test func numbersThatMayOverflowAreRefused() {
    let power = Array(repeating: "bedrag", count: 20).joined(separator: " * ")
    #expect(check(power + " > 1").diagnostics.map(\.code) == ["expression-too-large-number"])
    let lines = "sum 1 / (etmalen + 1) of running"
    #expect(check(lines + " > 1").diagnostics.map(\.code) == ["expression-too-large-number"])
    #expect(check("sum etmalen / 4 of running > 1").diagnostics.isEmpty)
    #expect(check("aantal * 900000000000000 > 1").diagnostics.map(\.code) == ["expression-too-large-number"])
  }

  @Test func depthAndSizeAreBounded() {
    let deep = String(repeating: "(", count: 33) + "open" + String(repeating: ")", count: 33)
    #expect(check(deep).diagnostics.map(\.code) == ["expression-too-deep"])
    let fine = String(repeating: "not(", count: 16) + "open" + String(repeating: ")", count: 16)
    #expect(check(fine).diagnostics.isEmpty)
    let long = "aantal in (" + Array(repeating: "1", count: 501).joined(separator: ", ") + ")"
    #expect(check(long).diagnostics.map(\.code) == ["expression-too-large"])
    let chain = Array(repeating: "aantal", count: 120).joined(separator: " + ")
    #expect(check(chain).diagnostics.map(\.code) == ["expression-too-long-chain"])
    let huge = String(repeating: "a", count: 4_001)
    #expect(check(huge).diagnostics.map(\.code) == ["expression-too-long"])
  }

  @Test func wordsOfTheOtherSideComeBeforeFacts() {
    struct Clashing: Scope {
      let names = ["kleur", "rood", "groen"]
      func resolve(_ name: String) -> Reference? {
        switch name {
        case "kleur": Reference(slot: 0, type: .symbol(Names.colours))
        case "rood": Reference(slot: 1, type: .boolean)
        case "groen": Reference(slot: 2, type: .symbol(Names.colours))
        default: nil
        }
      }
    }
    func codes(_ text: String) -> [DiagnosticCode] {
      var bag = DiagnosticBag()
      let source = SourceText(text)
      let place: (Range<Int>) -> SourceRange = { source.range($0, file: "") }
      if let tree = ExpressionParser.parse(text, place: place, into: &bag) {
        _ = TypeChecker.check(tree, expecting: .boolean, scope: Clashing(), place: place, into: &bag)
      }
      return bag.all.map(\.code)
    }
    #expect(codes("kleur = rood") == [])
    #expect(codes("rood and kleur = blauw") == [])
    #expect(codes("kleur = groen") == ["expression-ambiguous-word"])
    #expect(codes("kleur = \"groen\" or kleur = query.groen") == [])
  }
}
