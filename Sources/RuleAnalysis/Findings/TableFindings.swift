internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Rows that add nothing or could be one row, and `first` tables in which the order does not count.
struct TableFindings {
  private let context: AnalysisContext

  init(_ context: AnalysisContext) { self.context = context }

  func findings() -> [AnalysisFinding] {
    var tables = context.edition.tables
    for fact in context.edition.facts { if case .table(let table) = fact.origin { tables.append(table) } }
    return tables.flatMap { table in
      orderless(table) + doubled(table) + mergeable(table)
    }
  }

  /// A `first` table whose rows never match together.
  private func orderless(_ table: DecisionTable) -> [AnalysisFinding] {
    guard table.hitPolicy == .first, table.rows.count > 1 else { return [] }
    let space = TableSpace(table, in: context.edition)
    var search = OverlapSearch(space.boxes, axes: space.axes.count, budget: Budget(TableProof.budget)) { overlap in
      let sides = space.domains(overlap.first.intersection(overlap.second))
      return !context.isImpossible(sides.map { .lies($0.key, $0.value) })
    }
    search.run()
    guard search.found.isEmpty, !search.budget.isSpent else { return [] }
    return [
      context.warning(
        "first-could-be-unique", table.head,
        "In `\(table.head.path)` gelden nooit twee rijen tegelijk; de volgorde doet er niet toe.",
        help: "Haal `hit-policy: first` weg: dan wordt bij elke wijziging nagegaan dat dit zo blijft.")
    ]
  }

  /// Rows of a table that may have several matches, that give what a wider row gives too.
  private func doubled(_ table: DecisionTable) -> [AnalysisFinding] {
    guard table.hitPolicy == .collect else { return [] }
    var found: [AnalysisFinding] = []
    for (index, row) in table.rows.enumerated() where !row.cells.contains(where: \.isBlank) {
      let wider = table.rows.enumerated().first { number, other in
        number != index && other.outputs == row.outputs && !other.cells.contains(where: \.isBlank)
          && zip(row.cells, other.cells).allSatisfy { $1.covers($0) }
          && (number < index || !zip(other.cells, row.cells).allSatisfy { $1.covers($0) })
      }
      guard let other = wider?.element else { continue }
      found.append(
        context.warning(
          "row-adds-nothing", table.head, "De rij `\(row.id)` geeft niets wat de rij `\(other.id)` niet ook al geeft.",
          at: row.at, notes: [Diagnostics.Note("Deze rij geldt altijd als zij geldt.", at: other.at)],
          help: "Haal de rij weg."))
    }
    return found
  }

  /// Neighbouring rows of numbers or dates that give the same and differ in one cell, of which the ranges join.
  private func mergeable(_ table: DecisionTable) -> [AnalysisFinding] {
    guard table.hitPolicy == .unique || table.hitPolicy == .first else { return [] }
    var found: [AnalysisFinding] = []
    for (one, two) in zip(table.rows, table.rows.dropFirst()) where one.saysTheSame(as: two) {
      let different = one.cells.indices.filter { one.cells[$0] != two.cells[$0] }
      guard different.count == 1, let column = different.first, joins(one.cells[column], two.cells[column]) else {
        continue
      }
      found.append(
        context.warning(
          "rows-mergeable", table.head, "De rijen `\(one.id)` en `\(two.id)` geven hetzelfde en sluiten op elkaar aan.",
          at: two.at, notes: [Diagnostics.Note("Dit is de eerste rij.", at: one.at)],
          help: "Maak er een rij van met een wijdere cel."))
    }
    return found
  }

  private func joins(_ one: CellTest, _ two: CellTest) -> Bool {
    guard !one.isAny, !two.isAny, let first = one.domain, let second = two.domain else { return false }
    switch (first.shape, second.shape) {
    case (.numbers(let left), .numbers(let right)), (.dates(let left), .dates(let right)):
      return left.isSpan && right.isSpan && left.union(right).isSpan
    default: return false
    }
  }
}

extension CellTest {
  /// Whether everything that matches the other cell matches this one too.
  fileprivate func covers(_ other: CellTest) -> Bool {
    isAny || self == other || other.boxes.allSatisfy { box in boxes.contains { box.isSubset(of: $0) } }
  }
}

extension DecisionTable.Row {
  /// Whether both give the same, with the same citation and remarks.
  fileprivate func saysTheSame(as other: DecisionTable.Row) -> Bool {
    outputs == other.outputs && sources == other.sources && reason == other.reason && caveat == other.caveat
      && !cells.contains(where: \.isBlank) && !other.cells.contains(where: \.isBlank)
  }
}
