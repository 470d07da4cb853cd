import Diagnostics
import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct ExpressionTests {
  /// Facts with units, for the tests of unit algebra.
  private struct Units: Scope {
    static let facts: [(String, ValueType)] = [
      ("uren", .number(NumberType(.decimal, unit: "uur", least: 0, greatest: 10_000_000))),
      ("weken", .number(NumberType(.integer, unit: "week", least: 0, greatest: 5_200_000))),
      ("uren_per_week", .number(NumberType(.decimal, unit: "uur/week", decimals: 1, least: 0, greatest: 1_680_000))),
      ("tarief", .number(NumberType(.money, unit: "euro/uur", least: 0, greatest: 10_000_000))),
      ("bedrag", .number(NumberType(.money, least: 0, greatest: 10_000_000_000))),
      ("aantal", .number(NumberType(.integer, least: 10_000, greatest: 1_000_000))),
      ("duur", .number(NumberType(.integer, unit: "maand", least: 0, greatest: 600_000))),
      ("start", .date),
    ]
    let names = Units.facts.map(\.0)
    func resolve(_ name: String) -> Reference? {
      Units.facts.firstIndex { $0.0 == name }.map { Reference(slot: $0, type: Units.facts[$0].1) }
    }
  }

  private func codes(_ text: String, _ type: ValueType? = nil) -> [DiagnosticCode] {
    let source = SourceText(text)
    let place: (Range<Int>) -> SourceRange = { source.range($0, file: "") }
    var bag = DiagnosticBag()
    if let tree = ExpressionParser.parse(text, place: place, into: &bag) {
      _ = TypeChecker.check(tree, expecting: type, scope: Units(), place: place, into: &bag)
    }
    return bag.all.map(\.code)
  }

  @Test(arguments: [
    "weken * uren_per_week > uren", "weken * uren_per_week * tarief <= bedrag", "bedrag / tarief < uren",
    "bedrag / uren_per_week / 4 > 1 or true", "uren / aantal > 2", "min(uren, 12) = uren", "uren / 4 + uren > 3.5",
    "start + duur months > 2020-01-01", "start + weken weeks > 2020-01-01",
    "if aantal > 3 then uren > 3 else weken > 3",
  ])
  func unitsThatAgree(text: String) {
    let refused = codes(text).filter { $0 != "expression-may-divide-by-zero" }
    #expect(refused.isEmpty)
  }

  @Test(arguments: [
    "uren > bedrag", "uren + weken > 3", "weken * uren > uren", "uren * tarief > uren", "min(uren, weken) > 2",
    "start + uren weeks > 2020-01-01", "start + duur days > 2020-01-01", "uren in [weken..duur]",
    "(if aantal > 3 then uren else bedrag) > 3",
  ])
  func unitsThatClash(text: String) {
    let found = codes(text)
    #expect(found == ["expression-units-differ"] || found == ["expression-needs-whole"])
  }

  @Test(arguments: [
    ("not open", "not(open)"), ("list contains(signalen, a1)", "signalen contains a1"),
    ("date(\"2020-01-31\") < dag", "2020-01-31 < dag"), ("((open))", "open"),
    ("(open or actief) and open", "(open or actief) and open"),
    ("x in ]1..6[", "x in (1..6)"), ("1 week", "1 weeks"), ("a-1", "a-1"), ("a - 1", "a - 1"), ("- 3", "-3"),
    ("count of running where open = actief >= 2", "(count of running where open = actief) >= 2"),
    ("sum etmalen of running + requested <= 9", "(sum etmalen of requested + running) <= 9"),
    ("count of running + 1", "(count of running) + 1"), ("x in ([1..2], 5)", "x in ([1..2], 5)"),
    ("x in ((1..2], 5)", "x in ((1..2], 5)"), ("2 * (3 + x)", "2 * (3 + x)"), ("a - (b - c)", "a - (b - c)"),
    ("if a then b else c", "if a then b else c"), ("x between 1 + 2 and 3 and open", "x between 1 + 2 and 3 and open"),
    ("open\n  and   actief", "open and actief"),
  ])
  func canonicalSpelling(text: String, printed: String) {
    let read = parse(text)
    #expect(read.result?.printed == printed, "\(read.diagnostics.map(\.message))")
  }

  @Test(arguments: [
    ("kleur = rood", Kleene.unknown), ("kleur = rood or kleur != rood", .unknown), ("aantal <= 5", .yes),
    ("aantal * 2 > 10", .no), ("aantal + 1 > 0", .yes), ("bedrag >= 1", .yes), ("bedrag / 3 > 0.4", .no),
    ("count(signalen) <= 4 or signalen is none", .unknown), ("any running where open", .no),
    ("all running where open", .yes), ("count of running + requested = 0", .yes), ("age at(dag, dag) > 0", .unknown),
  ])
  func nothingKnown(text: String, truth: Kleene) {
    #expect(check(text).result?.truth(in: Boxes.full) == truth)
  }

  @Test func noneIsNoInEveryComparison() {
    let boxes = Boxes.full.with("uren", .none).with("kleur", .none).with("signalen", .none).with("actief", .none)
    for text in [
      "uren > 1", "uren <= 1", "uren = 1", "kleur = rood", "kleur in (rood, groen)", "signalen contains a1",
      "contains any(signalen, (a1, b2))", "contains all(signalen, (a1, b2))", "count(signalen) = 0", "actief",
      "uren + 1 > 0", "uren between 0 and 2",
    ] {
      #expect(check(text).result?.truth(in: boxes) == .no, "\(text)")
      #expect(check("not(\(text))").result?.truth(in: boxes) == .yes, "\(text)")
    }
    #expect(check("uren is none and kleur = none and not(actief)").result?.truth(in: boxes) == .yes)
  }

  @Test func linesThatAreNotKnownLeaveTheQuestionOpen() {
    struct Open: DomainEnvironment {
      func domain(of slot: Int) -> Domain { Boxes.full.facts[slot] }
      func lines(_ kind: LineKind) -> [LineView] { [] }
      func mayHaveMore(_ kind: LineKind) -> Bool { kind == .earlier }
    }
    #expect(check("any earlier where open").result?.truth(in: Open()) == .unknown)
    #expect(check("all earlier where open").result?.truth(in: Open()) == .unknown)
    #expect(check("any running where open").result?.truth(in: Open()) == .no)
    #expect(check("count of earlier >= 0").result?.truth(in: Open()) == .yes)
    #expect(check("count of earlier > 0").result?.truth(in: Open()) == .unknown)
  }

  @Test func whatIsUndecidedIsNamed() {
    #expect(check("kleur = rood").result?.undecided(in: Boxes.full) == .slot(0))
    #expect(check("open and aantal <= 5").result?.undecided(in: Boxes.full) == .slot(7))
    #expect(check("aantal <= 5").result?.undecided(in: Boxes.full) == nil)
    let sum = check("aantal + bedrag > 3 and open").result
    #expect(sum?.undecided(in: Boxes.full) == .slot(7))
    let known = Boxes.full.with("open", .boolean(true))
    guard case .atom(let node, let slots, let fields) = sum?.undecided(in: known) else {
      Issue.record("no comparison is undecided")
      return
    }
    #expect(slots == [3, 5])
    #expect(fields.isEmpty)
    var decided = known
    decided.decided[node] = .yes
    #expect(sum?.truth(in: decided) == .yes)
  }

  @Test func resultsBecomeDomains() throws {
    let type = ValueType.number(NumberType(.integer, least: 0, greatest: 1_000_000))
    let sum = try #require(check("aantal * 2 + 1", expecting: type).result)
    #expect(sum.evaluate(in: Boxes.full).domain(as: type).description == "[1..11]")
    #expect(sum.references == [3])
    let word = try #require(check("if open then klein else none", expecting: .symbol(Names.sizes)).result)
    #expect(word.mayBeNone)
    #expect(word.evaluate(in: Boxes.full).domain(as: word.type).description == "klein, none")
    let date = try #require(check("dag + 1 months", expecting: .date).result)
    let day = Boxes.full.with("dag", .date(CalendarDate(days: 18_292)))
    #expect(date.evaluate(in: day).domain(as: .date).description == "2020-02-29")
  }

  @Test func cellsGroupWhatNothingTellsApart() {
    var collector = CutCollector()
    check("kleur in (rood, groen) or aantal > 2").result?.cuts(into: &collector)
    let colours = collector.cells(of: 0, domain: .full(of: .symbol(Names.colours), mayBeNone: true))
    #expect(colours.map(\.description) == ["rood, groen", "blauw, not-yet, 01", "none"])
    let numbers = collector.cells(of: 3, domain: .full(of: .number(Names.whole), mayBeNone: false))
    #expect(numbers.map(\.description) == ["[0..2]", "[3..5]"])
    #expect(collector.cells(of: 5, domain: .full(of: .number(Names.money), mayBeNone: false)).count == 1)
  }
}
