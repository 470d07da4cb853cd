import Diagnostics
import JSONText
import RegionRules
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// Loading, fingerprints, reload, built-in questions, search and batches.
struct LibraryTests {
  @Test func digestChangesWithTheRulesOnly() throws {
    func digest(_ files: [LoadedFile]) throws -> String {
      try #require(RuleLoad(files: files).library.edition("voorbeeld/2020")?.digest)
    }
    let original = try digest(Voorbeeld.files())
    #expect(original.hasPrefix("sha256:"))
    #expect(original.count == 7 + 64)
    #expect(try digest(Voorbeeld.files().reversed()) == original)
    #expect(try digest(Voorbeeld.files(replacing: ("conformance/codes.yaml", "lichte", "de lichte"))) == original)
    #expect(try digest(Voorbeeld.files(replacing: ("2023/notes.yaml", "a", "b"))) == original)
    #expect(try digest(Voorbeeld.files(replacing: ("2020/notes.yaml", "vanzelf", "zomaar"))) != original)
    #expect(try digest(Voorbeeld.files(replacing: ("region.yaml", "Noorddorp", "Nieuwdorp"))) != original)
    #expect(try digest(Voorbeeld.files(replacing: ("vocabulary.yaml", "Hoe oud", "Hoe jong"))) != original)
  }

  @Test func failureHoldsEveryError() throws {
    let failure = try #require(throws: LoadFailure.self) {
      try RuleLibrary.load(root: FixtureFiles.root("bestaat-niet"))
    }
    #expect(failure.diagnostics.contains { $0.severity == .error })
  }

  @Test func failedReloadKeepsTheLastGoodLibrary() throws {
    let store = RuleStore(try Voorbeeld.library())
    let digest = store.library.digest
    #expect(throws: LoadFailure.self) { try store.reload(root: FixtureFiles.root("bestaat-niet")) }
    #expect(store.library.digest == digest)
    #expect(store.lastFailure != nil)
    try store.reload(root: FixtureFiles.root("voorbeeld"))
    #expect(store.lastFailure == nil)
  }

  @Test func brokenEditionIsLeftOut() {
    let load = RuleLoad(files: Voorbeeld.files(replacing: ("2023/selection.yaml", "45C01", "45X01")))
    #expect(load.hasErrors)
    #expect(load.library.edition("voorbeeld/2020") != nil)
    #expect(load.library.edition("voorbeeld/2023") == nil)
  }

  @Test(
    "a municipality belongs to the region or not",
    arguments: [
      ("noorddorp", .answered), ("noord", .answered), ("elders", .notEligible),
    ] as [(String, RuleEngine.Outcome)])
  func municipality(word: String, outcome: RuleEngine.Outcome) throws {
    let answer = try Voorbeeld.library().answer(Voorbeeld.query("scope", given: ["gemeente": .text(word)]))
    #expect(answer.outcome == outcome)
  }

  @Test func unknownMunicipality() throws {
    let error = try Voorbeeld.error(Voorbeeld.query("scope", given: ["gemeente": .text("norddorp")]))
    #expect(error.code == .unknownWord)
    #expect(error.message.contains("Bedoelt u `noorddorp`?"))
  }

  @Test func codeOfAnotherEdition() throws {
    let error = try Voorbeeld.error(Voorbeeld.query("product", given: ["code": .text("45C01")]))
    #expect(error.code == .unknownCode)
    #expect(error.message.contains("wel in Regels 2023"))
  }

  @Test func productAsksForItsCode() throws {
    let answer = try Voorbeeld.library().answer(Voorbeeld.query("product"))
    #expect(answer.outcome == .informationNeeded)
    #expect(answer.ask == "code")
  }

  @Test(
    "search finds words in any order",
    arguments: [
      ("klacht", ["bezwaar"]), ("iemand bezwaar", ["bezwaar"]), ("WACHTLIJST", ["wachttijd"]),
      ("zes weken", ["bezwaar"]),
      ("code", ["product", "code", "code", "product"]), ("zoiets niet", []), ("", []),
    ])
  func search(words: String, names: [String]) throws {
    let found = try Voorbeeld.library().search(words).map(\.name)
    #expect(Set(found) == Set(names), "\(found)")
  }

  @Test func batchKeepsOrderAndGoesOn() async throws {
    let answerer = BatchAnswerer(try Voorbeeld.library())
    let good = #"{"id":"n","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"behandeling","leeftijd":12}}"#
    var lines: [ArraySlice<UInt8>] = []
    for index in 0..<50 {
      lines.append(Array(good.replacing("\"n\"", with: "\"\(index)\"").utf8)[...])
      if index == 20 { lines.append(Array(#"{"id":"fout","regio":"x"}"#.utf8)[...]) }
      if index == 30 { lines.append([]) }
    }
    var parts = stride(from: 0, to: lines.count, by: 7).map { start in
      (lines: Array(lines[start..<min(start + 7, lines.count)]), first: start + 1)
    }
    parts.reverse()
    var bytes: [UInt8] = []
    let tally = await BatchPipeline(answerer, width: 3).run(next: { parts.popLast() }) { bytes += $0.bytes }
    let answers = try bytes.split(separator: 0x0A).map { try JSONReader.parse(Array($0)) }
    #expect(tally.errors == 1)
    #expect(answers.count == 51)
    #expect(answers[21]["id"]?.string == "fout")
    #expect(answers[21]["error"]?["code"]?.string == "unknown-key")
    #expect(answers.compactMap { $0["id"]?.string }.filter { $0 != "fout" } == (0..<50).map(String.init))
    #expect(answers[0]["outcome"]?.string == "applies")
  }

  @Test func linesAcrossPiecesOfAStream() {
    var splitter = LineSplitter()
    #expect(splitter.lines(adding: Array("a\nb".utf8)).map { Array($0) } == [Array("a".utf8)])
    #expect(splitter.lines(adding: Array("c\n\nd".utf8)).map { Array($0) } == [Array("bc".utf8), []])
    #expect(splitter.finish().map { Array($0) } == [Array("d".utf8)])
    #expect(splitter.finish().isEmpty)
  }

  @Test func wordsOfACommandLine() {
    #expect(QueryWords.assignment("a=b=c")?.value == .text("b=c"))
    #expect(QueryWords.assignment("a=none")?.value == RawValue.none)
    #expect(QueryWords.assignment("=b") == nil)
    #expect(QueryWords.assignment("ab") == nil)
    #expect(
      QueryWords.line("code=A,signalen=x,y,from=2020-01-01")?.entries == [
        "code": .text("A"), "signalen": .text("x,y"), "from": .text("2020-01-01"),
      ])
    #expect(QueryWords.line("A") == nil)
  }
}
