internal import Diagnostics
package import RuleLanguage
public import RuleModel

/// Answers queries with one edition; immutable, safe to share between tasks.
///
/// ```swift
/// let evaluator = Evaluator(edition)
/// let answer = try evaluator.answer(Query(region: "…", date: "2020-05-01", facts: ["leeftijd": .number("9")]))
/// ```
public struct Evaluator: Sendable {
  /// The rules it answers with.
  public var edition: Edition { program.edition }
  let program: Program
  let compiled: CompiledEdition

  /// Compiles an edition.
  ///
  /// - Parameter edition: An edition that was checked when it was loaded.
  public init(_ edition: Edition) {
    program = Program(edition)
    compiled = CompiledEdition(program)
  }

  /// Answers a query whose date lies in the edition's validity (the choice of edition is made by `RegionRules`).
  ///
  /// - Parameter query: The query.
  /// - Returns: What the rules say, at no time less definite than every completion of the query allows, unless
  ///   `isComplete` is `false`.
  /// - Throws: `QueryError` when the query names something that does not exist or gives a value that can't be.
  public func answer(_ query: Query) throws(QueryError) -> Answer { try trace(query).answer }

  /// Answers a query, and says which facts the answer shows the value of, by slot.
  package func trace(_ query: Query) throws(QueryError) -> (answer: Answer, shown: BitSet) {
    guard let date = CalendarDate(query.date) else {
      throw QueryError(
        .invalidDate, "De datum `\(query.date)` bestaat niet of is niet geschreven als jaar-maand-dag.", fact: "date",
        given: query.date, allowed: "1800-01-01..2200-12-31")
    }
    let name = query.decision ?? edition.decisions[edition.defaultDecision].name
    if let index = edition.decisions.firstIndex(where: { $0.name == name }) {
      return try answer(query, decision: index, date: date)
    }
    if let statement = edition.statements.first(where: { $0.isNamed(name) }) {
      return (answer(query, statement: statement, date: date), BitSet())
    }
    let names = edition.decisions.map(\.name) + edition.statements.map(\.name)
    let nearest = Spelling.nearest(name, in: names)
    throw QueryError(
      .unknownDecision,
      "De vraag `\(name)` bestaat niet in deze regels" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
      given: name, allowed: nearest)
  }

  private func answer(
    _ query: Query, decision: Int, date: CalendarDate
  ) throws(QueryError) -> (answer: Answer, shown: BitSet) {
    let subject = try Binder(program).bind(query, decision: decision, date: date)
    let box = Box(program: program, subject: subject)
    let description = edition.decisions[decision]
    var answer = Answer(
      id: query.id, region: query.region, edition: edition.id, referenceDate: date, decision: description.name,
      question: description.question, outcome: .informationNeeded)
    if let conflict = Conflict.reason(in: box) {
      answer.outcome = .conflict
      var candidate = Candidate(line: 0, status: .conflict)
      candidate.reasons = [conflict]
      answer.results = [candidate]
      return (answer, box.shown)
    }
    var explorer = Explorer(program: program, decision: decision, watched: watched(decision, box))
    explorer.explore(box)
    Assembler(program: program, subject: subject, explorer: explorer, box: box).complete(&answer)
    return (answer, box.shown)
  }

  /// Derived facts that may be given and are not settled: the search keeps what they come to.
  func watched(_ decision: Int, _ box: Box) -> [Int] {
    program.decisions[decision].cone.filter { slot in
      let fact = edition.facts[slot]
      guard fact.isAskable, !box.isGiven(slot) else { return false }
      switch fact.origin {
      case .expression, .table: return !box.domain(of: slot).isSingleton
      case .given, .referenceDate, .reading: return false
      }
    }
  }

  private func answer(_ query: Query, statement: Statement, date: CalendarDate) -> Answer {
    var answer = Answer(
      id: query.id, region: query.region, edition: edition.id, referenceDate: date, decision: statement.name,
      question: statement.question, outcome: statement.isGap ? .notInSource : .answered)
    var candidate = Candidate(line: 0, status: answer.outcome)
    candidate.reasons = [
      Reason(
        rule: statement.head.path, text: statement.answer, sources: statement.head.sources,
        at: "\(statement.head.at.file):\(statement.head.at.start.line)")
    ]
    candidate.considered = [.init(rule: statement.head.path, result: .decided)]
    answer.results = [candidate]
    if !statement.isGap {
      answer.values = [
        OutputValue(
          name: "answer", value: .text(statement.answer), label: statement.answer, type: "text", status: "known")
      ]
    }
    if !statement.isBinding {
      answer.caveats.append(
        Caveat(text: "Dit is een aanbeveling van de bron, geen plicht.", sources: statement.head.sources))
    }
    if let caveat = statement.head.caveat {
      answer.caveats.append(Caveat(text: caveat, sources: statement.head.sources))
    }
    if let caveat = edition.validity.head.caveat {
      answer.caveats.append(Caveat(text: caveat, sources: edition.validity.head.sources))
    }
    return answer
  }
}

extension Statement {
  /// The name by which it is asked.
  public var name: String { Assembler.name(head.path) }

  /// Whether it is asked by a name; asks for no memory.
  public func isNamed(_ name: String) -> Bool {
    let path = head.path.utf8
    let start = path.firstIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    return path[start...].elementsEqual(name.utf8)
  }
}
