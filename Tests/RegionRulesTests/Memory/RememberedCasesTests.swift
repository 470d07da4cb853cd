import JSONText
import RegionRules
import RuleEngine
import RuleLanguage
import RuleTesting
import Testing

/// Answers that are remembered are the answers that are worked out, byte for byte, on every conformance case.
struct RememberedCasesTests {
  private static func library() throws -> RuleLibrary {
    var folder = #filePath.split(separator: "/").map(String.init)
    folder.removeLast(4)
    return try RuleLibrary.load(root: "/" + folder.joined(separator: "/"))
  }

  @Test func givesWhatIsWorkedOut() throws {
    let library = try Self.library()
    var number = 0
    for edition in library.regions.flatMap(\.editions) {
      for asked in CaseRunner(library).queries(of: edition) {
        number += 1
        let day = try #require(CalendarDate(asked.date))
        // The day itself, and one beside it, near or far, for which the first may be remembered.
        for shift in [0, [1, -1, 30, 365][number % 4]] as [Int32] {
          var query = asked
          query.id = "vraag \(number)/\(shift)"
          query.date = CalendarDate(days: day.days + shift).description
          let text = QueryJSON.json(query).bytes()
          let expected = WorkedAnswer.bytes(text, in: library)
          #expect(library.answer(json: text) == expected, "\(String(decoding: text, as: UTF8.self))")
          #expect(library.answer(json: WorkedAnswer.turned(query, by: 2)) == expected)
        }
      }
    }
    #expect(number > 500)
  }

  @Test func tellsDaysApartWhereTheRulesDo() throws {
    let library = try Voorbeeld.library()
    for date in ["2020-12-31", "2021-01-01", "2021-06-30", "2021-07-01", "2022-12-31", "2023-01-01", "1990-01-01"] {
      for decision in [nil, "vervoer", "scope", "product", "code"] {
        let facts: [String: RawValue] =
          decision == "product" ? ["code": .text("45A01")] : ["hulp": .text("begeleiding")]
        let text = QueryJSON.json(Voorbeeld.query(decision, date: date, given: facts)).bytes()
        #expect(library.answer(json: text) == WorkedAnswer.bytes(text, in: library))
      }
    }
  }

  @Test(arguments: [
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","hulp":"opname"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"},"facts":{}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","bestaat_niet":1}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","afstand_km":101}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","afstand_km":1.5}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","afstand_km":01}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","ernstig":"misschien"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","signalen":["school",]}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","startdatum":"2020-02-30"}}"#,
    #"{"region":"voorbeeld","date":"2020-02-30","facts":{"hulp":"begeleiding"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","decision":"bestaat-niet","facts":{"hulp":"begeleiding"}}"#,
    #"{"region":"elders","date":"2020-05-01","facts":{"hulp":"begeleiding"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"},"waarom":true}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"}} x"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"}"#,
    #"{"id":12,"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"}}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"},"requested":[{"code":"9"}]}"#,
    #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding"},"want":["niets"]}"#,
  ])
  func refusesAsBefore(text: String) throws {
    let library = try Voorbeeld.library()
    // What is right is known first, so that a fault could be taken for it.
    let right = #"{"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"begeleiding","afstand_km":3}}"#
    for _ in 0..<2 {
      _ = library.answer(json: Array(right.utf8))
      let answer = library.answer(json: Array(text.utf8))
      #expect(answer == WorkedAnswer.bytes(Array(text.utf8), in: library))
      #expect(try JSONReader.parse(answer)["error"] != nil)
    }
  }

  @Test(arguments: ["null", #""a""#, #""é""#, #""a\"b""#, #""\u0041""#, #""""#])
  func givesTheIdBack(id: String) throws {
    let library = try Voorbeeld.library()
    let text = Array(#"{"id":\#(id),"region":"voorbeeld","date":"2020-05-01","facts":{"hulp":"opname"}}"#.utf8)
    for _ in 0..<2 { #expect(library.answer(json: text) == WorkedAnswer.bytes(text, in: library)) }
  }
}
