import JSONText
import RegionRules
import TestSupport
import Testing

/// Random changes to queries in JSON: never a crash, always an answer or one error object, and the same each time.
struct QueryFuzzTests {
  private static let seeds = [
    #"{"id":"q1","region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"behandeling","leeftijd":12}}"#,
    #"{"region":"voorbeeld","date":"2023-05-01","facts":{"hulp":null},"requested":[{"code":"45B01"}],"strict":true}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","zwaarte":"lichte"},"#
      + #""running":[{"code":"45B01","from":"2020-01-01","until":null}],"earlier":[],"want":["code"]}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","decision":"scope","facts":{"gemeente":"noorddorp"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","decision":"product","facts":{"code":"45B01"}}"#,
  ]

  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e9", "0.00001", "\"includes\":", "\"code\":\"45B01\"",
    "\"facts\":", "\"running\":", "\"requested\":", "\"strict\":", "2020-02-30", "1799-12-31", "begeleiding", "none",
    "12", "9999999999999999999", "é", "\\u0000",
  ]

  @Test(.timeLimit(.minutes(10))) func mutations() throws {
    let library = try Voorbeeld.library()
    var generator = SplitMix64(seed: 3)
    var answered = 0
    for round in 0..<(Mutation.rounds(standard: 20_000) / 20) {
      let bytes = Mutation.mutate(
        Array(Self.seeds[round % Self.seeds.count].utf8), tokens: Self.tokens, using: &generator)
      let answer = library.answer(json: bytes)
      #expect(answer == library.answer(json: bytes))
      let value = try JSONReader.parse(answer)
      if let error = value["error"] {
        #expect(error["code"]?.string?.isEmpty == false && error["message"]?.string?.isEmpty == false)
      } else {
        #expect(value["outcome"]?.string?.isEmpty == false)
        answered += 1
      }
    }
    #expect(answered > 0)
  }
}
