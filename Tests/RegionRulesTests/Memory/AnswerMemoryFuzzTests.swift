import JSONText
import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// Remembered answers against answers that are worked out, on random rules and queries that lie close together.
struct AnswerMemoryFuzzTests {
  @Test(.timeLimit(.minutes(10))) func agreesOnRandomRules() throws {
    var loaded = 0
    // A set of rules with its queries weighs as much as a thousand texts.
    let seeds = max(40, Mutation.rounds(standard: 40_000) / 1_000)
    for seed in 0..<seeds {
      let load = RuleLoad(files: RandomRules(seed: UInt64(seed)).files)
      guard !load.hasErrors else { continue }
      let library = load.library
      loaded += 1
      var random = SplitMix64(seed: UInt64(seed) &+ 5)
      for _ in 0..<12 {
        var facts = RandomRules.facts(&random)
        var day: Int32 = 18_250 + Int32.random(in: 0...400, using: &random)
        let decision = ["keuze", nil, "waarde", "grof"].randomElement(using: &random) ?? nil
        for _ in 0..<14 {
          // A step aside: another value of one fact, or another day.
          let others = RandomRules.facts(&random)
          if Bool.random(using: &random), let (name, value) = others.randomElement(using: &random) {
            facts[name] = value
          } else {
            day += Int32.random(in: -2...12, using: &random)
          }
          let query = Query(
            id: "v\(day)", region: "proef", date: CalendarDate(days: day).description, decision: decision, facts: facts)
          let text = WorkedAnswer.turned(query, by: Int.random(in: 0..<6, using: &random))
          let expected = WorkedAnswer.bytes(text, in: library)
          for _ in 0..<2 {
            #expect(library.answer(json: text) == expected, "seed \(seed): \(String(decoding: text, as: UTF8.self))")
          }
        }
      }
    }
    #expect(loaded > seeds / 2)
  }

  @Test(.timeLimit(.minutes(10))) func agreesOnTheShippedRules() throws {
    var folder = #filePath.split(separator: "/").map(String.init)
    folder.removeLast(4)
    let library = try RuleLibrary.load(root: "/" + folder.joined(separator: "/"))
    var random = SplitMix64(seed: 17)
    for edition in library.regions.flatMap(\.editions) {
      let askable = edition.edition.facts.filter(\.isAskable)
      for decision in edition.edition.decisions {
        for _ in 0..<max(1, Mutation.rounds(standard: 60_000) / 60_000) {
          var facts: [String: RawValue] = [:]
          for fact in askable where Int.random(in: 0..<3, using: &random) > 0 {
            facts[fact.name] = fact.type.random(&random)
          }
          for step in 0..<3 {
            if step > 0, let fact = askable.randomElement(using: &random) {
              facts[fact.name] = fact.type.random(&random)
            }
            let query = Query(
              region: edition.edition.region.key, date: "2020-0\(4 + step)-01", decision: decision.name, facts: facts)
            let text = QueryJSON.json(query).bytes()
            let expected = WorkedAnswer.bytes(text, in: library)
            for _ in 0..<2 { #expect(library.answer(json: text) == expected) }
          }
        }
      }
    }
  }

  /// More borders of one fact than sixteen bits can number; in the full check only, since loading them takes long.
  @Test(.enabled(if: Mutation.rounds(standard: 0) >= 100_000)) func tellsVeryManyBordersApart() throws {
    let source = "source: {document: bron, section: Alles}"
    let rows = (0..<40_000).map { "      | [\($0 * 3)..\($0 * 3 + 1)] | w\($0 % 2) |\n" }
    let files = MadeUpRegion.files([
      MadeUpRegion.edition("keuze: {question: Welke?, \(source)}"),
      ("facts", "facts: {x: {type: integer, min: 0, max: 200000, question: X?}}\n"),
      (
        "selection",
        """
        selection:
          keuze:
            outputs: {woord: {type: enum, values: {w0: Even, w1: Oneven}}}
            table: |
              | x | woord |
        \(rows.joined())    otherwise: not-in-source Staat er niet.
            \(source)

        """
      ),
    ])
    let load = RuleLoad(files: files.map { LoadedFile(path: $0.path, text: $0.text) })
    try #require(!load.hasErrors, "\(load.diagnostics.prefix(3))")
    let library = load.library
    for row in [0, 1, 2, 32_767, 32_768, 32_769, 39_999] {
      for aside in 0...2 {
        let query = Query(
          region: "proef", date: "2020-05-01", decision: "keuze", facts: ["x": .number("\(row * 3 + aside)")])
        let text = QueryJSON.json(query).bytes()
        #expect(library.answer(json: text) == WorkedAnswer.bytes(text, in: library), "\(row) \(aside)")
      }
    }
  }
}
