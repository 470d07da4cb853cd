internal import RuleLanguage
internal import RuleModel

extension Evaluator {
  /// Most codes of which every rule is told.
  private static let mostCodes = 3

  /// Tells every rule that is looked at for a query, met or not, with the values of the facts.
  ///
  /// - Parameter query: A query whose date lies in the edition's validity.
  /// - Returns: The question as a whole first, then each code that comes out; codes that may still come out are told for
  ///   as long as there are at most three of them. Empty for a statement and for facts that contradict each other.
  /// - Throws: `QueryError` as `answer` does.
  public func trace(_ query: Query) throws(QueryError) -> [TracedSubject] {
    let answer = try answer(query)
    guard answer.outcome != .conflict,
      let decision = edition.decisions.firstIndex(where: { $0.name == answer.decision })
    else { return [] }
    let subject = try Binder(program).bind(query, decision: decision, date: answer.referenceDate)
    let tracer = Tracer(program: program, box: Box(program: program, subject: subject))
    var subjects = [TracedSubject(rules: tracer.whole())]
    var explorer = Explorer(program: program, decision: decision)
    explorer.explore(Box(program: program, subject: subject))
    var places: [(line: Int, code: Int)] = []
    for candidate in explorer.leaves.flatMap(\.finding.candidates) {
      guard let code = candidate.code else { continue }
      if !places.contains(where: { $0 == (candidate.line, code) }) { places.append((candidate.line, code)) }
    }
    if places.count <= Self.mostCodes || answer.missing.isEmpty {
      for place in places {
        let entry = edition.codes[place.code]
        let rules = tracer.candidate(place.code, line: place.line)
        if !rules.isEmpty {
          subjects.append(TracedSubject(code: entry.code.value ?? entry.id, name: entry.name, rules: rules))
        }
      }
    }
    return subjects.filter { !$0.rules.isEmpty }
  }
}
