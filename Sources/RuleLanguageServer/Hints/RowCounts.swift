import RuleLanguage
import RuleModel

/// How many combinations of choices the rows of a table match.
///
/// Only tables of which every column is a choice or yes or no can be counted.
struct RowCounts {
  /// Tables with more combinations are not counted out one by one.
  private static let most = 4_096
  /// Nor tables for which that would take more steps.
  private static let mostSteps = 500_000

  /// All combinations.
  let whole: Int
  /// What each row matches, seen by itself.
  let own: [Int]
  /// What is left to each row by the rows above it, where those go first; the same as `own` elsewhere.
  let left: [Int]

  /// Counts a table; `nil` when it cannot be counted.
  init?(_ table: DecisionTable, in edition: Edition) {
    let facts = table.inputs.map { edition.facts[$0] }
    let columns = facts.map { Domain.full(of: $0.type, mayBeNone: $0.mayBeNone) }
    guard !columns.isEmpty, let whole = Self.product(columns.map(Self.choices)) else { return nil }
    let parts = table.rows.map { row in
      zip(row.cells, columns).map { Self.part($0, of: $1) }
    }
    self.whole = whole
    own = parts.map { part in Self.product(part.map { $0.count }) ?? 0 }
    let steps = own.reduce(0) { $0 &+ $1 }
    guard table.hitPolicy == .first, whole <= Self.most, steps <= Self.mostSteps else {
      if table.hitPolicy == .first { return nil }
      left = own
      return
    }
    let sizes = columns.map { Self.choices($0) ?? 0 }
    var isTaken = [Bool](repeating: false, count: whole)
    left = parts.map { part in
      var places = [0]
      for (choices, size) in zip(part, sizes) { places = places.flatMap { place in choices.map { place * size + $0 } } }
      let free = places.filter { !isTaken[$0] }
      for place in free { isTaken[place] = true }
      return free.count
    }
  }

  private static func choices(_ domain: Domain) -> Int? {
    switch domain.shape {
    case .symbols, .booleans: domain.count
    case .numbers, .dates, .members, .texts: nil
    }
  }

  private static func product(_ counts: [Int?]) -> Int? {
    counts.reduce(1) { product, count in
      guard let product, let count else { return nil }
      let (result, overflow) = product.multipliedReportingOverflow(by: count)
      return overflow ? nil : result
    }
  }

  /// The numbers of the choices that a cell matches; none for a cell that is blank in the source.
  private static func part(_ cell: CellTest, of full: Domain) -> [Int] {
    let count = choices(full) ?? 0
    if cell.isAny { return Array(0..<count) }
    guard let domain = cell.domain?.intersection(full) else { return [] }
    var found: [Int]
    switch domain.shape {
    case .symbols(let set, _): found = Array(set)
    case .booleans(let set): found = (set.contains(.no) ? [0] : []) + (set.contains(.yes) ? [1] : [])
    case .numbers, .dates, .members, .texts: found = []
    }
    if domain.mayBeNone { found.append(count - 1) }
    return found
  }
}
