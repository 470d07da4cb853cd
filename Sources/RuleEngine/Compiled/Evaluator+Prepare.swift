internal import RuleLanguage
internal import RuleModel

extension Evaluator {
  /// Prepares a decision for many evaluations.
  ///
  /// - Parameters:
  ///   - decision: Its name; the default decision when `nil`.
  ///   - facts: The names of the facts that will be given.
  /// - Returns: The question, with names resolved.
  /// - Throws: A `QueryError` for a decision or fact that does not exist or can't be given.
  public func prepare(decision: String?, facts: [String]) throws(QueryError) -> PreparedQuestion {
    let name = decision ?? edition.decisions[edition.defaultDecision].name
    guard let index = edition.decisions.firstIndex(where: { $0.name == name }) else {
      throw QueryError(.unknownDecision, "De vraag `\(name)` bestaat niet in deze regels.", given: name)
    }
    var slots: [Int] = []
    for fact in facts {
      guard let slot = program.slotByName[fact] else {
        throw QueryError(.unknownFact, "Het gegeven `\(fact)` bestaat niet in deze regels.", fact: fact)
      }
      guard edition.facts[slot].isAskable else {
        throw QueryError(
          .notAskable, "Het gegeven `\(fact)` wordt afgeleid of gekozen en kan niet worden opgegeven.", fact: fact)
      }
      slots.append(slot)
    }
    return PreparedQuestion(self, decision: index, facts: facts, slots: slots)
  }

  /// Searches all completions of a query, and tells what they share in plain numbers.
  func search(_ query: Query, decision: Int, date: CalendarDate) throws(QueryError) -> CompactAnswer {
    let subject = try Binder(program).bind(query, decision: decision, date: date)
    let box = Box(program: program, subject: subject)
    if Conflict.reason(in: box) != nil { return CompactAnswer(outcome: .conflict) }
    var explorer = Explorer(program: program, decision: decision, watched: watched(decision, box))
    explorer.explore(box)
    return CompactAnswer(Assembler(program: program, subject: subject, explorer: explorer, box: box))
  }
}
