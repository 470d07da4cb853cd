import Diagnostics
import RuleEngine
import RuleModel
import TestSupport
import Testing

/// What lines leave unknown, and what a table gives beside its code.
struct LinesAndValuesTests {
  private func evaluator() throws -> Evaluator {
    let source = "source: {document: bron, section: Alles}"
    let files = MadeUpRegion.files([
      MadeUpRegion.edition(
        "keuze: {question: Welke code?, \(source)}", "waarde: {question: Mag dit?, \(source)}",
        with: ["parties: {aanbieder: de aanbieder}"]),
      (
        "facts",
        """
        facts:
          soort: {type: enum, question: Soort?, values: {kort: Kort, lang: Lang}}
        lines:
          reistijd: {type: integer, unit: minuut, min: 0, max: 600, question: Reistijd?}
        derived:
          loopt: {type: boolean, question: Loopt er al hulp?, is: any running where code = lang, \(source)}

        """
      ),
      (
        "codes",
        """
        groups: {alles: Alles, apart: Apart}
        defaults: {kind: product, category: not-in-source, unit: not-in-source, tariff: not-in-source, groups: [alles], \(source)}
        codes:
          kort: {name: Kort}
          lang: {name: Lang, groups: [alles, apart]}

        """
      ),
      (
        "selection",
        """
        selection:
          keuze:
            outputs: {maanden: {type: integer, unit: maand, min: 1, max: 24}}
            table: |
              | soort | loopt | code | maanden |
              | kort  | false | kort | 3       |
              | kort  | true  | lang | 3       |
              | lang  | -     | lang | 6       |
            \(source)
          waarde:
            outputs: {mag: {type: enum, values: {ja: Ja, nee: Nee}}}
            table: |
              | soort | lezing | mag | reason           | caveat     |
              | kort  | -      | ja  | Kort mag altijd. |            |
              | lang  | ruim   | ja  | Lang mag ook.    | Spreek af. |
              | lang  | streng | nee | Lang mag niet.   |            |
            \(source)

        """
      ),
      (
        "readings",
        """
        readings:
          lezing: {question: Mag lang?, options: {ruim: Ja, streng: Nee}, settled: none, \(source)}

        """
      ),
      (
        "combinations",
        """
        combinations:
          reistijd: {applies-to: group = alles, limit: all requested where reistijd <= 45, reason: Te veel., \(source)}
          apart: {applies-to: code = kort, never-with: any running where group = apart, reason: Niet naast elkaar., unknown: ask, \(source)}

        """
      ),
      (
        "obligations",
        """
        obligations:
          melden: {applies-to: decision = keuze, text: Meld het., who: aanbieder, caveat: Wanneer staat er niet., \(source)}

        """
      ),
    ]).map { LoadedFile(path: $0.path, text: $0.text) }
    let (ruleSet, diagnostics) = RuleSetLoader.load(files: files)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics.map(\.message))")
    return Evaluator(try #require(ruleSet?.editions.first))
  }

  @Test func fieldThatWasNotGivenIsTakenForGranted() throws {
    let answer = try evaluator().answer(
      Query(region: "proef", date: "2020-05-01", facts: ["soort": .text("lang")], requested: [QueryLine([:])]))
    #expect(answer.outcome == .applies)
    #expect(answer.assumptions.contains { $0.rule == "combinations/reistijd" })
  }

  @Test func leftOutLinesDoNotContradictWhatIsGiven() throws {
    let answer = try evaluator().answer(
      Query(region: "proef", date: "2020-05-01", facts: ["soort": .text("kort"), "loopt": .text("true")]))
    #expect(answer.outcome == .applies)
    #expect(answer.results.map(\.codeIndex) == [1])
  }

  /// Whether care of a group runs, as the query tells it.
  private func nextTo(_ line: [String: RawValue]) throws -> Outcome {
    try evaluator().answer(
      Query(
        region: "proef", date: "2020-05-01",
        facts: ["soort": .text("kort"), "loopt": .text("false"), "reistijd": .number("5")],
        running: [QueryLine(line)], strict: true)
    ).outcome
  }

  @Test func groupOfACodeOfElsewhereCanBeTold() throws {
    #expect(try nextTo(["code": .text("elders")]) == .informationNeeded)
    #expect(try nextTo(["code": .text("elders"), "group": .list([])]) == .applies)
    #expect(try nextTo(["code": .text("elders"), "group": .list([.text("apart")])]) == .excluded)
  }

  @Test func groupOfACodeThatIsKnownFollowsFromTheCode() throws {
    let evaluator = try evaluator()
    let line = QueryLine(["code": .text("lang"), "group": .text("alles")])
    let query = Query(region: "proef", date: "2020-05-01", facts: ["soort": .text("kort")], running: [line])
    let error = #expect(throws: QueryError.self) { try evaluator.answer(query) }
    #expect(error?.fact == "group")
    #expect(error?.message.contains("volgt uit de code") == true)
  }

  @Test func tableGivesValuesBesideItsCode() throws {
    let answer = try evaluator().answer(
      Query(region: "proef", date: "2020-05-01", facts: ["soort": .text("lang")]))
    #expect(answer.values.map(\.name) == ["maanden"])
    #expect(answer.values.map(\.label) == ["6 maanden"])
  }

  @Test func obligationBringsItsCaveat() throws {
    let answer = try evaluator().answer(
      Query(region: "proef", date: "2020-05-01", facts: ["soort": .text("lang")]))
    #expect(answer.caveats.contains { $0.text == "Wanneer staat er niet." })
  }

  @Test func openAnswerTellsWhatEachReadingSays() throws {
    let answer = try evaluator().answer(
      Query(region: "proef", date: "2020-05-01", decision: "waarde", facts: ["soort": .text("lang")]))
    #expect(answer.outcome == .open)
    #expect(answer.results.first?.reasons.map(\.text) == ["Lang mag ook.", "Lang mag niet."])
    #expect(answer.caveats.contains { $0.text == "Spreek af." })
  }
}
