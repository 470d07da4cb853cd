internal import RuleLanguage
internal import RuleModel

/// One direction of the space of a table, cut into cells inside which no row tells values apart.
///
/// A column is one axis; a column of a set is one for whether the set is there at all, and one for each word that some
/// row asks for.
struct Axis {
  /// What the cells are.
  enum Cells {
    /// Each cell is a part of the column's domain.
    case domains([Domain])
    /// A set: cell 0 is any set, cell 1 is none.
    case presence(mayBeNone: Bool)
    /// A word of a set: cell 0 is out, cell 1 is in.
    case member(Int)
  }

  /// Index of the input column.
  let column: Int
  let cells: Cells

  var count: Int {
    switch cells {
    case .domains(let domains): domains.count
    case .presence(let mayBeNone): mayBeNone ? 2 : 1
    case .member: 2
    }
  }
}

/// Cuts a column into cells.
struct ColumnCutter {
  let fact: Fact
  let full: Domain

  init(_ fact: Fact) {
    self.fact = fact
    full = Domain.full(of: fact.type, mayBeNone: fact.mayBeNone)
  }

  /// The axes of a column.
  func axes(column: Int, tests: some Sequence<CellTest>) -> [Axis] {
    if case .set(let symbols) = fact.type { return setAxes(column, symbols, tests) }
    return [Axis(column: column, cells: .domains(cells(tests)))]
  }

  private func setAxes(_ column: Int, _ symbols: Symbols, _ tests: some Sequence<CellTest>) -> [Axis] {
    let all = BitSet(upTo: symbols.count)
    var words = BitSet()
    for test in tests where !test.isAny {
      for case .members(let family, _) in test.boxes.map(\.shape) where !family.isEmpty {
        words = words.union(family.must).union(all.subtracting(family.may))
      }
    }
    return [Axis(column: column, cells: .presence(mayBeNone: fact.mayBeNone))]
      + words.map { Axis(column: column, cells: .member($0)) }
  }

  private func cells(_ tests: some Sequence<CellTest>) -> [Domain] {
    var cells: [Domain]
    switch full.shape {
    case .symbols(_, let symbols): cells = symbols.words.compactMap { Domain(.symbol($0), of: fact.type) }
    case .booleans: cells = [Domain(.booleans(.no)), Domain(.booleans(.yes))]
    case .numbers(let ranges): cells = pieces(ranges, tests).map { Domain(.numbers($0)) }
    case .dates(let ranges): cells = pieces(ranges, tests).map { Domain(.dates($0)) }
    case .texts: cells = texts(tests)
    case .members: cells = []
    }
    if full.mayBeNone { cells.append(.none(of: fact.type)) }
    return cells
  }

  /// The ranges between all bounds that some row names.
  private func pieces(_ whole: RangeSet, _ tests: some Sequence<CellTest>) -> [RangeSet] {
    guard let bounds = whole.bounds else { return [] }
    var starts: Set<Int64> = [bounds.lower]
    for test in tests where !test.isAny {
      for box in test.boxes {
        for span in spans(box) {
          if span.lower > bounds.lower, span.lower <= bounds.upper { starts.insert(span.lower) }
          if span.upper >= bounds.lower, span.upper < bounds.upper { starts.insert(span.upper + whole.step) }
        }
      }
    }
    let sorted = starts.sorted()
    return sorted.indices.map { index in
      let upper = index + 1 < sorted.count ? sorted[index + 1] - whole.step : bounds.upper
      return RangeSet(sorted[index], upper, step: whole.step)
    }
  }

  private func spans(_ box: Domain) -> [RangeSet.Span] {
    switch box.shape {
    case .numbers(let ranges), .dates(let ranges): ranges.spans
    case .symbols, .booleans, .members, .texts: []
    }
  }

  private func texts(_ tests: some Sequence<CellTest>) -> [Domain] {
    var named: Set<String> = []
    for test in tests where !test.isAny {
      for case .texts(let texts) in test.boxes.map(\.shape) { named.formUnion(texts.texts) }
    }
    let sorted = named.sorted()
    return sorted.map { Domain(.texts(TextSet([$0]))) } + [Domain(.texts(TextSet(sorted, isOpen: true)))]
  }
}
