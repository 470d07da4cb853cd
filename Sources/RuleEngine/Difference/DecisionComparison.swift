internal import RuleLanguage
internal import RuleModel

/// Compares a decision of two editions: the parts with one answer under the old rules, and within each of those the
/// parts with one answer under the new rules.
final class DecisionComparison {
  /// Most parts on both sides together.
  static let maximumParts = 40_000

  let pair: EditionPair
  let oldDecision: Int
  let newDecision: Int
  private let shared: [String]
  private var window: DayWindow
  private var requested: (old: Int, new: Int)?
  private var partsLeft = DecisionComparison.maximumParts
  private(set) var isComplete = true
  private var order: [Outcomes] = []
  private var groups: [Outcomes: Group] = [:]
  private let renamed: [String: String]
  /// Whether the days fall apart in periods with other rules.
  let hasSeveralPeriods: Bool
  /// Whether one change with an example is enough.
  private let stopsAtFirst: Bool
  /// Where the changed rules may have a say, where few are changed.
  private let sight: ChangeSight?
  /// Whether such a change was found.
  private(set) var isSettled = false

  /// What both sides say.
  struct Outcomes: Hashable {
    let before: NamedKey
    let after: NamedKey
    /// Whether it is about a code that was asked for by itself.
    let isRequested: Bool
  }

  /// Parts with the same outcomes.
  struct Group {
    var parts: [ComparedPart] = []
    var count = 0
    var tries = 0
    var witness: Witness.Found?
  }

  init(
    _ pair: EditionPair, old: Int, new: Int, windows: [DayWindow], window: DayWindow, renamed: [String: String],
    stopsAtFirst: Bool
  ) {
    self.stopsAtFirst = stopsAtFirst
    sight = ChangeSight(pair, decision: old, newDecision: new)
    hasSeveralPeriods = windows.count > 1
    self.pair = pair
    self.renamed = renamed
    oldDecision = old
    newDecision = new
    self.window = window
    let names = Set(pair.new.outputNames(of: new))
    shared = pair.old.outputNames(of: old).filter { $0 != "budget" && names.contains($0) }
  }

  /// Outputs of one side alone.
  var outputsOnlyBefore: [String] {
    pair.old.outputNames(of: oldDecision).filter { $0 != "budget" && !shared.contains($0) }
  }
  var outputsOnlyAfter: [String] {
    pair.new.outputNames(of: newDecision).filter { $0 != "budget" && !shared.contains($0) }
  }

  /// Searches the days of a window.
  ///
  /// - Parameter requested: A code that both have, for what the rules say of it when it is asked for.
  func search(_ window: DayWindow, requested: (old: Int, new: Int)? = nil) {
    guard !isSettled else { return }
    self.window = window
    self.requested = requested
    var explorer = Explorer(program: pair.old, decision: oldDecision, limit: Self.maximumParts, tellsWhy: false)
    explorer.visit = { [self] box, finding in
      compare(box, finding)
      return !isSettled
    }
    if let sight, window.isShared {
      explorer.divide = { [self] box in
        switch sight.look(at: box) {
        case .nothing: []
        case .everything: nil
        case .slot(let slot): parts(of: box, slot)
        }
      }
    }
    explorer.explore(startingBox())
    if !explorer.isComplete { isComplete = false }
  }

  /// A box along the borders that the rules of either side have for a fact; `nil` when they do not divide it.
  private func parts(of box: Box, _ slot: Int) -> [Box]? {
    let type = pair.old.edition.facts[slot].type
    // A set has too many.
    if case .set = type { return nil }
    let now = box.domain(of: slot)
    let cells = pair.old.decisions[oldDecision].cuts.cells(of: slot, type: type, domain: now)
    let finer = pair.new.decisions[newDecision].cuts
    let parts = cells.flatMap { finer.cells(of: slot, type: type, domain: $0) }.compactMap { cell -> Box? in
      let common = cell.intersection(now)
      guard !common.isEmpty else { return nil }
      let part = box.copy()
      part.narrow(slot, to: common)
      return part
    }
    return parts.count > 1 ? parts : nil
  }

  private func subject(_ program: Program, _ decision: Int, _ days: ClosedRange<CalendarDate>, _ code: Int?) -> Subject
  {
    var subject = Subject(
      decision: decision, date: days.lowerBound, domains: program.rootDomains, given: BitSet(), requested: [],
      running: nil, earlier: nil, implicitFields: program.fieldDomains, want: shared, isStrict: true)
    subject.isExhaustive = true
    if let code {
      var line = SubjectLine(fields: program.fieldDomains, code: code)
      program.place(code: code, in: &line.fields)
      subject.requested = [line]
    }
    return subject
  }

