internal import RuleLanguage

/// The cells into which the conditions of a decision divide each fact: inside a cell no condition tells values apart.
struct Cells: Sendable {
  private var collector = CutCollector()
  /// Single values that count by themselves.
  private var values: [Int: [Value]] = [:]
  /// Facts of which every word counts.
  private var whole: Set<Int> = []

  mutating func add(_ expression: TypedExpression) { expression.cuts(into: &collector) }

  mutating func add(_ test: CellTest, slot: Int) { collector.add(test, slot: slot) }

  mutating func add(value: Value, slot: Int) { values[slot, default: []].append(value) }

  mutating func addEveryValue(of slot: Int) { whole.insert(slot) }

  /// The cells of a fact within a domain.
  func cells(of slot: Int, type: ValueType, domain: Domain) -> [Domain] {
    var cells = collector.cells(of: slot, domain: domain)
    for value in values[slot] ?? [] {
      guard let single = Domain(value, of: type) else { continue }
      cells = cells.flatMap { cell -> [Domain] in
        guard cell.contains(value) else { return [cell] }
        let rest = cell.subtracting(single)
        return rest.isEmpty ? [cell] : [single, rest]
      }
    }
    guard whole.contains(slot) else { return cells }
    return cells.flatMap(Cells.singles)
  }

  /// The cells of a field of a line within a domain.
  func cells(ofField field: Int, domain: Domain) -> [Domain] { collector.cells(ofField: field, domain: domain) }

  private static func singles(_ cell: Domain) -> [Domain] {
    var result: [Domain] = []
    switch cell.shape {
    case .symbols(let set, let symbols):
      for position in set { result.append(Domain(.symbols(BitSet(position), of: symbols))) }
      if cell.mayBeNone { result.append(Domain(.symbols(BitSet(), of: symbols), mayBeNone: true)) }
    case .booleans(let set):
      if set.contains(.no) { result.append(Domain(.booleans(.no))) }
      if set.contains(.yes) { result.append(Domain(.booleans(.yes))) }
      if cell.mayBeNone { result.append(Domain(.booleans([]), mayBeNone: true)) }
    case .numbers, .dates, .members, .texts:
      return [cell]
    }
    return result
  }
}
