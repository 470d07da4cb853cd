import Diagnostics
import JSONText
import RuleEngine
import RuleModel
import TestSupport
import Testing

@testable import RegionRules

/// Which queries share an answer: those that differ in nothing that counts, and no others.
struct NeighbourTests {
  /// Two tables over an amount: one says why in a sentence of its own, the other names the amount.
  private static let files: [LoadedFile] = {
    let source = "source: {document: bron, section: Alles}"
    let rows = """
      outputs: {grof: {type: enum, values: {ja: Ja, nee: Nee}}}
          table: |
            | bedrag | grof |
            | < 50   | ja   |
            | >= 50  | nee  |
      """
    return MadeUpRegion.files([
      (
        "edition",
        """
        edition:
          title: Proef
          validity: {from: 2020-01-01, until: 2020-12-31, \(source)}
          sources: {bron: {title: Bron}}
          default-decision: stil
          decisions:
            stil: {question: Grof?, \(source)}
            open: {question: Grof?, \(source)}
            oud: {question: Oud?, outputs: [leeftijd], \(source)}

        """
      ),
      (
        "facts",
        """
        facts:
          bedrag: {type: money, min: 0, max: 100, question: B?}
          geboren: {type: date, question: G?}
        derived:
          leeftijd: {type: integer, min: 0, max: 130, is: "max(0, min(age at(geboren, datum), 130))", \(source)}

        """
      ),
      (
        "selection",
        """
        selection:
          stil:
            \(rows)
            reason: Dat zegt de tabel.
            \(source)
          open:
            \(rows.replacing("grof", with: "fijn"))
            \(source)

        """
      ),
      (
        "notes",
        """
        notes:
          laat: {applies-to: decision = stil, when: datum >= 2020-06-01, text: Laat., \(source)}

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
  }()

  /// Whether the answer to a query is known once another was answered.
  private func isKnown(_ text: String, after other: String) throws -> Bool {
    let load = RuleLoad(files: Self.files)
    try #require(!load.hasErrors, "\(load.diagnostics)")
    let library = load.library
    let first = try JSONReader.parse(library.answer(json: Array(other.utf8)))
    try #require(first["error"] == nil)
    var reading = QueryReading()
    return library.memory.find(Array(text.utf8).span, &reading).answer != nil
  }

  private func query(_ facts: String, _ decision: String = "stil", date: String = "2020-05-01") -> String {
    #"{"id":"a","region":"proef","date":"\#(date)","decision":"\#(decision)","facts":{\#(facts)}}"#
  }

  @Test func anotherIdOrOrderSharesTheAnswer() throws {
    let other = #" {"facts": {"bedrag": 60}, "decision": "stil", "date": "2020-05-01", "region": "proef"} "#
    #expect(try isKnown(other, after: query(#""bedrag":60"#)))
  }

  @Test(arguments: [("60", "99.95", true), ("60", "49.99", false), ("60", #""60""#, false), ("60", "null", false)])
  func valuesOnOneSideShareTheAnswer(one: String, other: String, isShared: Bool) throws {
    #expect(try isKnown(query("\"bedrag\":\(other)"), after: query("\"bedrag\":\(one)")) == isShared)
  }

  @Test func aValueThatIsShownCountsAsItIs() throws {
    #expect(try !isKnown(query(#""bedrag":61"#, "open"), after: query(#""bedrag":60"#, "open")))
    #expect(try isKnown(query(#""bedrag":60"#, "open"), after: query(#""bedrag":60"#, "open")))
  }

  @Test(arguments: [("2020-05-31", true), ("2020-06-01", false), ("2019-12-31", false), ("2021-01-01", false)])
  func daysOfOnePeriodShareTheAnswer(date: String, isShared: Bool) throws {
    #expect(try isKnown(query(#""bedrag":60"#, date: date), after: query(#""bedrag":60"#)) == isShared)
  }

  @Test func theVeryDayCountsWhereSomethingIsCalculatedWithIt() throws {
    let born = #""geboren":"2010-06-01""#
    #expect(try !isKnown(query(born, "oud", date: "2020-05-02"), after: query(born, "oud")))
    #expect(try isKnown(query(born, "oud"), after: query(born, "oud")))
  }

  @Test func anUnseenFactCountsByBeingRight() throws {
    #expect(
      try isKnown(query(#""bedrag":60,"geboren":"2011-07-02""#), after: query(#""bedrag":60,"geboren":"2010-06-01""#)))
    #expect(
      try !isKnown(query(#""bedrag":60,"geboren":"2011-02-30""#), after: query(#""bedrag":60,"geboren":"2010-06-01""#)))
    #expect(try !isKnown(query(#""bedrag":60"#), after: query(#""bedrag":60,"geboren":"2010-06-01""#)))
  }
}
