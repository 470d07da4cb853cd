import JSONText
import RegionRules
import RuleEngine
import Testing

/// Reading queries from JSON.
struct QueryJSONTests {
  private func read(_ text: String) throws(QueryError) -> Query { try QueryJSON.read(Array(text.utf8)) }

  @Test func everyKey() throws {
    let query = try read(
      """
      {"id":"q1","region":"r","date":"2019-05-01","decision":"d","facts":{"getal":1.50,"ja":true,"niets":null,"woord":"a",
      "alles":["x","y"],"deel":{"includes":["x"],"excludes":["z"]}},"requested":[{"code":"A"}],
      "running":[{"code":"B","from":"2019-01-01","until":null}],"earlier":[],"want":["code"],"strict":true}
      """)
    #expect(
      query
        == Query(
          id: "q1", region: "r", date: "2019-05-01", decision: "d",
          facts: [
            "getal": .number("1.50"), "ja": .boolean(true), "niets": .none, "woord": .text("a"),
            "alles": .list([.text("x"), .text("y")]), "deel": .partial(includes: ["x"], excludes: ["z"]),
          ],
          requested: [QueryLine(["code": .text("A")])],
          running: [QueryLine(["code": .text("B"), "from": .text("2019-01-01"), "until": .none])], earlier: [],
          want: ["code"], strict: true))
  }

  @Test func whatIsLeftOutIsUnknown() throws {
    let query = try read(#"{"region":"r","date":"2019-05-01"}"#)
    #expect(query == Query(region: "r", date: "2019-05-01"))
    #expect(query.running == nil)
    #expect(try read(#"{"region":"r","date":"2019-05-01","running":null}"#).running == nil)
    #expect(try read(#"{"region":"r","date":"2019-05-01","running":[]}"#).running == [])
  }

  @Test func writtenAndReadAgain() throws {
    let query = Query(
      id: "7", region: "r", date: "2019-05-01",
      facts: ["a": .partial(includes: [], excludes: ["b"]), "c": .number("1.0")],
      running: [QueryLine(["code": .none])], want: ["x"], strict: true)
    #expect(try QueryJSON.query(QueryJSON.json(query)) == query)
  }

  @Test(
    "what is refused",
    arguments: [
      ("", .invalidJSON, "regel 1, kolom 1"),
      ("{\"region\":\"r\",", .invalidJSON, "regel 1"),
      ("[]", .wrongType, "JSON-object"),
      (#"{"region":"r","date":"2019-05-01","fact":{}}"#, .unknownKey, "Bedoelt u `facts`?"),
      (#"{"region":"r","date":"d","date":"e"}"#, .invalidJSON, "date"),
      (#"{"date":"2019-05-01"}"#, .missingKey, "`region`"),
      (#"{"region":"r"}"#, .missingKey, "`date`"),
      (#"{"region":1,"date":"d"}"#, .wrongType, "`region`"),
      (#"{"region":"r","date":"d","id":1}"#, .wrongType, "`id`"),
      (#"{"region":"r","date":"d","facts":[]}"#, .wrongType, "`facts`"),
      (#"{"region":"r","date":"d","running":{}}"#, .wrongType, "`running`"),
      (#"{"region":"r","date":"d","requested":[1]}"#, .wrongType, "`requested`"),
      (#"{"region":"r","date":"d","want":"code"}"#, .wrongType, "`want`"),
      (#"{"region":"r","date":"d","strict":"ja"}"#, .wrongType, "`strict`"),
    ] as [(String, QueryError.Code, String)])
  func refused(text: String, code: QueryError.Code, words: String) throws {
    let error = try #require(throws: QueryError.self) { try read(text) }
    #expect(error.code == code)
    #expect(error.message.contains(words), "\(error.message)")
  }

  @Test func strangeValuesReachTheRulesWithTheirFact() throws {
    let query = try read(#"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":{"a":1}}}"#)
    #expect(query.facts["hulp"] == .unsupported(#"{"a":1}"#))
    let error = try Voorbeeld.error(query)
    #expect(error.code == .wrongType)
    #expect(error.fact == "hulp")
  }

  @Test func idOfAQueryThatIsRefused() {
    #expect(QueryJSON.id(in: Array(#"{"id":"x","regio":1}"#.utf8)) == "x")
    #expect(QueryJSON.id(in: Array("{".utf8)) == nil)
  }
}
