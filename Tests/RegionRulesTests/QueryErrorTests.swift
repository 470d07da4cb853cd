import RegionRules
import RuleEngine
import Testing

/// Queries that are refused, and what the caller reads.
struct QueryErrorTests {
  @Test(
    "a wrong fact is named, with what is allowed",
    arguments: [
      ("hulpp", .text("begeleiding"), .unknownFact, nil),
      ("hulp", .text("begeleidin"), .unknownWord, "begeleiding, behandeling, opname"),
      ("leeftijd", .text("twaalf"), .wrongType, "0..130"),
      ("leeftijd", .number("131"), .outOfBounds, "0..130"),
      ("leeftijd", .number("-1"), .outOfBounds, "0..130"),
      ("leeftijd", .number("1.5"), .tooManyDecimals, "0..130"),
      ("geboortedatum", .text("2010-02-30"), .invalidDate, nil),
      ("ernstig", .text("misschien"), .wrongType, "true, false"),
      ("signalen", .list([.text("school"), .text("straat")]), .unknownWord, "school, thuis, slaap"),
      ("hulp", .none, .noneNotAllowed, "begeleiding, behandeling, opname"),
    ] as [(String, RawValue, QueryError.Code, String?)])
  func wrongFact(fact: String, value: RawValue, code: QueryError.Code, allowed: String?) throws {
    let error = try Voorbeeld.error(Voorbeeld.query(given: [fact: value]))
    #expect(error.code == code)
    #expect(error.fact == fact)
    if let allowed { #expect(error.allowed == allowed) }
    #expect(error.message.contains("`\(fact)`"), "\(error.message)")
  }

  @Test(
    "dates that do not exist", arguments: ["", "2020-02-30", "01-05-2020", "2020-5-1", "vandaag", "1799-12-31", "none"])
  func wrongDate(date: String) throws {
    let error = try Voorbeeld.error(Voorbeeld.query(date: date))
    #expect(error.code == .invalidDate)
    #expect(error.given == date)
  }

  @Test("a line of care does not end before it begins")
  func lineThatEndsBeforeItBegins() throws {
    func query(_ from: String, _ until: RawValue) -> Query {
      var query = Voorbeeld.query()
      query.running = [QueryLine(["code": .text("45A01"), "from": .text(from), "until": until])]
      return query
    }
    let error = try Voorbeeld.error(query("2020-03-01", .text("2020-02-29")))
    #expect(error.code == .outOfBounds && error.fact == "until" && error.allowed == "2020-03-01 of later")
    #expect(error.message == "Een regel in `running` eindigt op 2020-02-29, voordat zij op 2020-03-01 begint.")
    for until in [RawValue.text("2020-03-01"), .none] {
      #expect(throws: Never.self) { try Voorbeeld.library().answer(query("2020-03-01", until)) }
    }
  }

  @Test func wrongRegion() throws {
    let error = try Voorbeeld.error(Query(region: "voorbeld", date: "2020-05-01"))
    #expect(error.code == .unknownRegion)
    #expect(error.message == "De regio `voorbeld` bestaat niet. Bedoelt u `voorbeeld`?")
  }

  @Test func anEditionInPlaceOfARegion() throws {
    let error = try Voorbeeld.error(Query(region: "voorbeeld/2020", date: "2020-05-01"))
    #expect(error.code == .unknownRegion)
    #expect(
      error.message
        == "`voorbeeld/2020` is een uitgave. Schrijf hier alleen de regio, `voorbeeld`; de datum bepaalt welke uitgave geldt."
    )
  }

  @Test(
    "a question is also found by the beginning of its name", arguments: [("bezw", "bezwaar"), ("wacht", "wachttijd")])
  func beginningOfAQuestion(word: String, meant: String) throws {
    let error = try Voorbeeld.error(Voorbeeld.query(word))
    #expect(error.message.contains("Bedoelt u `\(meant)`?"), "\(error.message)")
  }

  @Test func wrongQuestion() throws {
    let error = try Voorbeeld.error(Voorbeeld.query("bezwar"))
    #expect(error.code == .unknownDecision)
    #expect(error.message.contains("Bedoelt u `bezwaar`?"))
  }

  @Test func wrongCodeOfARequestedLine() throws {
    var query = Voorbeeld.query()
    query.requested = [QueryLine(["code": .text("45A0")])]
    #expect(try Voorbeeld.error(query).code == .unknownCode)
  }
}
