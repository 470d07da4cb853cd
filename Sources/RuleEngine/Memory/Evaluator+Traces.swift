package import RuleLanguage

extension Evaluator {
  /// What the evaluation of a decision can depend on.
  ///
  /// - Parameter decision: Index of the decision.
  /// - Complexity: Linear in the size of the rules.
  package func sight(of decision: Int) -> DecisionSight { SightBuilder(program, decision: decision).sight() }

  /// What derived facts come to on a day while nothing is given: all that a day means to them then.
  ///
  /// - Parameters:
  ///   - slots: The derived facts.
  ///   - day: The reference date.
  package func values(of slots: [Int], on day: CalendarDate) -> [Domain] {
    var domains = program.rootDomains
    if let reference = Domain(.date(day), of: .date) { domains[0] = reference }
    let subject = Subject(
      decision: 0, date: day, domains: domains, given: BitSet(), requested: [], running: nil, earlier: nil,
      implicitFields: program.fieldDomains, want: [], isStrict: false)
    let box = Box(program: program, subject: subject)
    return slots.map(box.definition(of:))
  }

  /// The slots of facts whose value an answer may show when it shows these: they and what they rest on.
  package func restedOn(by slots: BitSet) -> [Int] {
    Array(slots.reduce(into: slots) { $0 = $0.union(program.ingredients[$1]) })
  }
}
