import Foundation
import RuleLanguage
import Testing

@testable import DMNInterchange

/// FEEL by itself.
struct FEELTests {
  private func value(_ text: String, _ given: [String: FEELValue] = [:]) throws -> FEELValue {
    try Model(expression: text).decide(given).value
  }

  @Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("2 ** 3 ** 2", "64"), ("-2 ** 2", "4"), ("10 / 4", "2.5"),
    ("abs(-3)", "3"), ("round half up(2.5, 0)", "3"), ("round half down(2.5, 0)", "2"), ("round up(-1.1, 0)", "-2"),
    ("decimal(2.5, 0)", "2"), ("modulo(-5, 3)", "1"), ("floor(-1.5)", "-2"), ("min(3, 1, 2)", "1"),
    ("mean([1, 2])", "1.5"),
    ("if 1 < 2 then 5 else 6", "5"), ("[1, 2, 3][-1]", "3"), ("{a: 1, b: a + 1}.b", "2"),
    ("string length(\"aé\")", "2"),
  ])
  func numbers(text: String, expected: String) throws {
    #expect(try value(text) == FEELValue.number(expected))
  }

  @Test(arguments: [
    "2 in [1..3]", "not(3 in [1..3))", "2 between 1 and 3", "\"a\" in (\"a\", \"b\")", "null = null",
    "not(1 = null)", "list contains([1, null], null)", "date(\"2020-02-29\") < @\"2020-03-01\"", "5 in (> 4)",
    "contains(\"foobar\", \"ob\")", "[1, 2] = [1, 2]",
  ])
  func truths(text: String) throws {
    #expect(try value(text) == .boolean(true))
  }

  @Test(arguments: ["1 / 0", "\"a\" + 1", "null + 1", "1 < \"a\"", "2 ** 0.5", "date(\"2021-02-29\")", "9 ** 999999"])
  func nothing(text: String) throws {
    #expect(try value(text) == .null)
  }

  @Test(arguments: [
    "1 +", "for x in [1] return x", "onbekend", "\"open", "a ~ b", "verzonnen(1)", "(1", "some x in l satisfies x",
  ])
  func refused(text: String) {
    #expect(throws: DMNRefusal.self) { try value(text) }
  }

  @Test func tooDeep() {
    let text = String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
    #expect(throws: DMNRefusal.self) { try value(text) }
    let doubling = String(repeating: "1 in ((", count: 40) + "1" + String(repeating: "))", count: 40)
    #expect(throws: DMNRefusal.self) { try value(doubling) }
  }
}
