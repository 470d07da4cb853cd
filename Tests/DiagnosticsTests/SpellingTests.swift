import Diagnostics
import Testing

struct SpellingTests {
  static let keys = ["needs", "reason", "requires", "applies-to", "source", "46E02", "50H11"]

  @Test(arguments: [
    ("nedes", "needs"), ("need", "needs"), ("NEEDS", "needs"), ("reden", nil), ("reasno", "reason"),
    ("aplies-too", "applies-to"), ("46E03", "46E02"), ("50h11", "50H11"), ("zzz", nil), ("", nil), ("x", nil),
    ("sources", "source"), ("requieres", "requires"),
  ])
  func nearest(word: String, expected: String?) {
    #expect(Spelling.nearest(word, in: Self.keys) == expected)
  }

  @Test func capitalsWinOverDistance() {
    #expect(Spelling.nearest("Licht", in: ["lichte", "LICHT"]) == "LICHT")
  }

  @Test func firstOfEqualsWins() {
    #expect(Spelling.nearest("bat", in: ["cat", "hat"]) == "cat")
    #expect(Spelling.nearest("baat", in: ["staat", "bat", "boat"]) == "bat")
  }

  @Test func aBeginningFindsTheShortestLongerWord() {
    #expect(Spelling.nearest("spoed", in: ["spoedhulp-thuis", "spoedhulp", "hulp"]) == "spoedhulp")
    #expect(Spelling.nearest("spoed", in: ["spoedhulp", "spoer"]) == "spoer")
    #expect(Spelling.nearest("spo", in: ["spoedhulp"]) == nil)
  }

  @Test func longWordsAreOnlyCompared() {
    let long = String(repeating: "a", count: 5000)
    #expect(Spelling.nearest(long, in: [long + "b"]) == nil)
    #expect(Spelling.nearest(long, in: [long.uppercased()]) == long.uppercased())
  }
}
