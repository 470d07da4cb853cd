import Foundation
import Testing

@testable import DMNInterchange

/// What the conformance kit leaves out of tables.
struct HitPolicyTests {
  private let overlapping = [["> 0", "\"a\""], ["> 1", "\"b\""]]

  @Test(arguments: ["UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT", "COLLECT#SUM", "COLLECT#MIN", "COLLECT#MAX"])
  func noRowMatches(policy: String) throws {
    let result = try Model(policy, rows: [["> 5", "1"]]).decide(["n": .number(1)])
    #expect(result.value == .null)
    #expect(result.notes == ["Er past geen rij."])
  }

  @Test func noRowToCount() throws {
    #expect(try Model("COLLECT#COUNT", rows: [["> 5", "1"]]).decide(["n": .number(1)]).value == .number(0))
  }

  @Test(arguments: ["UNIQUE", "FIRST", "ANY", "PRIORITY", "COLLECT"])
  func defaultOutput(policy: String) throws {
    let model = Model(policy, values: "\"a\",\"z\"", fallback: "\"z\"", rows: [["> 5", "\"a\""]])
    #expect(try model.decide(["n": .number(1)]).value == .text("z"))
    #expect(try model.decide(["n": .number(6)]).value != .text("z"))
  }

  @Test func uniqueViolated() throws {
    let result = try Model("UNIQUE", rows: overlapping).decide(["n": .number(2)])
    #expect(result.value == .null)
    #expect(result.notes == ["Er passen 2 rijen, terwijl er één mag passen."])
    #expect(try Model("UNIQUE", rows: overlapping).decide(["n": .number(1)]).value == .text("a"))
  }

  @Test func anyConflicting() throws {
    let result = try Model("ANY", rows: overlapping).decide(["n": .number(2)])
    #expect(result.value == .null)
    #expect(result.notes == ["De rijen die passen, geven niet hetzelfde."])
  }

  @Test func anyAgreeing() throws {
    let model = Model("ANY", rows: [["> 0", "\"a\""], ["> 1", "\"a\""]])
    #expect(try model.decide(["n": .number(2)]).value == .text("a"))
  }

  @Test func orders() throws {
    let values = "\"b\",\"a\""
    #expect(try Model("PRIORITY", values: values, rows: overlapping).decide(["n": .number(2)]).value == .text("b"))
    #expect(
      try Model("OUTPUT ORDER", values: values, rows: overlapping).decide(["n": .number(2)]).value
        == .list([.text("b"), .text("a")]))
    #expect(
      try Model("RULE ORDER", rows: overlapping).decide(["n": .number(2)]).value == .list([.text("a"), .text("b")]))
  }

  @Test func priorityWithoutAnOrder() {
    #expect(throws: DMNRefusal.self) { try Model("PRIORITY", rows: overlapping).decide(["n": .number(2)]) }
  }

  @Test(arguments: [("SUM", 3), ("MIN", 1), ("MAX", 2), ("COUNT", 2)])
  func aggregates(name: String, expected: Int) throws {
    let model = Model("COLLECT#" + name, rows: [["> 0", "1"], ["> 1", "2"], ["> 9", "5"]])
    #expect(try model.decide(["n": .number(2)]).value == FEELValue.number("\(expected)"))
  }

  @Test func aggregateOfTexts() throws {
    let result = try Model("COLLECT#SUM", rows: overlapping).decide(["n": .number(2)])
    #expect(result.value == .null)
    #expect(!result.notes.isEmpty)
  }

  @Test func unknownInput() throws {
    let model = Model("FIRST", rows: [["> 0", "\"a\""], ["null", "\"b\""], ["-", "\"c\""]])
    #expect(try model.decide().value == .text("b"))
    let negated = Model("FIRST", rows: [["not(> 0)", "\"a\""], ["-", "\"c\""]])
    #expect(try negated.decide().value == .text("c"))
  }

  @Test func emptyLists() throws {
    let model = Model("FIRST", inputs: ["l"], rows: [["list contains(?, 1)", "\"a\""], ["count(?) = 0", "\"b\""]])
    #expect(try model.decide(["l": .list([])]).value == .text("b"))
    #expect(try model.decide(["l": .list([.number(1)])]).value == .text("a"))
    #expect(try Model(expression: "sum(l)").decide(["l": .list([])]).value == .null)
    #expect(try Model(expression: "all(l)").decide(["l": .list([])]).value == .boolean(true))
    #expect(try Model(expression: "any(l)").decide(["l": .list([])]).value == .boolean(false))
  }
}
