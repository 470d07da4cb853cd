internal import RuleLanguage
internal import RuleModel

/// Makes an answer of what a search found.
struct Assembler {
  let program: Program
  let subject: Subject
  let explorer: Explorer
  let box: Box
  let wording: Wording
  let reasoning: Reasoning
  let missing: Missing
  var edition: Edition { program.edition }
  var leaves: [Leaf] { explorer.leaves }

  init(program: Program, subject: Subject, explorer: Explorer, box: Box) {
    self.program = program
    self.subject = subject
    self.explorer = explorer
    self.box = box
    wording = Wording(program: program, box: box)
    reasoning = Reasoning(program: program, box: box)
    missing = Missing(explorer: explorer, box: box, program: program)
  }

  /// Whether every completion gives the same answer.
  var isDefinite: Bool {
    let keys = Set(leaves.map(\.finding.key))
    return explorer.isComplete && keys.count == 1 && keys.first?.outcome != .informationNeeded
  }

  /// What holds while completions differ: facts go before readings.
  var pending: Outcome { missing.entries.isEmpty && explorer.isComplete ? .open : .informationNeeded }

  /// Fills an answer.
  func complete(_ answer: inout Answer) {
    let definite = isDefinite
    if definite, let finding = leaves.first?.finding {
      answer.outcome = finding.key.outcome
    } else {
      answer.outcome = pending
      if let entry = missing.best { answer.ask = name(of: entry) }
      answer.missing = missing.entries.map(describe)
      answer.possible = possibilities()
    }
    answer.isComplete = explorer.isComplete
    answer.results = results(definite: definite)
    answer.values = values(definite: definite)
    answer.assumptions = assumptions()
    answer.readings = readings()
    answer.advice = advice()
    answer.notes = notes(codes: answer.results.compactMap(\.codeIndex))
    answer.caveats += caveats(definite: definite)
    for reading in answer.readings {
      if let slot = program.slotByName[reading.id], case .reading(let found) = edition.facts[slot].origin,
        let text = found.head.caveat
      {
        answer.caveats.append(Caveat(text: text, sources: reading.sources))
      }
    }
    if definite, answer.readings.contains(where: { $0.settled == nil }) {
      for reading in answer.readings where reading.settled == nil {
        answer.caveats.append(
          Caveat(
            text:
              "De bron is hier op meer dan een manier te lezen («\(reading.question)»); elke lezing geeft dit antwoord.",
            sources: reading.sources))
      }
    }
    var seen: Set<Caveat> = []
    answer.caveats = answer.caveats.filter { seen.insert($0).inserted }
  }

  // MARK: Results

  private struct Place: Hashable {
    var line: Int
    var code: Int?
  }

  private func results(definite: Bool) -> [Candidate] {
    guard let first = leaves.first?.finding else { return [] }
    if definite {
      return first.candidates.map { finding in
        var finding = finding
        // What led to plain values is told once, with the first candidate.
        if finding.line == first.candidates.first?.line, finding.code == first.candidates.first?.code {
          for leaf in leaves { finding.origin += leaf.finding.valueOrigin.filter { !finding.origin.contains($0) } }
        }
        // Other parts may reach the same answer by other rules; they count as reasons too.
        for leaf in leaves.dropFirst() {
          for other in leaf.finding.candidates where other.line == finding.line && other.code == finding.code {
            finding.origin += other.origin.filter { !finding.origin.contains($0) }
            for entry in other.verdicts where !finding.verdicts.contains(where: { $0.rule == entry.rule }) {
              finding.verdicts.append(entry)
            }
          }
        }
        return describe(finding, status: finding.verdict?.outcome ?? plainStatus(first))
      }
    }
    var common = first.candidates.map { Place(line: $0.line, code: $0.code) }.filter { $0.code != nil }
    for leaf in leaves.dropFirst() {
      let places = Set(leaf.finding.candidates.map { Place(line: $0.line, code: $0.code) })
      common.removeAll { !places.contains($0) }
    }
    let kept = common.compactMap { place -> Candidate? in
      let findings = leaves.compactMap { leaf in
        leaf.finding.candidates.first { $0.line == place.line && $0.code == place.code }
      }
      guard var finding = findings.first else { return nil }
      let verdicts = Set(findings.map(\.verdict))
      if verdicts.count > 1 || !explorer.isComplete {
        finding.verdict = nil
        finding.verdicts = []
        var candidate = describe(finding, status: pending)
        if pending == .open { candidate.considered += struck(findings) }
        return candidate
      }
      return describe(finding, status: finding.verdict?.outcome ?? .applies)
    }
    guard kept.isEmpty else { return kept }
    return [pending == .open ? describe(readings: first) : Candidate(line: 0, status: pending)]
  }

  /// A decision without a code in which only the readings of the source differ: what every reading says.
  private func describe(readings first: Finding) -> Candidate {
    var finding = CandidateFinding(line: first.candidates.first?.line ?? 0)
    for leaf in leaves {
      for reference in leaf.finding.valueOrigin where !finding.origin.contains(reference) {
        finding.origin.append(reference)
      }
    }
    var candidate = describe(finding, status: .open)
    candidate.considered += struck(leaves.flatMap(\.finding.candidates))
    return candidate
  }

