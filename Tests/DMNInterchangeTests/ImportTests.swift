import Diagnostics
import RegionRules
import RuleModel
import Testing

@testable import DMNInterchange

/// What becomes of models that were not written here.
struct ImportTests {
  private func taken(_ model: Model) throws -> DMNImport { DMNImport(try model.read()) }

  private func facts(_ taken: DMNImport) -> String { taken.files.first { $0.path.hasSuffix("facts.yaml") }?.text ?? "" }

  @Test func uniqueTable() throws {
    let taken = try taken(Model("UNIQUE", rows: [["< 5", "\"laag\""], [">= 5", "\"hoog\""]]))
    #expect(taken.diagnostics.isEmpty)
    #expect(taken.taken == 1)
    #expect(facts(taken).contains("| < 5 | laag |"))
  }

  @Test func uniqueViolated() throws {
    let taken = try taken(Model("UNIQUE", rows: [["< 5", "\"laag\""], [">= 4", "\"hoog\""]]))
    #expect(taken.diagnostics.contains { $0.severity == .error })
  }

  @Test func anyConflicting() throws {
    let taken = try taken(Model("ANY", rows: [["< 5", "\"laag\""], [">= 4", "\"hoog\""]]))
    #expect(taken.taken == 0)
    #expect(taken.refusals.contains { $0.reason.contains("overlappen") })
  }

  @Test func priorityPutsRowsInOrder() throws {
    let taken = try taken(
      Model("PRIORITY", values: "\"hoog\",\"laag\"", rows: [["< 5", "\"laag\""], ["> 2", "\"hoog\""]]))
    #expect(taken.diagnostics.isEmpty)
    #expect(facts(taken).contains("hit-policy: first"))
    #expect(facts(taken).contains("| > 2 | hoog |\n      | < 5 | laag |"))
  }

  @Test func gapBecomesNone() throws {
    let taken = try taken(Model("FIRST", rows: [["> 5", "1"]]))
    #expect(taken.diagnostics.isEmpty)
    #expect(facts(taken).contains("otherwise: none"))
  }

  @Test func defaultBecomesOtherwise() throws {
    let taken = try taken(Model("FIRST", values: "\"a\",\"z\"", fallback: "\"z\"", rows: [["> 5", "\"a\""]]))
    #expect(taken.diagnostics.isEmpty)
    #expect(facts(taken).contains("otherwise: z"))
  }

  @Test(arguments: [
    ("COLLECT#SUM", "if ((n > 5) or (n = 2)) then ((if (n > 5) then 1 else 0) + (if (n = 2) then 3 else 0)) else none"),
    ("COLLECT#COUNT", "(if (n > 5) then 1 else 0) + (if (n = 2) then 1 else 0)"),
  ])
  func sumsBecomeCalculations(policy: String, expected: String) throws {
    let taken = try taken(Model(policy, type: "number", rows: [["> 5", "1"], ["2", "3"]]))
    #expect(taken.diagnostics.isEmpty)
    #expect(facts(taken).contains("is: \"\(expected)\""), "\(facts(taken))")
  }

  @Test(arguments: [
    ("COLLECT#MIN", [["> 5", "1"], ["> 7", "2"]]), ("COLLECT#MAX", [["> 7", "1"], ["> 5", "2"]]),
    ("ANY", [["> 5", "1"], ["> 7", "1"]]),
  ])
  func rowsThatNeverCountAreLeftOutAndTold(policy: String, rows: [[String]]) throws {
    let taken = try taken(Model(policy, rows: rows))
    #expect(taken.diagnostics.isEmpty)
    #expect(!facts(taken).contains("> 7"))
    #expect(taken.refusals.contains { $0.reason.contains("telt nooit mee") })
  }

  @Test func aRowOfTheAuthorThatNeverCountsIsAFault() throws {
    let taken = try taken(Model("FIRST", rows: [["> 5", "1"], ["> 7", "2"]]))
    #expect(taken.diagnostics.map(\.code.rawValue) == ["row-shadowed"])
  }

  @Test func textsPutTogetherAreRefused() throws {
    let taken = try taken(Model(expression: "\"a\" + s", type: "string"))
    #expect(taken.taken == 0)
    #expect(taken.refusals.contains { $0.reason.contains("Teksten aan elkaar") })
  }

  @Test func expression() throws {
    let taken = try taken(Model(expression: "n > 3 and (b or n in [7..9])", type: "boolean"))
    #expect(taken.diagnostics.isEmpty)
    #expect(facts(taken).contains("is: \"(n > 3) and (b or (n in [7..9]))\""))
  }

  @Test(arguments: ["n ** 2", "string length(s)", "l[1]"])
  func refusedExpressions(text: String) throws {
    let taken = try taken(Model(expression: text, type: "number"))
    #expect(taken.taken == 0)
    #expect(!taken.refusals.isEmpty)
  }
}
