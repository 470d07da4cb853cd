internal import RuleLanguage
internal import RuleModel

/// A part of all completions of a query: for each fact what it may still be.
///
/// Evaluation in a box is sound for every completion in it.
final class Box {
  let program: Program
  private let held: Held
  /// What each fact may be, by slot.
  private(set) var base: NarrowedDomains
  /// Conditions that the search has settled.
  var atoms: [AtomKey: Bool] = [:] { didSet { cache = [] } }
  /// Fields of lines that the search has narrowed.
  var narrowedFields: [LinePlace: Domain] = [:] { didSet { cache = [] } }
  /// Slots whose value was asked for to be written into an answer.
  private(set) var shown = BitSet()
  /// Lines that were left out of the query and are looked at as if there were none.
  private(set) var context = Context()
  /// What derived facts came to, by their numbers; empty while none was worked out.
  private var cache: [Domain?] = []

  /// The query; in an object, so that the boxes of a search share it.
  private final class Held {
    let subject: Subject
    init(_ subject: Subject) { self.subject = subject }
  }

  /// For which line and candidate a rule is judged.
  struct Context: Hashable {
    /// Index of the requested line; 0 for the implicit one.
    var line = 0
    /// Index of the code that is judged.
    var candidate: Int?
  }

  /// The query that is looked at.
  var subject: Subject { held.subject }

  /// Slots that the search has narrowed.
  var narrowed: BitSet { base.narrowed }

  init(program: Program, subject: Subject) {
    self.program = program
    held = Held(subject)
    base = NarrowedDomains(subject.domains)
  }

  private init(copying box: Box) {
    program = box.program
    held = box.held
    base = box.base
    atoms = box.atoms
    narrowedFields = box.narrowedFields
    if box.context == Context() {
      cache = box.cache
    } else if box.hasOwnFacts(Context()) {
      cache = []
    } else {
      cache = box.cache
      forgetLines()
    }
  }

  /// Narrows a fact.
  func narrow(_ slot: Int, to domain: Domain) {
    base[slot] = domain
    guard !cache.isEmpty else { return }
    for number in program.derived.dependents[slot] { cache[number] = nil }
  }

  /// The value of a fact for showing it, where it is known.
  func shownValue(of slot: Int) -> Value? {
    shown.insert(slot)
    return domain(of: slot).singleValue
  }

  /// Notes that the values of facts are shown, or something that is calculated from them.
  func show(_ slots: some Sequence<Int>) { for slot in slots { shown.insert(slot) } }

  /// A copy that can be narrowed.
  func copy() -> Box { Box(copying: self) }

  /// Turns to a line and candidate; derived facts that look at lines, or at facts of the line, are worked out anew.
  func turn(to context: Context) {
    guard context != self.context else { return }
    if hasOwnFacts(context) { cache = [] } else { forgetLines() }
    self.context = context
  }

  /// Whether the line in hand, or that of another context, has facts of its own.
  private func hasOwnFacts(_ other: Context) -> Bool {
    !facts(ofLine: other.line).isEmpty || !facts(ofLine: context.line).isEmpty
  }

  private func forgetLines() {
    guard !cache.isEmpty else { return }
    for slot in program.readsLines where program.derived.numbers[slot] >= 0 {
      cache[program.derived.numbers[slot]] = nil
    }
  }

  private func facts(ofLine line: Int) -> [Int: Domain] {
    guard subject.mode == .judged, subject.requested.indices.contains(line) else { return [:] }
    return subject.requested[line].facts
  }

  /// Whether some fact that the search narrowed has no value left.
  var hasEmptyDomain: Bool { narrowed.contains { domain(of: $0).isEmpty } }

  /// Whether the fact is given, by the query or by the line in hand.
  func isGiven(_ slot: Int) -> Bool {
    subject.given.contains(slot) || facts(ofLine: context.line)[slot] != nil
  }

  /// What a fact may be.
  func domain(of slot: Int) -> Domain {
    guard slot >= 0, slot < base.count else { return Domain(.booleans(.both)) }
    let number = program.derived.numbers[slot]
    guard number >= 0 else { return facts(ofLine: context.line)[slot] ?? base[slot] }
    if !cache.isEmpty, let known = cache[number] { return known }
    let result = workOut(slot)
    if cache.isEmpty { cache = Array(repeating: nil, count: program.derived.count) }
    cache[number] = result
    return result
  }

  private func workOut(_ slot: Int) -> Domain {
    if let own = facts(ofLine: context.line)[slot] { return own }
    if subject.given.contains(slot) { return base[slot] }
    return definition(of: slot).intersection(base[slot])
  }

  /// What the definition of a derived fact gives, whatever was given for it.
  func definition(of slot: Int) -> Domain {
    let fact = program.edition.facts[slot]
    switch fact.origin {
    case .expression(let expression):
      // Lines that were left out never contradict what was given.
      return evaluate(
        expression, as: fact.type, missingLinesAreEmpty: !subject.isStrict && !subject.given.contains(slot))
    case .table(let table): return domain(of: table, type: fact.type)
    case .given, .referenceDate, .reading: return base[slot]
    }
  }

