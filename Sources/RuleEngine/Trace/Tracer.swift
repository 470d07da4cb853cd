internal import RuleLanguage
internal import RuleModel

/// Makes the traces of rules in a box.
struct Tracer {
  let program: Program
  let box: Box
  let words: DutchExpression
  let wording: Wording
  let reasoning: Reasoning
  var edition: Edition { program.edition }
  private var rules: DecisionProgram { program.decisions[box.subject.decision] }

  init(program: Program, box: Box) {
    self.program = program
    self.box = box
    words = DutchExpression(program.edition)
    wording = Wording(program: program, box: box)
    reasoning = Reasoning(program: program, box: box)
  }

  /// The tables and values of the question, and the rules that hold for it as a whole.
  func whole() -> [RuleTrace] {
    box.turn(to: Box.Context())
    let tables = (rules.codeTables + rules.valueTables).filter {
      edition.tables[$0].head.valid?.contains(box.subject.date) ?? true
    }
    let isMatched = rules.codeTables.contains { tables.contains($0) && hasMatch($0) }
    var traces = tables.map { table($0, fallsBack: !isMatched || !rules.codeTables.contains($0)) }
    traces += rules.valueFacts.compactMap { derived($0) }
    traces += rules.wholeExclusions.compactMap { bar(edition.exclusions[$0], .exclusion($0)) }
    traces += rules.wholeEligibility.flatMap { needs(of: edition.eligibility[$0], index: $0) }
    traces += rules.wholeCombinations.compactMap { bar(edition.combinations[$0], .combination($0)) }
    return Tracer.ordered(traces)
  }

  /// The rules that hold for one code.
  func candidate(_ code: Int, line: Int) -> [RuleTrace] {
    box.turn(to: Box.Context(line: line, candidate: code))
    defer { box.turn(to: Box.Context()) }
    var traces = rules.exclusions[code].compactMap { bar(edition.exclusions[$0], .exclusion($0)) }
    traces += rules.eligibility[code].flatMap { needs(of: edition.eligibility[$0], index: $0) }
    traces += limits(of: code)
    traces += rules.combinations[code].compactMap { bar(edition.combinations[$0], .combination($0)) }
    return Tracer.ordered(traces)
  }

  /// What decided first, then what stands in the way, what is open or assumed, and what passed.
  static func ordered(_ traces: [RuleTrace]) -> [RuleTrace] {
    let order: [RuleTrace.Result] = [.struck, .decided, .open, .assumed, .passed, .unmatched, .met, .unmet]
    return order.flatMap { result in traces.filter { $0.result == result } }
  }

  // MARK: Exclusions, combinations and needs

  private func bar(_ rule: BarRule, _ reference: RuleReference) -> RuleTrace? {
    guard let state = Judge(box).state(of: rule, reference) else { return nil }
    var parts: [RuleTrace] = []
    if let when = rule.when { parts += condition(when) }
    parts += condition(rule.condition)
    let result = result(of: state)
    if result != .passed || isStruck(rule) { parts += rule.unless.flatMap { $0.flatMap { self.parts(of: $0) } } }
    return RuleTrace(
      rule: rule.head.path, result: result, text: reasoning.reason(reference).text, parts: parts)
  }

  /// Whether the rule strikes and an exception lifts it.
  private func isStruck(_ rule: BarRule) -> Bool {
    !rule.unless.isEmpty && box.truth(rule.condition) == (rule.strikesWhenTrue ? .yes : .no)
  }

  private func result(of state: RuleState) -> RuleTrace.Result {
    switch state {
    case .passed: .passed
    case .struck: .struck
    case .assumed: .assumed
    case .undecided: .open
    }
  }

  private func needs(of rule: EligibilityRule, index: Int) -> [RuleTrace] {
    let states = Judge(box).states(of: rule, index: index)
    guard !states.isEmpty else { return [] }
    if let when = rule.when, box.truth(when) == .no {
      return [
        RuleTrace(
          rule: rule.head.path, result: .passed, text: "Deze voorwaarde geldt hier niet.", parts: condition(when))
      ]
    }
    return rule.requires.indices.map { need in
      let reference = RuleReference.eligibility(index, need: need)
      return RuleTrace(
        rule: rule.head.path, result: result(of: reference, rule.requires[need], states),
        text: reasoning.reason(reference).text, parts: parts(of: rule.requires[need]))
    }
  }

  private func limits(of code: Int) -> [RuleTrace] {
    let limits = edition.codes[code].limits
    let states = Judge(box).states(ofLimits: code)
    return limits.indices.map { need in
      let reference = RuleReference.limit(code: code, need: need)
      return RuleTrace(
        rule: edition.codes[code].head.path, result: result(of: reference, limits[need], states),
        text: reasoning.reason(reference).text, parts: parts(of: limits[need]))
    }
  }

  private func result(of reference: RuleReference, _ need: Need, _ states: [RuleState]) -> RuleTrace.Result {
    for state in states {
      switch state {
      case .struck(_, reference): return .struck
      case .assumed(let use) where use.rule == reference: return .assumed
      default: continue
      }
    }
    switch need.condition {
    case .consent(let slot): return box.domain(of: slot).isSingleton ? .passed : .open
    case .expression(let expression):
      return box.truth(expression) == .unknown ? (need.unknown == .assume ? .assumed : .open) : .passed
    }
  }

  private func parts(of need: Need) -> [RuleTrace] {
    switch need.condition {
    case .expression(let expression): return condition(expression)
    case .consent(let slot):
      let value = wording.known(slot) ?? "onbekend"
      let isGiven = box.domain(of: slot).singleValue == .symbol("given")
      return [RuleTrace(result: isGiven ? .met : .unmet, text: "\(wording.name(of: slot)): \(value)")]
    }
  }

  // MARK: Conditions

  /// A condition as its parts, each with what it comes to and the values of its facts.
  func condition(_ expression: TypedExpression) -> [RuleTrace] {
    let environment = Environment(box: box, expression: expression, missingLinesAreEmpty: !box.subject.isStrict)
    guard let part = expression.parts(in: environment) else { return [] }
    return part.form == .all ? part.parts.map(trace) : [trace(part)]
  }

  private func trace(_ part: ConditionPart) -> RuleTrace {
    let result: RuleTrace.Result = part.truth == .yes ? .met : part.truth == .no ? .unmet : .open
    switch part.form {
    case .all: return RuleTrace(result: result, text: "dit alles:", parts: part.parts.map(trace))
    case .any: return RuleTrace(result: result, text: "een van deze:", parts: part.parts.map(trace))
    case .not where part.parts.allSatisfy { $0.form != .test }:
      return RuleTrace(result: result, text: "niet:", parts: part.parts.map(trace))
    case .not, .test: break
    }
    let slots = part.references.sorted()
    let values = slots.map { "\(wording.name(of: $0)) is \(wording.known($0) ?? "onbekend")" }
    let text = words.text(part.syntax)
    let told = values.filter { $0 != text }
    return RuleTrace(
      result: result, text: text + (told.isEmpty ? "" : " (\(DutchText.list(told)))"),
      parts: slots.compactMap { derived($0) })
  }
}
