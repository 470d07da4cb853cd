/// Asks one question at a time until the answer is there; the loop behind the terminal, a service or a page.
///
/// ```swift
/// var interview = Interview(Query(region: "REGIO", date: "2020-05-01"))
/// while case .ask(let question, _) = try interview.next(library.answer) {
///   try interview.reply(.text("ja"), answer: library.answer)
/// }
/// ```
public struct Interview: Sendable {
  /// Gives the answer to a query.
  public typealias Ask = (Query) throws(QueryError) -> Answer

  /// What to do next.
  public enum Step: Sendable {
    /// Ask this; the answer so far goes with it.
    case ask(MissingFact, Answer)
    /// Nothing is left that anyone can say: this is the answer.
    case done(Answer)
  }

  /// What is known so far.
  public private(set) var query: Query
  /// Facts that the person does not know.
  public private(set) var skipped: [String] = []
  private var history: [Turn] = []
  private var current: String?

  private struct Turn: Sendable {
    var fact: String
    var wasSkipped: Bool
  }

  /// Starts with what is known already.
  public init(_ query: Query) { self.query = query }

  /// How many questions were answered or skipped.
  public var count: Int { history.count }

  /// The next question, or the answer.
  ///
  /// - Parameter answer: Gives the answer to a query.
  /// - Returns: The question that helps most among those not skipped, or the answer when there is none.
  /// - Throws: `QueryError` when the query itself is wrong.
  public mutating func next(_ answer: Ask) throws(QueryError) -> Step {
    let now = try answer(query)
    let open = now.missing.filter { !skipped.contains($0.fact) && !$0.fact.contains("[") && $0.type != "lines" }
    guard let question = open.first(where: { $0.fact == now.ask }) ?? open.first else {
      current = nil
      return .done(now)
    }
    current = question.fact
    return .ask(question, now)
  }

  /// Takes the reply to the current question.
  ///
  /// - Parameters:
  ///   - value: What was said; it is checked at once.
  ///   - answer: Gives the answer to a query.
  /// - Throws: `QueryError` when the value can't be; the question then stands.
  public mutating func reply(_ value: RawValue, answer: Ask) throws(QueryError) {
    guard let fact = current else { return }
    var next = query
    next.facts[fact] = value
    _ = try answer(next)
    query = next
    history.append(Turn(fact: fact, wasSkipped: false))
    current = nil
  }

  /// «Weet ik niet»: the question is not asked again.
  public mutating func skip() {
    guard let fact = current else { return }
    skipped.append(fact)
    history.append(Turn(fact: fact, wasSkipped: true))
    current = nil
  }

  /// «Terug»: takes the last reply or skip back.
  ///
  /// - Returns: Whether there was anything to take back.
  @discardableResult
  public mutating func back() -> Bool {
    guard let last = history.popLast() else { return false }
    if last.wasSkipped {
      skipped.removeAll { $0 == last.fact }
    } else {
      query.facts[last.fact] = nil
    }
    current = nil
    return true
  }
}
