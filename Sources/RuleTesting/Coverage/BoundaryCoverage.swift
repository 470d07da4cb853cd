internal import RuleEngine
internal import RuleLanguage
public import RuleModel

/// Whether cases stand just below, on and just above each threshold that the rules set on a fact that can be given.
public struct BoundaryCoverage: Sendable {
  /// A value at which something changes.
  public struct Threshold: Hashable, Sendable {
    /// The fact.
    public let fact: String
    /// The value as rule files write it.
    public let value: String
    /// Whether a case has a value at most one below.
    public var below = false
    /// Whether a case has the value itself.
    public var on = false
    /// Whether a case has a value at most one above.
    public var above = false

    /// Whether all three are tested.
    public var isTested: Bool { below && on && above }

    /// What is missing, in Dutch.
    public var missing: String {
      [below ? nil : "net eronder", on ? nil : "erop", above ? nil : "net erboven"].compactMap { $0 }
        .joined(separator: ", ")
    }
  }

  /// The thresholds, by fact and value.
  public let thresholds: [Threshold]

  /// How many are tested on all sides.
  public var tested: Int { thresholds.count { $0.isTested } }

  /// Measures the cases of an edition.
  ///
  /// - Parameters:
  ///   - edition: The edition.
  ///   - results: Its cases with what was asked.
  public init(_ edition: Edition, _ results: [CaseResult]) {
    var values: [String: Set<Int64>] = [:]
    for result in results {
      for (name, raw) in result.query.facts {
        guard let fact = edition.facts.first(where: { $0.name == name }) else { continue }
        if let count = Self.count(raw, fact.type) { values[name, default: []].insert(count) }
      }
    }
    var found: [Threshold] = []
    for (slot, fact) in edition.facts.enumerated() where fact.isAskable {
      let unit: Int64
      var printed: (Int64) -> String = { Value.number($0).description }
      switch fact.type {
      case .number: unit = NumberType.scale
      case .date:
        unit = 1
        printed = { CalendarDate(days: Int32(clamping: $0)).description }
      case .boolean, .symbol, .set, .consent, .text: continue
      }
      let given = values[fact.name] ?? []
      for bound in Self.bounds(of: slot, in: edition) {
        var threshold = Threshold(fact: fact.name, value: printed(bound))
        threshold.below = given.contains { bound - unit <= $0 && $0 < bound }
        threshold.on = given.contains(bound)
        threshold.above = given.contains { bound < $0 && $0 <= bound + unit }
        found.append(threshold)
      }
    }
    thresholds = found
  }

  private static func count(_ raw: RawValue, _ type: ValueType) -> Int64? {
    let text: String
    switch raw {
    case .text(let word), .number(let word): text = word
    case .none, .boolean, .list, .partial, .unsupported: return nil
    }
    guard case .success(let value) = Value.parse(text, as: type) else { return nil }
    switch value {
    case .number(let count): return count
    case .date(let date): return Int64(date.days)
    default: return nil
    }
  }

  /// The values that conditions and cells name for a fact.
  private static func bounds(of slot: Int, in edition: Edition) -> [Int64] {
    var cuts = CutCollector()
    for expression in edition.everyCondition { expression.cuts(into: &cuts) }
    var tables = edition.tables
    for fact in edition.facts { if case .table(let table) = fact.origin { tables.append(table) } }
    for table in tables {
      for (column, input) in table.inputs.enumerated() where input == slot {
        for row in table.rows { cuts.add(row.cells[column], slot: slot) }
      }
    }
    let fact = edition.facts[slot]
    let cells = cuts.cells(of: slot, domain: Domain.full(of: fact.type, mayBeNone: false))
    var found: Set<Int64> = []
    for cell in cells.dropFirst() {
      switch cell.shape {
      case .numbers(let ranges), .dates(let ranges):
        guard let bounds = ranges.bounds else { continue }
        // `> 75` begins one step above the value that was written.
        let written = bounds.lower - ranges.step
        let isOpen = ranges.step > 1 && bounds.lower % NumberType.scale != 0 && written % NumberType.scale == 0
        found.insert(isOpen ? written : bounds.lower)
      case .symbols, .booleans, .members, .texts: continue
      }
    }
    return found.sorted()
  }
}

extension Edition {
  /// Every condition that decides something.
  fileprivate var everyCondition: [TypedExpression] {
    var found: [TypedExpression] = []
    func add(_ needs: some Sequence<Need>) {
      for need in needs { if case .expression(let expression) = need.condition { found.append(expression) } }
    }
    for fact in facts { if case .expression(let expression) = fact.origin { found.append(expression) } }
    for rule in exclusions + combinations {
      found += [rule.when, rule.condition].compactMap { $0 }
      add(rule.unless.joined())
    }
    for rule in eligibility {
      if let when = rule.when { found.append(when) }
      add(rule.requires)
    }
    for code in codes { add(code.limits) }
    return found
  }
}
