internal import RuleLanguage
internal import RuleModel

/// A table as boxes in a space of cells; `?` matches nothing, so a row that holds one has no box.
struct TableSpace {
  let table: DecisionTable
  let edition: Edition
  let axes: [Axis]
  /// Axes of each input column, as a range of indices.
  private let axesOfColumn: [Range<Int>]
  /// The boxes of all rows, in order of rows.
  private(set) var boxes: [RowBox] = []
  /// Rows that can never match, because a cell asks for what the column cannot be.
  private(set) var emptyRows: [Int] = []

  init(_ table: DecisionTable, in edition: Edition) {
    self.table = table
    self.edition = edition
    var axes: [Axis] = []
    var ranges: [Range<Int>] = []
    let facts = table.inputs.map { edition.facts[$0] }
    for (column, fact) in facts.enumerated() {
      let start = axes.count
      axes += ColumnCutter(fact).axes(column: column, tests: table.rows.lazy.map { $0.cells[column] })
      ranges.append(start..<axes.count)
    }
    self.axes = axes
    axesOfColumn = ranges
    addBoxes(facts)
  }

  /// How many cells each axis has.
  var sizes: [Int] { axes.map(\.count) }

  /// The whole space.
  var whole: [Side] { axes.map { Side(upTo: $0.count) } }

  private mutating func addBoxes(_ facts: [Fact]) {
    for (index, row) in table.rows.enumerated() where !row.cells.contains(where: \.isBlank) {
      var parts: [[Side]] = [[]]
      for column in facts.indices {
        let alternatives = sides(row.cells[column], column: column, fact: facts[column])
        parts = parts.flatMap { part in alternatives.map { part + $0 } }
      }
      let good = parts.filter { !$0.contains(where: \.isEmpty) }
      if good.isEmpty { emptyRows.append(index) }
      boxes += good.map { RowBox(row: index, sides: $0) }
    }
  }

  /// The sides of a cell on the axes of its column; several for a set with alternatives.
  private func sides(_ test: CellTest, column: Int, fact: Fact) -> [[Side]] {
    let range = axesOfColumn[column]
    if test.isAny { return [range.map { Side(upTo: axes[$0].count) }] }
    if case .set = fact.type { return test.boxes.flatMap { setSides($0, range) } }
    guard let axis = range.first, case .domains(let cells) = axes[axis].cells else { return [] }
    return [[Side(spans: test.boxes.flatMap { spans($0, cells) })]]
  }

  /// The cells that a box covers; found by place, because large tables have many cells.
  private func spans(_ box: Domain, _ cells: [Domain]) -> [Side.Span] {
    var spans: [Side.Span] = []
    switch box.shape {
    case .symbols(let set, _): spans = set.map { Side.Span(first: $0, last: $0) }
    case .booleans(let set):
      if set.contains(.no) { spans.append(Side.Span(first: 0, last: 0)) }
      if set.contains(.yes) { spans.append(Side.Span(first: 1, last: 1)) }
    case .numbers(let ranges), .dates(let ranges): spans = ranges.spans.compactMap { span($0, cells) }
    case .texts, .members:
      spans = cells.indices.filter { cells[$0].isSubset(of: box) }.map { Side.Span(first: $0, last: $0) }
    }
    if box.mayBeNone, let last = cells.last, last.mayBeNone {
      spans.append(Side.Span(first: cells.count - 1, last: cells.count - 1))
    }
    return spans
  }

  /// The cells between two bounds, found by halving.
  private func span(_ range: RangeSet.Span, _ cells: [Domain]) -> Side.Span? {
    let numbers = cells.last?.mayBeNone == true ? cells.count - 1 : cells.count
    func firstIndex(where isReached: (RangeSet.Span) -> Bool) -> Int {
      var (low, high) = (0, numbers)
      while low < high {
        let middle = (low + high) / 2
        if let bounds = TableSpace.bounds(cells[middle]), isReached(bounds) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let first = firstIndex { $0.lower >= range.lower }
    let last = firstIndex { $0.upper > range.upper } - 1
    return first <= last ? Side.Span(first: first, last: last) : nil
  }

  private static func bounds(_ domain: Domain) -> RangeSet.Span? {
    switch domain.shape {
    case .numbers(let ranges), .dates(let ranges): ranges.bounds
    case .symbols, .booleans, .members, .texts: nil
    }
  }

  private func setSides(_ box: Domain, _ range: Range<Int>) -> [[Side]] {
    guard case .members(let family, _) = box.shape, let presence = range.first else { return [] }
    var result: [[Side]] = []
    if !family.isEmpty {
      result.append(
        range.map { index in
          guard case .member(let word) = axes[index].cells else { return Side(0, 0) }
          if family.must.contains(word) { return Side(1, 1) }
          return family.may.contains(word) ? Side(0, 1) : Side(0, 0)
        })
    }
    if box.mayBeNone, axes[presence].count == 2 {
      result.append(range.map { $0 == presence ? Side(1, 1) : Side(upTo: axes[$0].count) })
    }
    return result
  }

  /// What the facts of the columns are in a part of the space.
  func domains(_ sides: [Side]) -> [Int: Domain] {
    var result: [Int: Domain] = [:]
    for (column, slot) in table.inputs.enumerated() {
      let fact = edition.facts[slot]
      let range = axesOfColumn[column]
      guard let first = range.first else { continue }
      if case .domains(let cells) = axes[first].cells {
        var domain = Domain.empty(of: fact.type)
        for span in sides[first].spans { for cell in span.first...span.last { domain = domain.union(cells[cell]) } }
        result[slot] = domain
      } else if case .set(let symbols) = fact.type {
        result[slot] = setDomain(sides, range, symbols)
      }
    }
    return result
  }

  private func setDomain(_ sides: [Side], _ range: Range<Int>, _ symbols: Symbols) -> Domain {
    var must = BitSet()
    var may = BitSet(upTo: symbols.count)
    var mayBeSet = true
    var mayBeNone = false
    for index in range {
      if case .member(let word) = axes[index].cells {
        if !sides[index].contains(0) { must.insert(word) }
        if !sides[index].contains(1) { may.remove(word) }
      } else {
        mayBeSet = sides[index].contains(0)
        mayBeNone = sides[index].contains(1)
      }
    }
    let family = mayBeSet ? MemberRange(must: must, may: may) : .empty
    return Domain(.members(family, of: symbols), mayBeNone: mayBeNone)
  }
}
