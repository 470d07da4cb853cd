internal import RuleLanguage
internal import RuleModel

/// The derived facts of an edition, numbered, with the facts that have a say in each.
struct DerivedSlots: Sendable {
  /// By slot: the number of a derived fact, -1 for others.
  let numbers: [Int]
  /// By slot: the numbers of the derived facts that may come to something else when the fact is known better.
  let dependents: [[Int]]
  let count: Int

  init(_ facts: [Fact]) {
    var numbers = Array(repeating: -1, count: facts.count)
    var dependents: [[Int]] = Array(repeating: [], count: facts.count)
    var sources: [Set<Int>] = []
    var count = 0
    for (slot, fact) in facts.enumerated() {
      var own: Set<Int> = [slot]
      for used in DerivedSlots.looksAt(fact) {
        // What stands later has no sources yet: then anything may have a say.
        if used < slot { own.formUnion(sources[used]) } else { own.formUnion(facts.indices) }
      }
      sources.append(own)
      switch fact.origin {
      case .given, .referenceDate, .reading: continue
      case .expression, .table: break
      }
      numbers[slot] = count
      for source in own { dependents[source].append(count) }
      count += 1
    }
    self.numbers = numbers
    self.dependents = dependents
    self.count = count
  }

  /// The facts that the definition of a fact looks at, also to choose a row or to take something for granted.
  private static func looksAt(_ fact: Fact) -> Set<Int> {
    guard case .table(let table) = fact.origin else { return Program.references(of: fact) }
    var slots = Set(table.inputs + table.assume.map(\.slot))
    if case .choose(let slot) = table.hitPolicy { slots.insert(slot) }
    return slots
  }
}
