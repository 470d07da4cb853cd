internal import RuleLanguage
internal import RuleModel

extension Assembler {
  // MARK: Budget

  func budget(of code: Int) -> Candidate.Budget? {
    var budget: Candidate.Budget?
    if let own = edition.codes[code].budget {
      budget = .init(kind: own.kind, number: own.number, amount: own.amount, period: own.period)
    }
    for rule in edition.budgets where rule.applies.holds(decision: subject.decision, code: code) {
      guard rule.head.valid?.contains(subject.date) ?? true else { continue }
      var result = budget ?? .init()
      box.show(rule.calculated?.references ?? [])
      box.show(rule.formula?.slots ?? [])
      if let calculated = rule.calculated,
        case .number(let value)? = box.evaluate(calculated, as: calculated.type).singleValue
      {
        result.calculated = value
        result.formula = rule.formula.map(wording.fill)
      }
      period: for entry in rule.periods {
        switch entry.when.map({ box.truth($0) }) ?? .yes {
        case .yes:
          result.period = entry.period
          break period
        case .unknown: break period
        case .no: continue
        }
      }
      budget = result
    }
    return budget
  }

  func budgetReferences(of code: Int) -> [String] {
    edition.budgets.filter { $0.applies.holds(decision: subject.decision, code: code) }.map(\.head.path)
  }

  // MARK: Obligations

  func duties(code: Int?, status: Outcome) -> [Candidate.Duty] {
    switch status {
    case .excluded, .notEligible, .notInSource, .conflict, .notInForce: return []
    default: break
    }
    return edition.obligations.compactMap { rule in
      let holds =
        rule.applies.holds(decision: subject.decision)
        || (code.map { rule.applies.holds(decision: subject.decision, code: $0) } ?? false)
      guard holds, rule.head.valid?.contains(subject.date) ?? true else { return nil }
      let when = rule.when.map { box.truth($0) } ?? .yes
      guard when != .no else { return nil }
      var deadline: CalendarDate?
      box.show(rule.deadline?.references ?? [])
      if let expression = rule.deadline, case .date(let date)? = box.evaluate(expression, as: .date).singleValue {
        deadline = date
      }
      var state = when == .unknown ? "conditional" : "open"
      if when == .yes, let met = rule.metWhen {
        switch box.truth(met) {
        case .yes: state = "met"
        case .no: state = "not-met"
        case .unknown: break
        }
      }
      return Candidate.Duty(
        id: Self.name(rule.head.path), text: wording.fill(rule.text),
        who: rule.who.flatMap { edition.parties.indices.contains($0) ? edition.parties[$0].text : nil },
        deadline: deadline, message: rule.message, status: state, sources: rule.head.sources)
    }
  }

