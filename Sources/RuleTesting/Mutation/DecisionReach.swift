internal import RuleLanguage
internal import RuleModel

/// Which decisions look at a part of an edition.
struct DecisionReach {
  private let names: [String]
  private var tables: [Set<Int>] = []
  private var facts: [Set<Int>] = []
  private let edition: Edition

  init(_ edition: Edition) {
    self.edition = edition
    names = edition.decisions.map(\.name)
    for number in edition.decisions.indices {
      var tables: Set<Int> = []
      var facts: Set<Int> = []
      for output in edition.decisions[number].outputs {
        switch output {
        case .table(let index):
          tables.insert(index)
          Self.add(edition.tables[index].inputs, edition, &facts)
          if case .choose(let slot) = edition.tables[index].hitPolicy { Self.add([slot], edition, &facts) }
        case .fact(let slot): Self.add([slot], edition, &facts)
        case .advice: break
        }
      }
      Self.addRules(of: number, edition, &facts)
      self.tables.append(tables)
      self.facts.append(facts)
    }
  }

  private static func add(_ slots: some Sequence<Int>, _ edition: Edition, _ facts: inout Set<Int>) {
    for slot in slots where facts.insert(slot).inserted {
      switch edition.facts[slot].origin {
      case .expression(let expression): add(expression.references, edition, &facts)
      case .table(let table): add(table.inputs, edition, &facts)
      case .given, .referenceDate, .reading: break
      }
    }
  }

  private static func addRules(of decision: Int, _ edition: Edition, _ facts: inout Set<Int>) {
    func add(_ expression: TypedExpression?) {
      if let expression { Self.add(expression.references, edition, &facts) }
    }
    func add(_ needs: some Sequence<Need>) {
      for need in needs {
        if case .expression(let expression) = need.condition { add(expression) }
      }
    }
    for rule in edition.exclusions + edition.combinations where rule.applies.reaches(decision) {
      add(rule.when)
      add(rule.condition)
      add(rule.unless.joined())
    }
    for rule in edition.eligibility where rule.applies.reaches(decision) {
      add(rule.when)
      add(rule.requires)
    }
    for code in edition.codes { add(code.limits) }
    for impossibility in edition.impossibilities { add(impossibility.when) }
  }

  /// The names of the decisions that look at it.
  func decisions(of target: Mutant.Target) -> Set<String> {
    let numbers = names.indices.filter { number in
      switch target {
      case .table(let index): tables[number].contains(index)
      case .fact(let slot): facts[number].contains(slot)
      case .exclusion(let index): edition.exclusions[index].applies.reaches(number)
      case .combination(let index): edition.combinations[index].applies.reaches(number)
      case .eligibility(let index): edition.eligibility[index].applies.reaches(number)
      case .code: true
      }
    }
    return Set(numbers.map { names[$0] })
  }
}

extension Applicability {
  /// Whether it holds anywhere in a decision.
  func reaches(_ decision: Int) -> Bool {
    switch self {
    case .decisions(let set): set.contains(decision)
    case .candidates(let sets): sets.indices.contains(decision) && !sets[decision].isEmpty
    }
  }
}