  /// The rules that strike under one reading or another.
  private func struck(_ findings: [CandidateFinding]) -> [Candidate.Considered] {
    var rules: [String] = []
    for finding in findings {
      for entry in finding.verdicts {
        let path = reasoning.path(entry.rule)
        if !rules.contains(path) { rules.append(path) }
      }
    }
    return rules.map { .init(rule: $0, result: .struck) }
  }

  /// The status of a decision in whose way nothing stands, when it gives no code.
  private func plainStatus(_ finding: Finding) -> Outcome {
    program.decisions[subject.decision].codeTables.isEmpty ? finding.key.outcome : .applies
  }

  private func describe(_ finding: CandidateFinding, status: Outcome) -> Candidate {
    box.turn(to: Box.Context(line: finding.line, candidate: finding.code))
    var candidate = Candidate(line: finding.line, codeIndex: finding.code, status: status)
    candidate.target = wording.target(finding.verdict)
    var result = candidate.target?.text
    if let index = finding.code, edition.codes.indices.contains(index) {
      fill(&candidate, from: edition.codes[index])
      result = [candidate.code, candidate.name].compactMap { $0 }.joined(separator: ", ")
      candidate.budget = budget(of: index)
    } else if finding.verdict == .notInSource {
      result = "geen antwoord in de bron"
    } else if finding.verdict == .notEligible || finding.verdict == .excluded {
      result = "geen code"
    }
    candidate.consent = consents(of: finding)
    for entry in finding.verdicts where candidate.instead == nil {
      switch entry.rule {
      case .exclusion(let index): candidate.instead = edition.exclusions[index].instead
      case .combination(let index): candidate.instead = edition.combinations[index].instead
      default: break
      }
    }
    let references = finding.verdicts.map(\.rule) + finding.origin
    var seen: Set<RuleReference> = []
    candidate.reasons = references.filter { seen.insert($0).inserted && isTold($0) }.map {
      reasoning.reason($0, result: result)
    }
    candidate.considered =
      finding.verdicts.map { .init(rule: reasoning.path($0.rule), result: .struck) }
      + finding.origin.map { .init(rule: reasoning.path($0), result: .decided) }
      + behind(finding.verdicts.map(\.rule)).map { .init(rule: reasoning.path($0), result: .decided) }
      + finding.passed.map { .init(rule: reasoning.path($0), result: .passed) }
    candidate.obligations = duties(code: finding.code, status: status)
    if status == .applies || status == .appliesWithConsent, finding.code != nil {
      candidate.allocation = allocation(candidate)
    }
    box.turn(to: Box.Context())
    return candidate
  }

  /// The derived facts on which rules that strike rest.
  private func behind(_ rules: [RuleReference]) -> [RuleReference] {
    var slots: Set<Int> = []
    for rule in rules {
      switch rule {
      case .exclusion(let index): slots.formUnion(edition.exclusions[index].condition.references)
      case .combination(let index): slots.formUnion(edition.combinations[index].condition.references)
      case .eligibility(let index, let need?):
        let needs = edition.eligibility[index].requires
        if needs.indices.contains(need), case .expression(let condition) = needs[need].condition {
          slots.formUnion(condition.references)
        }
      default: break
      }
    }
    return Judge(box).derivations(of: slots.sorted())
  }

  /// A derived fact that parts reach in different ways is no reason that holds for all of them.
  private func isTold(_ reference: RuleReference) -> Bool {
    switch reference {
    case .derived(let slot), .derivedRow(let slot, _), .derivedOtherwise(let slot):
      leaves.count == 1 || box.domain(of: slot).isSingleton
    default: true
    }
  }

  private func consents(of finding: CandidateFinding) -> [Candidate.Consent] {
    var result: [Candidate.Consent] = []
    for entry in finding.verdicts {
      guard case .consent(let party) = entry.verdict, edition.parties.indices.contains(party) else { continue }
      let word = edition.parties[party].word
      if !result.contains(where: { $0.party == word }) { result.append(.init(party: word, status: "not-yet")) }
    }
    return result
  }

  private func fill(_ candidate: inout Candidate, from code: Code) {
    candidate.code = code.code.value ?? code.id
    candidate.name = code.name
    candidate.kind = code.kind.rawValue
    candidate.category = code.category.value
    candidate.unit = code.unit.value
    candidate.tariff = code.tariff.value
    if code.code == .notInSource { candidate.gaps.append("code") }
    if code.category == .notInSource { candidate.gaps.append("category") }
    if code.unit == .notInSource { candidate.gaps.append("unit") }
    if code.tariff == .notInSource { candidate.gaps.append("tariff") }
    candidate.limits = code.limits.compactMap { $0.reason.map(wording.fill) }
    candidate.inform = code.inform.map { .init(key: $0.key, text: $0.text) }
  }