  /// A rule's name without its kind.
  static func name(_ path: String) -> String {
    path.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  // MARK: Allocation

  func allocation(_ candidate: Candidate) -> Candidate.Allocation {
    var result = Candidate.Allocation()
    result.productcategorie = candidate.category
    if !candidate.gaps.contains("code") { result.productcode = candidate.code }
    func value(_ name: String) -> Value? { program.slotByName[name].flatMap(box.shownValue) }
    if case .date(let date)? = value("startdatum") { result.ingangsdatum = date }
    if case .date(let date)? = value("einddatum") { result.einddatum = date }
    if let index = candidate.codeIndex {
      let code = edition.codes[index]
      result.eenheid = code.unit.value
      result.frequentie = code.frequency.value
      if let unit = code.unit.value, let fact = Self.volumeFact(unit: unit, frequency: code.frequency.value),
        case .number(let volume)? = value(fact)
      {
        result.volume = Value.number(volume).description
      }
    }
    result.budget = candidate.budget?.amount
    if let slot = program.slotByName["verwijzer"], case .symbol(let word)? = box.shownValue(of: slot) {
      result.verwijzer = edition.facts[slot].listCodes[word]
    }
    return result
  }

  /// The shared fact that holds the volume in a unit (WJ756) and frequency (WJ757).
  static func volumeFact(unit: String, frequency: String?) -> String? {
    switch (unit, frequency) {
    case ("04", "2"): "uren_per_week"
    case ("04", "6"): "uren_totaal"
    case ("14", "2"): "etmalen_per_week"
    default: nil
    }
  }

  // MARK: Assumptions

  func assumptions() -> [Assumption] {
    var uses: [AssumptionUse] = []
    for leaf in leaves { for use in leaf.finding.assumptions where !uses.contains(use) { uses.append(use) } }
    var result: [Assumption] = []
    for use in uses {
      let assumption = describe(use)
      if let index = result.firstIndex(where: { $0.rule == assumption.rule && $0.text == assumption.text }) {
        result[index].facts += assumption.facts.filter { !result[index].facts.contains($0) }
      } else {
        result.append(assumption)
      }
    }
    return result
  }

  private func describe(_ use: AssumptionUse) -> Assumption {
    box.turn(to: Box.Context(line: 0, candidate: use.candidate))
    defer { box.turn(to: Box.Context()) }
    let facts = use.facts.map { edition.facts[$0].name } + use.lines.map(\.rawValue)
    if let slot = use.slot, let value = use.value {
      let fact = edition.facts[slot]
      let text = "\(wording.name(of: slot)): \(wording.text(value, of: fact.type, labels: fact.labels))"
      let (elseValue, elseOutcome) = otherwise(slot: slot, value: value)
      return Assumption(
        rule: reasoning.path(use.rule), text: text, facts: facts, elseValue: elseValue, elseOutcome: elseOutcome)
    }
    let reason = reasoning.reason(use.rule)
    let code = use.candidate.flatMap { edition.codes.indices.contains($0) ? edition.codes[$0] : nil }
    return Assumption(
      rule: reason.rule, text: reason.text, facts: facts, elseValue: code.map { $0.code.value ?? $0.id },
      elseOutcome: use.verdict?.outcome)
  }

  /// What would come out if a value that a table takes for granted were another.
  private func otherwise(slot: Int, value: Value) -> (String?, Outcome?) {
    guard let single = Domain(value, of: edition.facts[slot].type) else { return (nil, nil) }
    let other = Box(program: program, subject: subject)
    let rest = other.domain(of: slot).subtracting(single)
    guard !rest.isEmpty else { return (nil, nil) }
    other.narrow(slot, to: rest)
    var search = Explorer(program: program, decision: subject.decision, limit: 500, tellsWhy: false)
    var codes: [String] = []
    var outcomes: Set<Outcome?> = []
    search.goesOn = { finding in
      for label in labels(of: finding) where !codes.contains(label) { codes.append(label) }
      outcomes.insert(finding.key.outcome)
      return codes.count <= Self.mostLabels || outcomes.count < 2
    }
    search.explore(other)
    let shown =
      codes.prefix(Self.mostLabels).joined(separator: ", ") + (codes.count > Self.mostLabels ? ", …" : "")
    return (shown.isEmpty ? nil : shown, outcomes.count == 1 ? outcomes.first ?? nil : .informationNeeded)
  }

  /// Most codes that are named as what would come out otherwise.
  private static let mostLabels = 4

  /// What one part of the search comes to, in a few words: its codes and verdicts, else its values.
  private func labels(of finding: Finding) -> [String] {
    let codes = finding.candidates.compactMap { candidate in
      candidate.code.flatMap {
        edition.codes.indices.contains($0) ? edition.codes[$0].code.value ?? edition.codes[$0].id : nil
      } ?? candidate.verdict.map(wording.label)
    }
    guard finding.candidates.allSatisfy({ $0.code == nil && $0.verdict == nil }) else { return codes }
    return codes
      + finding.values.compactMap { entry in
        guard case .value(let value) = entry.value else { return nil }
        return if case .symbol(let word) = value { word } else { value.description }
      }
  }

  // MARK: Readings

  func readings() -> [OpenReading] {
    var slots = missing.readings
    for variable in explorer.order where isDefinite {
      if case .slot(let slot) = variable, case .reading = edition.facts[slot].origin, !slots.contains(slot) {
        slots.append(slot)
      }
    }
    return slots.compactMap { slot in
      guard case .reading(let reading) = edition.facts[slot].origin else { return nil }
      let options = reading.options.map { option in
        OpenReading.Option(word: option.word, text: option.text, result: result(reading: slot, option: option.word))
      }
      return OpenReading(
        id: edition.facts[slot].name, question: reading.question, options: options, settled: reading.settled,
        sources: reading.head.sources)
    }
  }

  /// What comes out under one option, where that is one thing.
  private func result(reading slot: Int, option: String) -> String? {
    guard let cells = explorer.variables[.slot(slot)] else { return nil }
    let matching = leaves.filter { leaf in
      guard let cell = leaf.cells[.slot(slot)], cells.indices.contains(cell) else { return true }
      return cells[cell].contains(.symbol(option))
    }
    let keys = Set(matching.map(\.finding.key))
    guard keys.count == 1, let finding = matching.first?.finding else { return nil }
    guard finding.key.outcome == .answered else { return finding.key.outcome.rawValue }
    return finding.key.values.map { entry in
      switch entry.value {
      case .value(.symbol(let word)): word
      case .value(let value): value.description
      case .verdict(let verdict): wording.label(verdict)
      case .unsettled: "?"
      }
    }.joined(separator: ", ")
  }

  // MARK: Advice and notes

  func advice() -> [Suggestion] {
    let decision = edition.decisions[subject.decision]
    var indices = decision.advice
    for case .advice(let index) in decision.outputs where !indices.contains(index) { indices.append(index) }
    return indices.flatMap { index -> [Suggestion] in
      edition.advice.indices.contains(index) ? Advisor(rule: edition.advice[index], box: box).suggestions() : []
    }
  }

  func notes(codes: [Int]) -> [AnswerNote] {
    edition.notes.compactMap { note in
      let holds =
        note.applies.holds(decision: subject.decision)
        || codes.contains { note.applies.holds(decision: subject.decision, code: $0) }
      guard holds, note.head.valid?.contains(subject.date) ?? true else { return nil }
      guard (note.when.map { box.truth($0) } ?? .yes) == .yes else { return nil }
      return AnswerNote(id: Self.name(note.head.path), text: wording.fill(note.text), sources: note.head.sources)
    }
  }

  // MARK: Caveats

  /// What has to be said with the obligations that a candidate surely brings along.
  private func caveats(ofDutiesWith candidate: CandidateFinding) -> [Caveat] {
    box.turn(to: Box.Context(line: candidate.line, candidate: candidate.code))
    defer { box.turn(to: Box.Context()) }
    let sure = duties(code: candidate.code, status: candidate.verdict?.outcome ?? .applies).filter {
      $0.status != "conditional"
    }
    return edition.obligations.compactMap { rule in
      guard let text = rule.head.caveat, sure.contains(where: { $0.id == Self.name(rule.head.path) }) else {
        return nil
      }
      return Caveat(text: text, sources: rule.head.sources)
    }
  }

  func caveats(definite: Bool) -> [Caveat] {
    var result: [Caveat] = []
    if definite || pending == .open {
      for leaf in leaves {
        for candidate in leaf.finding.candidates {
          for reference in candidate.verdicts.map(\.rule) + candidate.origin { result += reasoning.caveats(reference) }
          if let code = candidate.code, edition.codes.indices.contains(code), let text = edition.codes[code].head.caveat
          {
            result.append(Caveat(text: text, sources: edition.codes[code].head.sources))
          }
        }
        for reference in leaf.finding.valueOrigin { result += reasoning.caveats(reference) }
      }
      if let first = leaves.first?.finding {
        for candidate in first.candidates { result += caveats(ofDutiesWith: candidate) }
      }
    }
    if let text = edition.validity.head.caveat {
      result.append(Caveat(text: text, sources: edition.validity.head.sources))
    }
    if let text = edition.region.caveat { result.append(Caveat(text: text, sources: [])) }
    if !explorer.isComplete {
      result.append(
        Caveat(
          text: "Er zijn nog te veel mogelijkheden om alles na te gaan; geef meer gegevens voor een scherper antwoord.",
          sources: []))
    }
    return result
  }
}
