import RegionRules
import RuleEngine
import Testing

/// What a reader is told about a receipt that was asked again.
struct ReplayTextTests {
  private static let facts: [String: RawValue] = [
    "leeftijd": .number("12"), "hulp": .text("begeleiding"), "zwaarte": .text("licht"),
  ]

  private func receipt(_ facts: [String: RawValue] = Self.facts) throws -> Receipt {
    let library = try Voorbeeld.library()
    let query = Voorbeeld.query(given: facts)
    return try Receipt(query, try library.answer(query), library: library, askedAt: "2026-01-01T12:00:00Z")
  }

  @Test func theSameRulesGiveTheSameBytes() throws {
    let replay = try Replay(try receipt(), in: try Voorbeeld.library())
    #expect(replay.isEqual)
    #expect(ReplayText.render(replay, name: "b") == "b: gelijk, met dezelfde regels.\n")
  }

  @Test func aCommentLeavesTheDecisionAsItWas() throws {
    let files = Voorbeeld.files(replacing: ("codes.yaml", "format: 1\n", "format: 1\n# opmerking\n"))
    let replay = try Replay(try receipt(), in: RuleLoad(files: files).library)
    let text = ReplayText.render(replay, name: "b")
    #expect(!replay.isEqual && !replay.hasSameRules)
    #expect(text.contains("  De beslissing is gelijk; wat eromheen staat niet.\n"))
    #expect(text.contains("  digest: was \"sha256:"))
  }

  @Test func anotherEditionTellsTheDecisionFirstAndCountsTheRest() throws {
    let replay = try Replay(
      try receipt(["hulp": .text("begeleiding")]), in: try Voorbeeld.library(), against: "voorbeeld/2023")
    let lines = ReplayText.render(replay, name: "b", limit: 2).split(separator: "\n")
    #expect(lines.contains("  De beslissing is anders."))
    #expect(lines.last?.contains("Met --all ziet u ze alle.") ?? false)
    let all = ReplayText.render(replay, name: "b", limit: nil).split(separator: "\n")
    #expect(all.count == replay.differences.count + 2)
  }
}