  /// Everything that both editions allow.
  private func startingBox() -> Box {
    var subject = subject(pair.old, oldDecision, window.old, requested?.old)
    subject.domains[0] = window.oldDomain
    for (slot, fact) in pair.old.edition.facts.enumerated() where slot > 0 && fact.isBase {
      guard let other = pair.newSlot[slot], pair.new.edition.facts[other].isBase else { continue }
      let common = subject.domains[slot].intersection(pair.new.rootDomains[other])
      if !common.isEmpty { subject.domains[slot] = common }
    }
    return Box(program: pair.old, subject: subject)
  }

  private func compare(_ box: Box, _ finding: Finding) {
    let before = key(finding, isNew: false)
    guard let start = translated(box) else { return }
    var explorer = Explorer(program: pair.new, decision: newDecision, limit: max(partsLeft, 0), tellsWhy: false)
    explorer.visit = { [self] newBox, newFinding in
      partsLeft -= 1
      let after = key(newFinding, isNew: true)
      if before != after { note(Outcomes(before: before, after: after, isRequested: requested != nil), box, newBox) }
      return !isSettled
    }
    explorer.explore(start)
    if !explorer.isComplete { isComplete = false }
  }

  /// The part of the new edition's cases that a part of the old edition's cases is; `nil` when there is none.
  private func translated(_ box: Box) -> Box? {
    var subject = subject(pair.new, newDecision, window.new, requested?.new)
    subject.domains[0] = window.isShared ? box.base[0] : window.newDomain
    let result = Box(program: pair.new, subject: subject)
    for (slot, other, isSame) in pair.comparable {
      if isSame, !box.narrowed.contains(slot) { continue }
      let root = pair.new.rootDomains[other]
      let common = root.intersection(box.base[slot])
      if common == root { continue }
      if common.isEmpty { return nil }
      result.narrow(other, to: common)
    }
    for (key, truth) in box.atoms { if let other = pair.translated(key) { result.atoms[other] = truth } }
    for (place, domain) in box.narrowedFields {
      guard let field = pair.newField[place.field] else { continue }
      let common = pair.new.fieldDomains[field].intersection(domain)
      if !common.isEmpty {
        result.narrowedFields[LinePlace(kind: place.kind, line: place.line, field: field)] = common
      }
    }
    return result
  }

  func key(_ finding: Finding, isNew: Bool) -> NamedKey {
    NamedKey(
      finding.key, canon: isNew ? pair.newCanon : pair.oldCanon, shared: Set(shared), renamed: isNew ? [:] : renamed
    ) { name in
      let slot = pair.old.slotByName[name]
      return slot.map(pair.same.contains) == true ? "berekend" : isNew ? "nieuw berekend" : "oud berekend"
    }
  }

  // MARK: Gathering

  private func note(_ outcomes: Outcomes, _ old: Box, _ new: Box) {
    var outcomes = outcomes
    var found: Witness.Found?
    if groups[outcomes]?.witness == nil, groups[outcomes]?.tries ?? 0 < 20 {
      let witness = Witness(self, window: window, requested: requested, takesAny: stopsAtFirst)
      found = witness.find(old, new, like: outcomes)
      if let found { outcomes = found.outcomes }
    }
    if groups[outcomes] == nil { order.append(outcomes) }
    var group = groups[outcomes] ?? Group()
    group.count += 1
    if group.parts.count < ComparedPart.most { group.parts.append(ComparedPart(old, new, pair)) }
    if group.witness == nil {
      group.tries += 1
      group.witness = found
    }
    groups[outcomes] = group
    if stopsAtFirst, group.witness != nil { isSettled = true }
  }

  /// A concrete question to one side, with everything known that counts.
  func concrete(
    _ program: Program, isNew: Bool, date: CalendarDate, domains: [Domain], given: BitSet, requested: Int?,
    running: [SubjectLine]
  ) -> Box {
    var subject = subject(program, isNew ? newDecision : oldDecision, date...date, requested)
    subject.domains = domains
    subject.given = given
    subject.running = running
    subject.earlier = []
    return Box(program: program, subject: subject)
  }

  /// What was found, in the order in which it was found; what is proved first.
  var changes: [EditionDifference.Change] {
    let all = order.compactMap { outcomes in groups[outcomes].map { change(outcomes, $0) } }
    return all.filter(\.isProved) + all.filter { !$0.isProved }
  }

  private func change(_ outcomes: Outcomes, _ group: Group) -> EditionDifference.Change {
    EditionDifference.Change(
      before: outcomes.before.side(group.witness?.before ?? []),
      after: outcomes.after.side(group.witness?.after ?? []),
      cases: ComparedPart.texts(group.parts), count: group.count, example: group.witness?.facts ?? [],
      requested: group.witness?.requested, running: group.witness?.running, isProved: group.witness != nil)
  }
}

extension Fact {
  /// Whether it is not worked out from other facts.
  var isBase: Bool {
    switch origin {
    case .given, .referenceDate, .reading: true
    case .expression, .table: false
    }
  }
}
