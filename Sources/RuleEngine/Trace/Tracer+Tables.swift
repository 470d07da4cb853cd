internal import RuleLanguage
internal import RuleModel

extension Tracer {
  /// Most rows that are told one by one although they do not match.
  private static let mostNearRows = 3

  /// A table of the question: the rows that match, those that may still match, and how the others fall away.
  ///
  /// - Parameter fallsBack: Whether what the table says when no row matches counts; not when another table has a match.
  func table(_ index: Int, fallsBack: Bool) -> RuleTrace {
    let table = edition.tables[index]
    return trace(
      table, reference: { .row(table: index, row: $0) }, otherwise: .otherwise(table: index), fallsBack: fallsBack,
      path: table.head.path)
  }

  /// Whether a row of a table matches for sure.
  func hasMatch(_ index: Int) -> Bool {
    let table = edition.tables[index]
    guard case .rows(let rows) = box.view(of: table).hits(table) else { return false }
    return !rows.isEmpty
  }

  /// A fact that was worked out, with what it rests on; `nil` for one that was given or cannot be worked out.
  func derived(_ slot: Int) -> RuleTrace? {
    let fact = edition.facts[slot]
    guard !box.isGiven(slot) else { return nil }
    switch fact.origin {
    case .given, .referenceDate, .reading: return nil
    case .table(let table):
      return trace(
        table, reference: { .derivedRow(slot: slot, row: $0) }, otherwise: .derivedOtherwise(slot: slot),
        fallsBack: true, path: fact.head.path)
    case .expression(let expression):
      let isKnown = box.domain(of: slot).isSingleton
      let text =
        isKnown
        ? reasoning.reason(.derived(slot: slot)).text
        : "\(DutchText.sentence(wording.name(of: slot))) is nog niet bekend: \(words.text(expression))."
      var parts: [RuleTrace] = []
      if case .boolean = fact.type {
        parts = condition(expression)
      } else {
        parts = expression.references.sorted().compactMap { derived($0) }
      }
      return RuleTrace(rule: fact.head.path, result: isKnown ? .decided : .open, text: text, parts: parts)
    }
  }

  private func trace(
    _ table: DecisionTable, reference: (Int) -> RuleReference, otherwise: RuleReference, fallsBack: Bool,
    path: String
  ) -> RuleTrace {
    let view = box.view(of: table)
    var hits: [Int] = []
    var isOpen = false
    switch view.hits(table) {
    case .rows(let rows): hits = rows
    case .undecided: isOpen = true
    }
    var parts = hits.map { row in
      RuleTrace(
        rule: reasoning.path(reference(row)), result: .decided, text: reasoning.reason(reference(row)).text,
        parts: cells(table, row, in: view))
    }
    let isPassedBy = hits.isEmpty && !isOpen && !fallsBack
    if hits.isEmpty, !isOpen, fallsBack {
      parts.append(
        RuleTrace(
          rule: reasoning.path(otherwise), result: .decided, text: reasoning.reason(otherwise).text))
    }
    parts += others(table, hits, reference, isOpen: isOpen, mostNear: isPassedBy ? 0 : Self.mostNearRows, in: view)
    let inputs = isPassedBy ? [] : table.inputs.compactMap { derived($0) }
    let text = isOpen ? "Deze tabel kan nog niet worden gelezen." : hits.isEmpty ? "Geen rij past." : "Deze tabel past."
    let result: RuleTrace.Result = isOpen ? .open : isPassedBy ? .unmatched : .decided
    return RuleTrace(rule: path, result: result, text: text, parts: parts + inputs)
  }

  /// What a row asks, column by column.
  private func cells(_ table: DecisionTable, _ row: Int, in view: Box) -> [RuleTrace] {
    zip(table.inputs, table.rows[row].cells).filter { !$0.1.isAny && !$0.1.isBlank }.map { slot, cell in
      let match = cell.match(view.domain(of: slot))
      return RuleTrace(
        result: match == .yes ? .met : match == .no ? .unmet : .open,
        text: match == .yes ? "\(wording.name(of: slot)) is \(now(slot, view))" : asked(cell, slot, view))
    }
  }

  private func now(_ slot: Int, _ view: Box) -> String {
    guard let value = view.domain(of: slot).singleValue else { return "onbekend" }
    return wording.text(value, of: edition.facts[slot].type, labels: edition.facts[slot].labels)
  }

  private func asked(_ cell: CellTest, _ slot: Int, _ view: Box) -> String {
    "\(wording.name(of: slot)) is \(now(slot, view)), de rij vraagt \(DutchCell.text(cell, of: edition.facts[slot]))"
  }

  /// The rows that did not decide: those that may still match and those that fail in one column are told, the others
  /// counted by the first column in which they fail.
  private func others(
    _ table: DecisionTable, _ hits: [Int], _ reference: (Int) -> RuleReference, isOpen: Bool, mostNear: Int,
    in view: Box
  ) -> [RuleTrace] {
    var near: [RuleTrace] = []
    var left: [(slot: Int, count: Int)] = []
    var possible = 0
    for row in table.rows.indices where !hits.contains(row) {
      let wrong = zip(table.inputs, table.rows[row].cells).filter { slot, cell in
        !cell.isAny && !cell.isBlank && cell.match(view.domain(of: slot)) == .no
      }
      if let (slot, cell) = wrong.first {
        if wrong.count == 1, near.count < mostNear {
          near.append(
            RuleTrace(rule: reasoning.path(reference(row)), result: .unmatched, text: asked(cell, slot, view)))
        } else if let place = left.firstIndex(where: { $0.slot == slot }) {
          left[place].count += 1
        } else {
          left.append((slot, 1))
        }
      } else if isOpen {
        possible += 1
      }
    }
    var traces: [RuleTrace] = []
    if possible > 0 {
      let count = DutchText.count(possible, "rij kan", "rijen kunnen")
      traces.append(RuleTrace(result: .open, text: "\(count) nog passen."))
    }
    traces += near
    let told = left.reduce(0) { $0 + $1.count }
    if told > 0 {
      let causes = left.map { slot, count in
        let cause = "door \(wording.name(of: slot)) (\(now(slot, view)))"
        return left.count == 1 ? cause : "\(count) \(cause)"
      }
      let which = near.isEmpty ? "" : "andere "
      let words = told == 1 ? "rij" : "rijen"
      traces.append(
        RuleTrace(result: .unmatched, text: "\(told) \(which)\(words), \(DutchText.list(causes))."))
    }
    return traces
  }
}
