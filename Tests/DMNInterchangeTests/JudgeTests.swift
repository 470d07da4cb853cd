import Foundation
import Testing

@testable import DMNInterchange

/// What the conformance kit leaves out, by FEEL and by the engine of rule files.
struct JudgeTests {
  private let overlapping = [["> 0", "\"a\""], ["> 1", "\"b\""]]
  private let apart = [["< 0", "\"a\""], ["> 1", "\"b\""]]

  private func decide(_ model: Model, _ given: [String: FEELValue]) throws -> ModelJudges.Judged {
    try ModelJudges(model.read()).decide("d", given: given)
  }

  @Test(arguments: ["UNIQUE", "FIRST", "ANY"], [-5, 0, 1, 2, 9])
  func bothWaysAgree(policy: String, number: Int) throws {
    for fallback in [nil, "\"z\""] {
      let model = Model(policy, values: "\"a\",\"b\",\"z\"", fallback: fallback, rows: apart)
      let judged = try decide(model, ["n": .number(Decimal(number))])
      #expect(judged.judge == .engine)
      #expect(judged.engine == judged.feel.value)
      let gap: FEELValue = fallback == nil ? .null : .text("z")
      #expect(judged.engine == (number < 0 ? .text("a") : number > 1 ? .text("b") : gap))
    }
  }

  @Test(arguments: ["PRIORITY", "OUTPUT ORDER", "RULE ORDER", "COLLECT"], [1, 2])
  func overlappingRows(policy: String, number: Int) throws {
    let model = Model(policy, values: "\"b\",\"a\"", rows: overlapping)
    let judged = try decide(model, ["n": .number(Decimal(number))])
    #expect(judged.judge == .engine)
    #expect(judged.engine == judged.feel.value)
  }

  @Test(arguments: ["COLLECT#SUM", "COLLECT#COUNT", "COLLECT#MIN", "COLLECT#MAX"], [0, 2, 3, 9])
  func aggregates(policy: String, number: Int) throws {
    let model = Model(policy, type: "number", rows: [["> 1", "4"], ["[3..5]", "7"], ["not(< 9)", "9"]])
    let judged = try decide(model, ["n": .number(Decimal(number))])
    #expect(judged.judge == .engine)
    #expect(judged.engine == judged.feel.value)
  }

  @Test func severalRowsOfAUniqueTableAreNoRuleFile() throws {
    let judged = try decide(Model("UNIQUE", rows: overlapping), ["n": .number(2)])
    #expect(judged.engine == nil)
    #expect(judged.feel.value == .null)
    #expect(judged.judge != .engine)
  }

  @Test func rowsOfAnAnyTableThatDisagreeAreNoRuleFile() throws {
    let judged = try decide(Model("ANY", rows: overlapping), ["n": .number(2)])
    #expect(judged.engine == nil)
    #expect(judged.feel.value == .null)
  }

  @Test func anUnknownInputStaysUnknownToTheEngine() throws {
    let model = Model("FIRST", rows: [["> 0", "\"a\""], ["-", "\"c\""]])
    let judged = try decide(model, [:])
    // On purpose: DMN takes the next row, the engine asks.
    #expect(judged.feel.value == .text("c"))
    #expect(judged.engine == .null)
    #expect(try decide(model, ["n": .null]).engine == .null)
  }

  @Test func anUnknownInputThatDoesNotMatterGivesTheAnswer() throws {
    let model = Model("ANY", rows: [["> 0", "\"a\""], ["<= 0", "\"a\""]])
    #expect(try decide(model, [:]).engine == .text("a"))
  }

  @Test(arguments: ["n ** 2", "string length(s)", "count([])", "sum([])"])
  func whatOnlyFEELHas(text: String) throws {
    let judged = try decide(Model(expression: text, type: "number"), ["n": .number(3), "s": .text("abc")])
    #expect(judged.engine == nil)
    if case .feel(let reason) = judged.judge { #expect(!reason.isEmpty) }
  }
}