  /// What an expression may give, as a domain of a fact's type.
  func evaluate(_ expression: TypedExpression, as type: ValueType, missingLinesAreEmpty: Bool? = nil) -> Domain {
    let environment = Environment(
      box: self, expression: expression, missingLinesAreEmpty: missingLinesAreEmpty ?? !subject.isStrict)
    return expression.evaluate(in: environment).domain(of: type)
  }

  /// Whether a condition holds.
  ///
  /// - Parameter missingLinesAreEmpty: Whether lines that the query left out count as none rather than as unknown;
  ///   `nil` is so unless the query is strict.
  func truth(_ expression: TypedExpression, missingLinesAreEmpty: Bool? = nil) -> Kleene {
    if !atoms.isEmpty, let settled = atoms[key(expression, node: -1)] { return Kleene(settled) }
    let environment = Environment(
      box: self, expression: expression, missingLinesAreEmpty: missingLinesAreEmpty ?? !subject.isStrict)
    return expression.evaluate(in: environment).truth ?? .unknown
  }

  func key(_ expression: TypedExpression, node: Int) -> AtomKey {
    AtomKey(expression: expression, node: node, candidate: context.candidate ?? -1, line: context.line)
  }

  /// What to settle next for a condition that is unknown.
  func blame(_ expression: TypedExpression) -> Split? {
    let environment = Environment(box: self, expression: expression, missingLinesAreEmpty: !subject.isStrict)
    switch expression.undecided(in: environment) {
    case .slot(let slot): return blame(slot)
    case .field(let place): return .field(ownPlace(of: place))
    case .atom(let node, let slots, let fields):
      if slots.isEmpty, let kind = missingKinds(of: expression).first { return .lines(kind, key(expression, node: -1)) }
      return .atom(key(expression, node: node), slots: slots, fields: Set(fields.map(ownPlace)))
    case nil:
      guard let kind = missingKinds(of: expression).first else { return nil }
      return .lines(kind, key(expression, node: -1))
    }
  }

  /// What the search has narrowed a field of a line to.
  fileprivate func narrowed(_ place: LinePlace) -> Domain? { narrowedFields[ownPlace(of: place)] }

  /// The others are requested lines: what is told of one there is told of it everywhere.
  private func ownPlace(of place: LinePlace) -> LinePlace {
    guard place.kind == .others else { return place }
    return LinePlace(
      kind: .requested, line: place.line >= context.line ? place.line + 1 : place.line, field: place.field)
  }

  private func missingKinds(of expression: TypedExpression) -> [LineKind] {
    guard subject.isStrict else { return [] }
    return expression.lineKinds.filter { lines(of: $0) == nil }.sorted()
  }

  /// What to settle next for a fact that has to be known better.
  func blame(_ slot: Int) -> Split? {
    guard !subject.given.contains(slot) else { return .slot(slot) }
    switch program.edition.facts[slot].origin {
    case .given, .referenceDate, .reading: return .slot(slot)
    case .table(let table):
      return blame(table) ?? .slot(slot)
    case .expression(let expression):
      guard case .boolean = program.edition.facts[slot].type else { return .slot(slot) }
      return blame(expression) ?? .slot(slot)
    }
  }

  /// Whether splitting a fact would tell anything apart.
  func canSplit(_ split: Split) -> Bool {
    guard case .slot(let slot) = split else { return true }
    let cells = program.decisions[subject.decision].cuts.cells(
      of: slot, type: program.edition.facts[slot].type, domain: domain(of: slot))
    return cells.count > 1
  }

  // MARK: Lines

  /// The lines of a kind; `nil` when the query leaves them out.
  func lines(of kind: LineKind) -> [SubjectLine]? {
    switch kind {
    case .running: return subject.running
    case .earlier: return subject.earlier
    case .requested:
      return subject.requested.isEmpty ? [implicitLine] : subject.requested
    case .others:
      guard subject.mode == .judged else { return [] }
      return subject.requested.enumerated().filter { $0.offset != context.line }.map(\.element)
    }
  }

  private var implicitLine: SubjectLine {
    var line = SubjectLine(fields: subject.implicitFields)
    if let candidate = context.candidate {
      line.code = candidate
      program.place(code: candidate, in: &line.fields)
    }
    return line
  }
}

/// Gives an expression its view of a box.
struct Environment: DomainEnvironment {
  let box: Box
  let expression: TypedExpression
  let missingLinesAreEmpty: Bool

  func domain(of slot: Int) -> Domain { box.domain(of: slot) }

  func lines(_ kind: LineKind) -> [LineView] {
    guard let lines = box.lines(of: kind) else { return [] }
    if box.narrowedFields.isEmpty { return lines.map { LineView(fields: $0.fields) } }
    return lines.enumerated().map { index, line in
      LineView(
        fields: line.fields.enumerated().map { box.narrowed(LinePlace(kind: kind, line: index, field: $0)) ?? $1 })
    }
  }

  func mayHaveMore(_ kind: LineKind) -> Bool { !missingLinesAreEmpty && box.lines(of: kind) == nil }

  func override(_ node: Int) -> Kleene? {
    box.atoms.isEmpty ? nil : box.atoms[box.key(expression, node: node)].map(Kleene.init)
  }
}
