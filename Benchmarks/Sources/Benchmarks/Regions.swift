import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import RuleTesting

/// Every shipped edition, on the queries of its own conformance cases.
enum Regions {
  /// The times of an edition, in nanoseconds.
  private struct Times {
    var prepared: [Double] = []
    var definite: [Double] = []
    var json: [Double] = []
    var firstJSON: [Double] = []
    var partial: [Double] = []
    var whyNot: [Double] = []
    var asked = 0
    var compiled = 0
  }

  static func measure(root: String, _ report: inout Report) throws {
    report.section(
      "The shipped regions",
      """
      Medians over conformance cases of each edition. Prepared: outcome, code and deciding row, from typed values. Full:
      with reasons, from a query. Partial: something is still missing, so all completions are searched. JSON: the text of a
      query in, the text of the answer out, of definite and partial answers alike; for the first time (nothing is
      remembered), and seen before.
      """)
    let library = try RuleLibrary.load(root: root)
    var rows: [[String]] = []
    var json: (seen: [Double], first: [Double]) = ([], [])
    for edition in library.regions.flatMap(\.editions) {
      let times = measure(edition, library)
      json.seen += times.json
      json.first += times.firstJSON
      func shown(_ values: [Double]) -> String { values.isEmpty ? "-" : Figure.time(Measure.median(values)) }
      rows.append([
        edition.id, shown(times.prepared), "\(times.compiled) of \(times.asked)", shown(times.definite),
        shown(times.firstJSON), shown(times.json), shown(times.partial), shown(times.whyNot),
      ])
    }
    Bars.json = (Measure.median(json.seen), Measure.median(json.first))
    report.table(
      [
        "edition", "prepared, typed", "without a search", "full answer", "JSON, first time", "JSON, seen before",
        "partial answer", "why not",
      ], rows)
  }

  private static func measure(_ edition: LoadedEdition, _ library: RuleLibrary) -> Times {
    var times = Times()
    let decisions = Set(edition.edition.decisions.map(\.name))
    for query in CaseRunner(library).queries(of: edition) {
      if let name = query.decision, !decisions.contains(name) { continue }
      guard let answer = try? library.answer(query) else { continue }
      times.asked += 1
      if let time = prepared(edition.evaluator, query, enough: times.prepared.count >= 15) {
        times.compiled += 1
        if let time { times.prepared.append(time) }
      }
      let isPartial = answer.outcome == .informationNeeded
      guard (isPartial ? times.partial : times.definite).count < 9 else { continue }
      let time = time { Measure.use(try? library.answer(query)) }
      let text = QueryJSON.json(query).bytes()
      times.json.append(self.time { Measure.use(library.answer(json: text)) })
      times.firstJSON.append(self.time { Measure.use(worked(text, library)) })
      if isPartial {
        times.partial.append(time)
        continue
      }
      times.definite.append(time)
      if times.whyNot.count < 3, let code = edition.edition.codes.last?.id,
        (try? edition.evaluator.whyNot(code, query)) != nil
      {
        times.whyNot.append(self.time { Measure.use(try? edition.evaluator.whyNot(code, query)) })
      }
    }
    return times
  }

  /// What the entry for JSON does when it sees a query for the first time.
  private static func worked(_ text: [UInt8], _ library: RuleLibrary) -> [UInt8]? {
    guard let query = try? QueryJSON.read(text), let answer = try? library.answer(query) else { return nil }
    return AnswerJSON.write(answer, digest: library.digest(of: answer))
  }

  private static func time(_ body: () -> Void) -> Double {
    Measure.nanoseconds(seconds: 0.004) { count in for _ in 0..<count { body() } }
  }

  /// The time of a query with plain values; the inner `nil` when enough were measured, the outer one when it takes a
  /// search.
  private static func prepared(_ evaluator: Evaluator, _ query: Query, enough: Bool) -> Double?? {
    guard query.requested.isEmpty, query.running == nil, query.earlier == nil, !query.strict,
      let day = CalendarDate(query.date)
    else { return nil }
    let names = query.facts.keys.sorted()
    guard let question = try? evaluator.prepare(decision: query.decision, facts: names) else { return nil }
    var values: [FactValue] = []
    for name in names {
      switch query.facts[name] {
      case .text(let text)?, .number(let text)?:
        guard let value = try? question.value(text, of: name) else { return nil }
        values.append(value)
      case .boolean(let truth)?: values.append(.truth(truth))
      case .some(.none): values.append(.none)
      default: return nil
      }
    }
    let space = EvaluationSpace(for: evaluator)
    guard question.evaluateWithoutSearch(values, on: day, using: space) != nil else { return nil }
    if enough { return .some(nil) }
    return .some(time { Measure.use(question.evaluateWithoutSearch(values, on: day, using: space)) })
  }
}
