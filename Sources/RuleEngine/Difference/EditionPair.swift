internal import RuleLanguage
internal import RuleModel

/// Two editions with what belongs together in them, by name.
struct EditionPair {
  let old: Program
  let new: Program
  let oldCanon: Canon
  let newCanon: Canon
  /// By slot of the old edition: the slot of the same fact in the new one.
  let newSlot: [Int?]
  /// The facts of the old edition that are not worked out from others, but for the reference date.
  let oldBase: [OldBase]
  /// The slots of such facts of the new edition.
  let newBase: [Int]
  /// By field of the old edition.
  let newField: [Int?]
  /// By code of the old edition.
  let newCode: [Int?]
  /// Slots of the old edition that mean the same in the new one, with everything they rest on.
  let same: BitSet
  /// Slots of the old edition, each with the slot of the new one that stands for the same, and whether the one may be
  /// exactly what the other may be as long as nothing narrows it.
  let comparable: [(old: Int, new: Int, hasSameValues: Bool)]
  /// Conditions of the new edition by their meaning.
  private let newExpressions: [String: TypedExpression]
  private var oldTexts: [TypedExpression: String] = [:]

  /// A fact of the old edition that is not worked out from others.
  struct OldBase {
    let slot: Int
    /// The same fact in the new edition, where it is not worked out either.
    let newSlot: Int?
    /// Whether both may be the same.
    let hasSameValues: Bool
  }

  /// - Parameter renames: Old names of facts, codes and decisions with their new names.
  init(old: Edition, new: Edition, renames: [String: String] = [:]) {
    self.old = Program(old, opensConsent: true)
    self.new = Program(new, opensConsent: true)
    oldCanon = Canon(old)
    newCanon = Canon(new)
    let slots = self.new.slotByName
    let (before, after) = (oldCanon, newCanon)
    let newSlot: [Int?] = old.facts.map { fact in
      guard let slot = slots[renames[fact.name] ?? fact.name], new.facts[slot].type.isLike(fact.type) else {
        return nil
      }
      return slot
    }
    self.newSlot = newSlot
    let (oldRoots, newRoots) = (self.old.rootDomains, self.new.rootDomains)
    oldBase = old.facts.indices.filter { $0 > 0 && old.facts[$0].isBase }.map { slot in
      let other = newSlot[slot].flatMap { $0 > 0 && new.facts[$0].isBase ? $0 : nil }
      let isSame = other.map { oldRoots[slot] == newRoots[$0] } ?? false
      return OldBase(slot: slot, newSlot: other, hasSameValues: isSame)
    }
    newBase = new.facts.indices.filter { $0 > 0 && new.facts[$0].isBase }
    let fields = self.new.fieldByName
    newField = old.lineFields.map { field in
      fields[field.name].flatMap { new.lineFields[$0].type.isLike(field.type) ? $0 : nil }
    }
    let codes = Dictionary(new.codes.enumerated().map { ($1.id, $0) }) { first, _ in first }
    newCode = old.codes.map { codes[renames[$0.id] ?? $0.id] }
    var same = BitSet()
    for (slot, fact) in old.facts.enumerated() {
      guard let other = newSlot[slot], before.text(fact: fact) == after.text(fact: new.facts[other]) else { continue }
      if Program.references(of: fact).allSatisfy(same.contains) { same.insert(slot) }
    }
    self.same = same
    comparable = old.facts.indices.compactMap { slot in
      guard slot > 0, let other = newSlot[slot] else { return nil }
      guard old.facts[slot].isBase && new.facts[other].isBase || same.contains(slot) else { return nil }
      return (slot, other, oldRoots[slot] == newRoots[other])
    }
    var byText: [String: TypedExpression] = [:]
    for expression in new.conditions where byText[after.text(expression)] == nil {
      byText[after.text(expression)] = expression
    }
    newExpressions = byText
    for expression in old.conditions { oldTexts[expression] = before.text(expression) }
  }

  /// A settled condition as the new edition knows it; `nil` when it has no such condition.
  func translated(_ key: AtomKey) -> AtomKey? {
    guard let text = oldTexts[key.expression], let expression = newExpressions[text] else { return nil }
    guard key.expression.references.allSatisfy(same.contains) else { return nil }
    var candidate = -1
    if key.candidate >= 0 {
      guard newCode.indices.contains(key.candidate), let code = newCode[key.candidate] else { return nil }
      candidate = code
    }
    return AtomKey(expression: expression, node: key.node, candidate: candidate, line: key.line)
  }

  /// Whether a decision reads nothing that means something else, and is built of the same rules.
  func isSame(decision: Int, as other: Int) -> Bool {
    guard old.decisions[decision].cone.allSatisfy(same.contains) else { return false }
    return oldCanon.texts(of: decision) == newCanon.texts(of: other)
  }
}

extension Canon {
  /// The rules of a decision, with those of each candidate.
  func texts(of decision: Int) -> [String] {
    var texts = edition.decisions[decision].outputs.map { output in
      switch output {
      case .table(let index): text(edition.tables[index])
      case .fact(let slot): edition.facts[slot].name
      case .advice: ""
      }
    }
    texts.append("want \(edition.decisions[decision].want ?? [])")
    texts += edition.exclusions.filter { $0.applies.holds(decision: decision) }.map(text).sorted()
    texts += edition.combinations.filter { $0.applies.holds(decision: decision) }.map(text).sorted()
    texts += edition.eligibility.filter { $0.applies.holds(decision: decision) }.map(text).sorted()
    for code in edition.codes.indices {
      texts.append(edition.codes[code].id + ": " + candidateText(code, in: decision))
    }
    texts += edition.impossibilities.map { text($0.when) }.sorted()
    return texts
  }

  /// The rules that are judged for a code that is a candidate.
  func candidateText(_ code: Int, in decision: Int) -> String {
    let bars = (edition.exclusions + edition.combinations).filter { $0.applies.holds(decision: decision, code: code) }
    let needs = edition.eligibility.filter { $0.applies.holds(decision: decision, code: code) }
    let limits = edition.codes[code].limits.map(text)
    return (bars.map(text).sorted() + needs.map(text).sorted() + limits).joined(separator: "\n")
  }
}

extension Edition {
  /// Everything that is asked when something is decided.
  var conditions: [TypedExpression] {
    var found: [TypedExpression] = impossibilities.map(\.when)
    func add(_ needs: some Sequence<Need>) {
      for need in needs { if case .expression(let expression) = need.condition { found.append(expression) } }
    }
    for fact in facts { if case .expression(let expression) = fact.origin { found.append(expression) } }
    for rule in exclusions + combinations {
      found += [rule.when, rule.condition].compactMap { $0 }
      add(rule.unless.joined())
    }
    for rule in eligibility {
      if let when = rule.when { found.append(when) }
      add(rule.requires)
    }
    for code in codes { add(code.limits) }
    return found
  }
}

extension ValueType {
  /// Whether values of one can be values of the other.
  fileprivate func isLike(_ other: ValueType) -> Bool {
    switch (self, other) {
    case (.boolean, .boolean), (.date, .date), (.consent, .consent), (.text, .text), (.symbol, .symbol), (.set, .set):
      true
    case (.number(let one), .number(let two)): one.unit == two.unit && one.step == two.step
    default: false
    }
  }
}
