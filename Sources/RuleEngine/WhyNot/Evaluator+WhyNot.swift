internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

extension Evaluator {
  /// Tells which rules stop a code, and the smallest change of facts that lets it through.
  ///
  /// The change has the fewest facts, facts that can be changed before those that can't, then the nearest values, then
  /// the order of declaration; it is checked by evaluating it.
  ///
  /// - Parameters:
  ///   - code: Printed code or id.
  ///   - query: The query that did not lead to it.
  /// - Returns: Why not, and what would.
  /// - Throws: `QueryError` when the query is wrong, or the code or decision does not exist.
  public func whyNot(_ code: String, _ query: Query) throws(QueryError) -> WhyNotAnswer {
    guard let date = CalendarDate(query.date) else {
      throw QueryError(
        .invalidDate, "De datum `\(query.date)` bestaat niet of is niet geschreven als jaar-maand-dag.", fact: "date",
        given: query.date, allowed: "1800-01-01..2200-12-31")
    }
    guard let index = program.codeByName[code] else {
      let nearest = Spelling.nearest(code, in: edition.codes.flatMap { [$0.id] + [$0.code.value].compactMap { $0 } })
      throw QueryError(
        .unknownCode, "De code `\(code)` staat niet in deze regels" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
        fact: "code", given: code, allowed: nearest)
    }
    let decision = try decision(for: index, query)
    let subject = try Binder(program).bind(query, decision: decision, date: date)
    return WhyNot(program: program, subject: subject, code: index).answer()
  }

  /// The decision that is meant: the one named, else the default when it can give the code, else the first that can.
  private func decision(for code: Int, _ query: Query) throws(QueryError) -> Int {
    if let name = query.decision {
      if let index = edition.decisions.firstIndex(where: { $0.name == name }) { return index }
      let nearest = Spelling.nearest(name, in: edition.decisions.map(\.name))
      throw QueryError(
        .unknownDecision,
        "De vraag `\(name)` bestaat niet in deze regels" + (nearest.map { "; bedoelt u `\($0)`?" } ?? "."),
        given: name, allowed: nearest)
    }
    func gives(_ decision: Int) -> Bool { !WhyNot.rows(giving: code, decision: decision, program: program).isEmpty }
    if gives(edition.defaultDecision) { return edition.defaultDecision }
    return edition.decisions.indices.first(where: gives) ?? edition.defaultDecision
  }
}
