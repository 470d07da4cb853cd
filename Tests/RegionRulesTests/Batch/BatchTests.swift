import JSONText
import RegionRules
import RuleEngine
import Testing

/// Batches: a line for a line, in order, whatever stands on it.
struct BatchTests {
  private static let good =
    #"{"id":"1","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"behandeling","leeftijd":12}}"#
  private static let later = #"{"id":"2","region":"voorbeeld","date":"2023-05-01","facts":{"hulp":"behandeling"}}"#
  private static let bad = #"{"id":"3","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"zingen"}}"#

  private func lines(_ texts: [String]) -> [ArraySlice<UInt8>] { texts.map { Array($0.utf8)[...] } }

  private func answers(_ texts: [String], of library: RuleLibrary) -> [UInt8] {
    var bytes: [UInt8] = []
    for text in texts { bytes += library.answer(json: Array(text.utf8)) + [0x0A] }
    return bytes
  }

  private func values(_ bytes: [UInt8]) throws -> [JSONValue] {
    try String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { try JSONReader.parse(String($0)) }
  }

  @Test func answersEachLineAsTheLibraryDoes() throws {
    let library = try Voorbeeld.library()
    let texts = [Self.good, Self.later, Self.bad, "geen json", Self.good]
    let output = BatchAnswerer(library).answer(lines(texts))
    #expect(output.bytes == answers(texts, of: library))
    #expect(output.errors.isEmpty)
    #expect((output.tally.lines, output.tally.errors) == (5, 2))
  }

  @Test func leavesOutEmptyLinesAndCarriageReturns() throws {
    let library = try Voorbeeld.library()
    let output = BatchAnswerer(library).answer(lines(["", Self.good + "\r", " \t\r", Self.good]))
    #expect(try values(output.bytes).map { $0["outcome"]?.string } == ["applies", "applies"])
    #expect(output.tally.lines == 2)
  }

  @Test func keepsLinesWithAnErrorApart() throws {
    let answerer = BatchAnswerer(try Voorbeeld.library(), keepsErrors: true)
    let output = answerer.answer(lines([Self.good, Self.bad, "{"]), first: 41)
    let errors = try values(output.errors)
    #expect(errors.map { $0["line"]?.int } == [42, 43])
    #expect(errors.map { $0["error"]?["code"]?.string } == ["unknown-word", "invalid-json"])
    #expect(errors.map { $0["text"]?.string } == [Self.bad, "{"])
    // In the answers the id comes back, so that the caller finds the line again.
    #expect(try values(output.bytes).map { $0["id"]?.string } == ["1", "3", nil])
  }

  @Test(arguments: [1, 2, 7]) func keepsTheOrderOnManyTasks(width: Int) async throws {
    let library = try Voorbeeld.library()
    let dates = ["2020-05-01", "2021-02-03", "2023-05-01", "1999-01-01"]
    let texts = (0..<2_000).map { number in
      #"{"id":"v\#(number)","region":"voorbeeld","date":"\#(dates[number % 4])","facts":{"weken":\#(number % 110)}}"#
    }
    var next = 0
    var bytes: [UInt8] = []
    let tally = await BatchPipeline(BatchAnswerer(library), width: width).run(
      next: {
        guard next < texts.count else { return nil }
        let end = min(texts.count, next + 1 + next % 37)
        defer { next = end }
        return (lines(Array(texts[next..<end])), next + 1)
      }, write: { bytes += $0.bytes })
    #expect(tally.lines == 2_000)
    #expect(bytes == answers(texts, of: library))
  }

  @Test func countsWhatCameOut() throws {
    let output = BatchAnswerer(try Voorbeeld.library()).answer(lines([Self.good, Self.good, Self.later, Self.bad]))
    #expect(
      output.tally.summary() == """
        4 vragen, 1 met een fout
        voorbeeld/2020
                 2  45B01  applies
        voorbeeld/2023
                 1  \(try code(Self.later))

        """)
  }

  private func code(_ text: String) throws -> String {
    let answer = try JSONReader.parse(Voorbeeld.library().answer(json: Array(text.utf8)))
    let code = answer["results"]?.array?.first?["code"]?.string ?? "-"
    return "\(code)  \(answer["outcome"]?.string ?? "")"
  }

  @Test func readsAndWritesCSV() throws {
    let header = Array("id;region;date;hulp;leeftijd;zwaarte".utf8)
    let separated = SeparatedLine(guessedFrom: header)
    #expect(separated.separator == UInt8(ascii: ";"))
    let queries = BatchQueries.columns(separated.values(header), separated)
    let answerer = BatchAnswerer(try Voorbeeld.library(), queries: queries, output: .csv, keepsErrors: true)
    let output = answerer.answer(
      lines([
        "a;voorbeeld;2020-05-01;behandeling;12;", #""b;""c""";voorbeeld;2020-05-01;begeleiding;;lichte"#,
        "d;voorbeeld;;behandeling;12;", "e;voorbeeld;2020-05-01;behandeling;12;licht;teveel",
      ]), first: 2)
    let comma = SeparatedLine(separator: UInt8(ascii: ","))
    let rows = output.bytes.split(separator: 0x0A).map { comma.values($0) }
    #expect(rows.allSatisfy { $0.count == BatchAnswerer.columns.count })
    #expect(rows.map(\.first) == ["a", #"b;"c""#, "d", "e"])
    #expect(
      Array(rows[0][1..<8]) == ["voorbeeld", "voorbeeld/2020", "2020-05-01", "code", "applies", "45B01", "applies"])
    #expect(rows[2].last?.contains("date") == true && rows[3].last?.contains("7 waarden") == true)
    #expect(try values(output.errors).map { $0["line"]?.int } == [4, 5])
  }

  @Test func answersCSVAsJSONAsTheLibraryDoes() throws {
    let library = try Voorbeeld.library()
    let comma = SeparatedLine(separator: UInt8(ascii: ","))
    let queries = BatchQueries.columns(["region", "date", "hulp", "leeftijd", "zwaarte"], comma)
    let output = BatchAnswerer(library, queries: queries, output: .json).answer(
      lines(["voorbeeld,2020-05-01,behandeling,12,", "voorbeeld,2020-05-01,begeleiding,12,lichte"]))
    let facts: [[String: RawValue]] = [
      ["hulp": .text("behandeling"), "leeftijd": .text("12")],
      ["hulp": .text("begeleiding"), "leeftijd": .text("12"), "zwaarte": .text("lichte")],
    ]
    var expected: [UInt8] = []
    for facts in facts {
      let answer = try library.answer(Voorbeeld.query(given: facts))
      expected += AnswerJSON.write(answer, digest: library.digest(of: answer)) + [0x0A]
    }
    #expect(output.bytes == expected)
  }

  @Test func cutsAStreamIntoLines() {
    var splitter = LineSplitter()
    var found: [String] = []
    for piece in ["een\ntw", "ee\n\ndr", "ie"] {
      found += splitter.lines(adding: Array(piece.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
    found += splitter.finish().map { String(decoding: $0, as: UTF8.self) }
    #expect(found == ["een", "twee", "", "drie"])
    #expect(splitter.finish().isEmpty)
  }
}
