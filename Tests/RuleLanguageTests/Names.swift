import Diagnostics
import RuleLanguage
import TestSupport

/// The facts and fields that the tests use.
struct Names: Scope {
  static let colours = Symbols(["rood", "groen", "blauw", "not-yet", "01"])
  static let sizes = Symbols(["klein", "groot"])
  static let signals = Symbols(["a1", "b2", "c3", "d4"])
  static let codes = Symbols(["84110", "831MC", "46E01"])

  static let whole = NumberType(.integer, least: 0, greatest: 50_000)
  static let hours = NumberType(.decimal, unit: "uur", decimals: 1, least: -10_000, greatest: 20_000)
  static let money = NumberType(.money, least: 10_000, greatest: 10_500)

  static let facts: [(name: String, type: ValueType, mayBeNone: Bool)] = [
    ("kleur", .symbol(colours), true),
    ("maat", .symbol(sizes), false),
    ("maat2", .symbol(sizes), true),
    ("aantal", .number(whole), false),
    ("uren", .number(hours), true),
    ("bedrag", .number(money), false),
    ("actief", .boolean, true),
    ("open", .boolean, false),
    ("dag", .date, false),
    ("dag2", .date, true),
    ("signalen", .set(signals), true),
    ("tekst", .text, false),
    ("akkoord", .consent, false),
  ]

  static let fields: [(name: String, reference: Reference)] = [
    ("code", Reference(slot: 0, type: .symbol(codes))),
    ("group", Reference(slot: 1, type: .set(signals), readsAsMembership: true)),
    ("from", Reference(slot: 2, type: .date, mayBeNone: true)),
    ("etmalen", Reference(slot: 3, type: .number(whole), mayBeNone: true)),
    ("open", Reference(slot: 4, type: .boolean)),
  ]

  func resolve(_ name: String) -> Reference? {
    guard let slot = Names.facts.firstIndex(where: { $0.name == name }) else { return nil }
    return Reference(slot: slot, type: Names.facts[slot].type, mayBeNone: Names.facts[slot].mayBeNone)
  }

  func field(_ name: String) -> Reference? { Names.fields.first { $0.name == name }?.reference }

  var names: [String] { Names.facts.map(\.name) }
  var fieldNames: [String] { Names.fields.map(\.name) }
}

/// What was made of a text.
struct Read<Result> {
  let result: Result?
  let diagnostics: [Diagnostic]
}

/// Reads an expression.
func parse(_ text: String) -> Read<Syntax> {
  let source = SourceText(text)
  var bag = DiagnosticBag()
  let result = ExpressionParser.parse(text, place: { source.range($0, file: "") }, into: &bag)
  return Read(result: result, diagnostics: bag.all)
}

/// Reads and checks an expression.
func check(_ text: String, expecting type: ValueType? = nil) -> Read<TypedExpression> {
  let source = SourceText(text)
  var bag = DiagnosticBag()
  let place: (Range<Int>) -> SourceRange = { source.range($0, file: "") }
  let tree = ExpressionParser.parse(text, place: place, into: &bag)
  let result = tree.flatMap { TypeChecker.check($0, expecting: type, scope: Names(), place: place, into: &bag) }
  return Read(result: result, diagnostics: bag.all)
}

/// Reads a cell.
func cell(_ text: String, _ type: ValueType, mayBeNone: Bool = true) -> Read<CellTest> {
  let source = SourceText(text)
  var bag = DiagnosticBag()
  let result = CellParser.parse(
    text, type: type, mayBeNone: mayBeNone, place: { source.range($0, file: "") }, into: &bag)
  return Read(result: result, diagnostics: bag.all)
}
