import Diagnostics
import TestSupport
import Testing

@testable import RuleLanguage

/// Random changes to expressions and cells: never a crash, always a meaning or an error with help.
@Suite struct LanguageFuzzTests {
  private static let tokens = [
    "(", ")", "[", "]", "..", ",", "\"", "not(", "and ", "or ", "if ", "then ", "else ", "sum ", "count of ", "any ",
    "running", " where ", "2020-01-01", "round half up(", "contains any(", " in ", " between ", "-", "0.8",
    "99999999999",
    "none", "kleur", "rood", "aantal", "é", "query.", " weeks",
  ]

  private static let seeds = [
    "kleur = rood and aantal in [1..3]", "any running + requested where group in (a1, b2) and etmalen > aantal",
    "round half up(sum etmalen of running where code = 831MC * 2.5, 0.01) >= bedrag / 3",
    "dag + 8 weeks < dag2 or age at(dag, dag2) >= 18", "if open then uren else -2 > 3",
    "contains all(signalen, (a1, d4))",
    "not(kleur in not(rood, \"blauw\")) and dag2 is not none", "months between(dag, 2020-02-29) between 1 and 7",
  ]

  @Test(arguments: randomSeeds) func mutatedExpressionsAreReadOrRefused(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<(Mutation.rounds(standard: 2_000) / randomSeeds.count) {
      let base = Array((LanguageFuzzTests.seeds.randomElement(using: &generator) ?? "").utf8)
      let text = String(
        decoding: Mutation.mutate(base, tokens: LanguageFuzzTests.tokens, using: &generator), as: UTF8.self)
      let read = check(text)
      #expect((read.result == nil) == !read.diagnostics.isEmpty, "\(text)")
      for diagnostic in read.diagnostics {
        #expect(diagnostic.range.end.offset <= text.utf8.count, "\(text)")
        #expect(diagnostic.help?.isEmpty == false, "\(text)")
      }
      guard let expression = read.result else { continue }
      #expect(parse(expression.description).result == expression.syntax, "\(text)")
      _ = expression.evaluate(in: Boxes.random(using: &generator))
    }
  }

  @Test(arguments: randomSeeds) func mutatedCellsAreReadOrRefused(seed: UInt64) {
    var random = RandomCell(seed: seed)
    for _ in 0..<(Mutation.rounds(standard: 2_000) / randomSeeds.count) {
      let type = CellTests.types.randomElement(using: &random.generator) ?? .boolean
      let base = Array(random.cell(type).utf8)
      let text = String(
        decoding: Mutation.mutate(base, tokens: LanguageFuzzTests.tokens, using: &random.generator), as: UTF8.self)
      let read = cell(text, type)
      #expect((read.result == nil) == !read.diagnostics.isEmpty, "\(text)")
      for diagnostic in read.diagnostics {
        #expect(diagnostic.range.end.offset <= text.utf8.count, "\(text)")
      }
      if let test = read.result { #expect(cell(test.description, type).result == test, "\(text)") }
    }
  }

  @Test(arguments: ["(", "not(", "-", "if ", "[", "any running where ", "min(", "\"", "1 + ", "kleur in ("])
  func longRepetitionsAreRefusedInTime(piece: String) {
    let text = String(repeating: piece, count: 3_990 / piece.utf8.count)
    #expect(!parse(text).diagnostics.isEmpty)
    #expect(!cell(text, .number(Names.whole)).diagnostics.isEmpty)
  }
}