  // MARK: Values

  private func values(definite: Bool) -> [OutputValue] {
    var names: [String] = []
    for leaf in leaves {
      for entry in leaf.finding.values where !names.contains(entry.name) { names.append(entry.name) }
    }
    return names.flatMap { name -> [OutputValue] in
      let perLeaf = leaves.map { leaf in leaf.finding.values.filter { $0.name == name }.map(\.value) }
      guard let first = perLeaf.first, perLeaf.allSatisfy({ $0 == first }), explorer.isComplete else {
        return [OutputValue(name: name, value: nil, status: pending == .open ? "open" : "asked")]
      }
      return first.map { describe(name, $0) }
    }
  }

  private func describe(_ name: String, _ value: ValueFinding) -> OutputValue {
    let (type, labels) = output(named: name)
    switch value {
    case .value(let value):
      var unit: String?
      if case .number(let number)? = type { unit = number.unit }
      return OutputValue(
        name: name, value: value, label: type.map { wording.text(value, of: $0, labels: labels) },
        type: type?.schemaName, unit: unit, status: "known")
    case .verdict(let verdict):
      return OutputValue(name: name, value: nil, label: wording.target(verdict)?.text, status: wording.label(verdict))
    case .unsettled:
      return OutputValue(name: name, value: nil, status: "asked")
    }
  }

  func output(named name: String) -> (ValueType?, [String: String]) {
    for output in edition.decisions[subject.decision].outputs {
      switch output {
      case .table(let index):
        if let found = edition.tables[index].outputs.first(where: { $0.name == name }) {
          return (found.type, found.labels)
        }
      case .fact(let slot):
        if edition.facts[slot].name == name { return (edition.facts[slot].type, edition.facts[slot].labels) }
      case .advice: break
      }
    }
    return (nil, [:])
  }

  // MARK: What is open

  private func possibilities() -> [Possible] {
    var result: [Possible] = []
    func add(_ output: String, _ perLeaf: [[String]]) {
      var seen: [String] = []
      for value in perLeaf.joined() where !seen.contains(value) { seen.append(value) }
      if Set(perLeaf).count > 1 { result.append(Possible(output: output, values: seen)) }
    }
    let decides = !program.decisions[subject.decision].codeTables.isEmpty
    let codes = leaves.map { leaf in
      leaf.finding.candidates.compactMap { candidate -> String? in
        if let code = candidate.code, edition.codes.indices.contains(code) {
          return edition.codes[code].code.value ?? edition.codes[code].id
        }
        return candidate.verdict.map(wording.label)
      }
    }
    if decides { add("code", codes) }
    let statuses = leaves.map { [$0.finding.key.outcome.rawValue] }
    if !decides || Set(codes).count == 1 { add("status", statuses) }
    var names: [String] = []
    for leaf in leaves {
      for entry in leaf.finding.values where !names.contains(entry.name) { names.append(entry.name) }
    }
    for name in names {
      add(
        name,
        leaves.map { leaf in
          leaf.finding.values.filter { $0.name == name }.map { entry in
            switch entry.value {
            case .value(.symbol(let word)): word
            case .value(let value): value.description
            case .verdict(let verdict): wording.label(verdict)
            case .unsettled: "?"
            }
          }
        })
    }
    return result
  }

  private func name(of entry: Missing.Entry) -> String {
    if let slot = entry.slot { return edition.facts[slot].name }
    if let place = entry.field {
      return "\(place.kind.rawValue)[\(place.line)].\(edition.lineFields[place.field].name)"
    }
    return entry.lines?.rawValue ?? ""
  }

  private func describe(_ entry: Missing.Entry) -> MissingFact {
    if let slot = entry.slot {
      let fact = edition.facts[slot]
      return describe(
        name: fact.name, question: fact.question ?? wording.name(of: slot), type: fact.type, labels: fact.labels,
        oneOf: entry.oneOf.isEmpty ? nil : entry.oneOf.map { edition.facts[$0].name }, words: box.wordsThatCanBe(slot))
    }
    if let place = entry.field {
      let field = edition.lineFields[place.field]
      return describe(
        name: name(of: entry), question: field.question ?? "Wat is `\(field.name)` van regel \(place.line + 1)?",
        type: field.type, labels: [:], oneOf: nil)
    }
    let question = entry.lines == .earlier ? "Welke hulp was er eerder?" : "Welke hulp loopt er al?"
    return MissingFact(fact: name(of: entry), question: question, type: "lines", unit: nil, values: nil, oneOf: nil)
  }

  private func describe(
    name: String, question: String, type: ValueType, labels: [String: String], oneOf: [String]?,
    words: [String]? = nil
  ) -> MissingFact {
    var unit: String?
    if case .number(let number) = type { unit = number.unit }
    let terms = (words ?? type.symbols?.words)?.map { Edition.Term(word: $0, text: labels[$0] ?? $0) }
    return MissingFact(fact: name, question: question, type: type.schemaName, unit: unit, values: terms, oneOf: oneOf)
  }
}
