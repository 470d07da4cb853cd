import Diagnostics
import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct CellTests {
  @Test(arguments: [
    ("-", "-", "[0..5], none"),
    (">= 2", ">= 2", "[2..5]"),
    ("< 2", "< 2", "[0..1]"),
    ("!= 2", "!= 2", "[0..1], [3..5], none"),
    ("= 2", "2", "2"),
    ("1, 3", "1, 3", "1, 3"),
    ("[1..3]", "[1..3]", "[1..3]"),
    ("]1..3]", "(1..3]", "[2..3]"),
    ("(1..4)", "(1..4)", "[2..3]"),
    ("[1..3[", "[1..3)", "[1..2]"),
    ("not(1, [3..4])", "not(1, [3..4])", "0, 2, 5, none"),
    ("none", "none", "none"),
    ("none, 4", "none, 4", "4, none"),
  ])
  func numberCells(text: String, printed: String, domain: String) {
    let test = cell(text, .number(Names.whole)).result
    #expect(test?.description == printed)
    #expect(test?.domain?.description == domain)
  }

  @Test func otherCells() {
    #expect(cell("rood, not-yet, 01", .symbol(Names.colours)).result?.domain?.description == "rood, not-yet, 01")
    #expect(cell("not(rood)", .symbol(Names.colours)).result?.domain?.description == "groen, blauw, not-yet, 01, none")
    #expect(cell("true", .boolean).result?.domain?.description == "true")
    #expect(cell(">= 2020-01-31", .date).result?.matches(.date(CalendarDate(days: 18_292))) == true)
    #expect(cell("831MC", .symbol(Names.codes)).result?.domain?.description == "831MC")
    #expect(cell("\"a b\", \"c\"", .text).result?.domain?.description == "\"a b\", \"c\"")
    #expect(cell("given, not-yet", .consent).result?.matches(.symbol("refused")) == false)
    #expect(cell("contains a1", .set(Names.signals)).result?.matches(.set(["a1", "c3"])) == true)
    #expect(cell("not(contains a1, contains c3)", .set(Names.signals)).result?.matches(.set(["a1", "b2"])) == false)
  }

  @Test func aBlankCellNeitherMatchesNorRulesOut() {
    let blank = cell("?", .boolean).result
    #expect(blank?.isBlank == true)
    #expect(blank?.domain == nil)
    #expect(blank?.matches(.boolean(true)) == false)
    #expect(blank?.match(.full(of: .boolean, mayBeNone: false)) == .unknown)
  }

  @Test(arguments: [
    ("⟦ja⟧", ValueType.boolean, "value-not-a-boolean"),
    ("⟦rod⟧", .symbol(Names.colours), "value-unknown-word"),
    ("rood, ⟦rood⟧", .symbol(Names.colours), "cell-duplicate"),
    ("⟦>=⟧ rood", .symbol(Names.colours), "cell-no-order"),
    ("⟦⟧", .symbol(Names.colours), "cell-incomplete"),
    ("not(rood⟦⟧", .symbol(Names.colours), "cell-missing-bracket"),
    ("rood ⟦groen⟧", .symbol(Names.colours), "cell-unexpected"),
    ("⟦1,5⟧", .number(Names.hours), "value-decimal-comma"),
    ("⟦0.55⟧", .number(Names.hours), "value-too-many-decimals"),
    ("> ⟦7⟧", .number(Names.whole), "value-out-of-bounds"),
    ("⟦> 5⟧", .number(Names.whole), "cell-never-matches"),
    ("⟦[3..2]⟧", .number(Names.whole), "cell-empty-interval"),
    ("⟦(2..3)⟧", .number(Names.whole), "cell-empty-interval"),
    ("[1..4], ⟦[2..3]⟧", .number(Names.whole), "cell-duplicate"),
    ("⟦[1]⟧", .number(Names.whole), "cell-interval"),
    ("⟦2020-02-30⟧", .date, "value-impossible-date"),
    ("⟦31-01-2020⟧", .date, "value-not-a-date"),
    ("⟦a1⟧", .set(Names.signals), "cell-set-needs-contains"),
    ("⟦contains⟧ a1", .symbol(Names.colours), "cell-contains-needs-set"),
    ("contains ⟦zz⟧", .set(Names.signals), "value-unknown-word"),
    ("⟦tekst⟧", .text, "cell-text-needs-quotes"),
  ])
  func faultsAreMarked(marked: String, type: ValueType, code: String) {
    let text = MarkedText(marked)
    let read = cell(text.text, type)
    expectDiagnostics(read.diagnostics, [DiagnosticCode(rawValue: code)], in: text)
    #expect(read.result == nil)
    #expect(read.diagnostics.allSatisfy { $0.help?.isEmpty == false })
  }

  @Test func noneIsRefusedWhereItCannotBe() {
    #expect(cell("none", .boolean, mayBeNone: false).diagnostics.map(\.code) == ["cell-none-not-possible"])
  }

  static let types: [ValueType] = [
    .boolean, .symbol(Names.colours), .number(Names.whole), .number(Names.hours), .date, .set(Names.signals), .consent,
    .text,
  ]

  @Test(arguments: randomSeeds) func randomCellsMatchWhatTheySay(seed: UInt64) {
    var random = RandomCell(seed: seed)
    var read = 0
    for type in CellTests.types {
      for _ in 0..<150 {
        let text = random.cell(type)
        guard let test = cell(text, type).result else { continue }
        read += 1
        #expect(cell(test.description, type).result == test, "\(text)")
        for _ in 0..<10 {
          let domain = Domain.random(of: type, mayBeNone: true, using: &random.generator)
          let answer = test.match(domain)
          guard let value = domain.value(using: &random.generator) else { continue }
          let wanted = ReferenceCell(test).matches(value)
          #expect(test.matches(value) == wanted, "\(text) \(value)")
          if !test.isBlank, let known = answer.known { #expect(known == wanted, "\(text) \(domain) \(value)") }
          if !test.isBlank, let point = Domain(value, of: type) { #expect(test.match(point) == Kleene(wanted)) }
        }
        for (index, box) in test.boxes.enumerated() {
          for other in test.boxes[..<index] { #expect(box.isDisjoint(with: other), "\(text)") }
        }
      }
    }
    #expect(read > 400)
  }
}
