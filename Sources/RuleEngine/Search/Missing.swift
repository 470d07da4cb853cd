internal import RuleLanguage
internal import RuleModel

/// Which facts still make a difference, and which of them helps most.
struct Missing {
  /// A fact that makes a difference.
  struct Entry {
    /// Its slot; `nil` for lines or a field of a line.
    var slot: Int?
    var field: LinePlace?
    var lines: LineKind?
    /// For a derived fact: ingredients that would settle it too.
    var oneOf: [Int] = []
    /// Whether the query gives some ingredient of this derived fact.
    var hasGivenIngredients = false
    /// Most answers that may be left once it is known.
    var worst: Int
  }

  /// Facts in order of declaration, derived facts before their ingredients.
  private(set) var entries: [Entry] = []
  /// Readings that make a difference, by slot.
  private(set) var readings: [Int] = []

  init(explorer: Explorer, box: Box, program: Program) {
    let leaves = explorer.leaves
    let keys = Missing.numbers(of: leaves)
    // With one answer everywhere nothing makes a difference.
    guard keys.contains(where: { $0 > 0 }) || leaves.contains(where: \.isUnsettled) else { return }
    let order = explorer.order
    let rows = leaves.map { leaf in order.map { leaf.cells[$0] ?? -1 } }
    var deciding = Set<Int>()
    search: for one in leaves.indices {
      for other in leaves.indices where other > one && keys[one] != keys[other] {
        var different = -1
        var several = false
        for index in order.indices
        where rows[one][index] >= 0 && rows[other][index] >= 0 && rows[one][index] != rows[other][index] {
          if different >= 0 {
            several = true
            break
          }
          different = index
        }
        if !several, different >= 0 {
          deciding.insert(different)
          if deciding.count == order.count { break search }
        }
      }
    }

    func worst(_ index: Int) -> Int {
      let count = explorer.variables[order[index]]?.count ?? 1
      var answers = Array(repeating: Set<Int>(), count: count)
      for (leaf, row) in rows.enumerated() {
        if row[index] >= 0 {
          answers[row[index]].insert(keys[leaf])
        } else {
          for cell in 0..<count { answers[cell].insert(keys[leaf]) }
        }
      }
      return answers.map(\.count).max() ?? 0
    }

    func add(_ place: LinePlace, _ worst: Int) {
      if let known = entries.firstIndex(where: { $0.field == place }) {
        entries[known].worst = min(entries[known].worst, worst)
      } else {
        entries.append(Entry(field: place, worst: worst))
      }
    }

    var slots: [Int: Int] = [:]
    for index in deciding.sorted() {
      switch order[index] {
      case .slot(let slot):
        if case .reading = program.edition.facts[slot].origin {
          readings.append(slot)
        } else {
          for fact in Missing.askable(slot, box: box, program: program) {
            slots[fact] = min(slots[fact] ?? .max, worst(index))
          }
        }
      case .field(let place): add(place, worst(index))
      case .lines(let kind, _):
        if !entries.contains(where: { $0.lines == kind }) { entries.append(Entry(lines: kind, worst: worst(index))) }
      case .atom(let key):
        for slot in explorer.readSlots[key] ?? [] where !box.domain(of: slot).isSingleton {
          for fact in Missing.askable(slot, box: box, program: program) {
            slots[fact] = min(slots[fact] ?? .max, worst(index))
          }
        }
        for place in (explorer.readFields[key] ?? []).sorted() { add(place, worst(index)) }
      }
    }

    // Derived facts that may be given, and that lead to another answer for another value.
    for slot in program.decisions[explorer.decision].cone where slots[slot] == nil {
      let fact = program.edition.facts[slot]
      guard fact.isAskable, !box.isGiven(slot), !box.domain(of: slot).isSingleton else { continue }
      switch fact.origin {
      case .given, .referenceDate, .reading: continue
      case .expression, .table: break
      }
      var answers: [Value: Set<Int>] = [:]
      for (leaf, key) in zip(leaves, keys) {
        if let value = leaf.derived[slot] { answers[value, default: []].insert(key) }
      }
      // Where only readings keep it open there is nothing to ask.
      guard answers.count > 1, Set(answers.values).count > 1,
        program.ingredients[slot].contains(where: { $0 != slot && slots[$0] != nil })
      else { continue }
      // Parts in which the derived fact is not settled go with every value of it.
      for (leaf, key) in zip(leaves, keys) where leaf.derived[slot] == nil {
        for value in answers.keys { answers[value]?.insert(key) }
      }
      slots[slot] = answers.values.map(\.count).max() ?? 0
    }

    // Calculated values that are asked for as they are: everything they rest on is needed.
    for leaf in leaves {
      for entry in leaf.finding.key.values where entry.value == .unsettled {
        guard let slot = program.slotByName[entry.name] else { continue }
        for fact in program.ingredients[slot] where program.edition.facts[fact].isAskable && slots[fact] == nil {
          if !box.domain(of: fact).isSingleton { slots[fact] = leaves.count }
        }
      }
    }

    // A derived fact stands before the first of its ingredients.
    func anchor(_ slot: Int) -> Int { program.ingredients[slot].first { slots[$0] != nil } ?? slot }
    let sorted = slots.keys.sorted { (anchor($0), -$0) < (anchor($1), -$1) }
    for slot in sorted {
      var entry = Entry(slot: slot, worst: slots[slot] ?? 0)
      switch program.edition.facts[slot].origin {
      case .given, .referenceDate, .reading: break
      case .expression, .table:
        entry.hasGivenIngredients = program.ingredients[slot].contains { $0 != slot && box.isGiven($0) }
        entry.oneOf = program.ingredients[slot].filter { $0 != slot && slots[$0] != nil }
      }
      entries.append(entry)
    }
  }

  /// The entry that leaves the fewest answers in the worst case; ties in order of the list.
  ///
  /// Who has given an ingredient of a derived fact is asked for the other ingredients, not for the derived fact.
  var best: Entry? {
    let direct = entries.filter { !$0.hasGivenIngredients }
    return (direct.isEmpty ? entries : direct).enumerated().min {
      ($0.element.worst, $0.offset) < ($1.element.worst, $1.offset)
    }?.element
  }

  /// The facts that someone can give to settle a slot.
  private static func askable(_ slot: Int, box: Box, program: Program) -> [Int] {
    // Of a set that is given in part the rest can be asked.
    if program.edition.facts[slot].isAskable, !box.isGiven(slot) || !box.domain(of: slot).isSingleton {
      return [slot]
    }
    return program.ingredients[slot].filter {
      $0 != slot && program.edition.facts[$0].isAskable && !box.domain(of: $0).isSingleton
    }
  }

  /// A number for every different answer.
  static func numbers(of leaves: [Leaf]) -> [Int] {
    var numbers: [Finding.Key: Int] = [:]
    return leaves.map { leaf in
      if let known = numbers[leaf.finding.key] { return known }
      numbers[leaf.finding.key] = numbers.count
      return numbers.count - 1
    }
  }
}
