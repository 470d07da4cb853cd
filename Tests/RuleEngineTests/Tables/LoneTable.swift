import RuleEngine
import RuleLanguage
import RuleModel

/// One decision table of a shipped edition by itself: its columns are plain facts, and no other rule has a say.
struct LoneTable {
  /// A fact that the table looks at.
  struct Column {
    let slot: Int
    let fact: Fact
    /// Values at and around every boundary of the cells, every word, and none where that is allowed; those that no cell
    /// tells apart stand together.
    let classes: [[Value]]

    /// Whether a query may leave it out: the reference date is always there.
    var mayBeUnknown: Bool { if case .referenceDate = fact.origin { false } else { true } }
  }

  /// A complete case: a value for every column.
  typealias Case = [Int: Value]

  let name: String
  let table: DecisionTable
  let edition: Edition
  let columns: [Column]
  /// Set when the table works out a fact instead of giving codes or values of its own.
  let fact: Int?

  /// How many cases there are, one value of every class; `Int.max` when that is too many to count.
  var caseCount: Int {
    columns.reduce(1) { product, column in
      let (next, overflow) = product.multipliedReportingOverflow(by: column.classes.count)
      return overflow ? .max : next
    }
  }

  /// Every decision table and every derived table of an edition.
  static func all(of edition: Edition) -> [LoneTable] {
    let tables = edition.tables.map { LoneTable($0, of: edition, fact: nil) }
    let derived = edition.facts.indices.compactMap { slot -> LoneTable? in
      guard case .table(let table) = edition.facts[slot].origin else { return nil }
      return LoneTable(table, of: edition, fact: slot)
    }
    return tables + derived
  }

  private init(_ original: DecisionTable, of whole: Edition, fact: Int?) {
    name = "\(whole.id) \(fact.map { whole.facts[$0].head.path } ?? original.head.path)"
    self.fact = fact
    var table = original
    table.head.valid = nil
    self.table = table
    var slots = table.inputs
    if case .choose(let slot) = table.hitPolicy, !slots.contains(slot) { slots.append(slot) }
    var edition = whole
    edition.exclusions = []
    edition.combinations = []
    edition.eligibility = []
    edition.budgets = []
    edition.obligations = []
    edition.advice = []
    edition.notes = []
    edition.statements = []
    edition.impossibilities = []
    for index in edition.codes.indices { edition.codes[index].limits = [] }
    for slot in slots where edition.facts[slot].name != "datum" { edition.facts[slot].origin = .given }
    var decision = whole.decisions[whole.defaultDecision]
    decision.want = nil
    decision.advice = []
    decision.head.valid = nil
    if let fact {
      edition.facts[fact].origin = .table(table)
      edition.facts[fact].question = nil
      decision.outputs = [.fact(fact)]
    } else {
      edition.tables = [table]
      decision.outputs = [.table(0)]
    }
    edition.decisions = [decision]
    edition.defaultDecision = 0
    self.edition = edition
    columns = slots.map { slot in
      Column(
        slot: slot, fact: edition.facts[slot],
        classes: LoneTable.classes(of: slot, fact: edition.facts[slot], in: table))
    }
  }

  private static func classes(of slot: Int, fact: Fact, in table: DecisionTable) -> [[Value]] {
    let cells = table.inputs.firstIndex(of: slot).map { column in table.rows.map { $0.cells[column] } } ?? []
    var values = candidates(fact.type, cells.flatMap(\.boxes))
    if fact.mayBeNone { values.append(.none) }
    for entry in table.assume where entry.slot == slot && !values.contains(entry.value) { values.append(entry.value) }
    var places: [[Bool]: Int] = [:]
    var classes: [[Value]] = []
    for value in values {
      var signature = cells.map { !$0.isBlank && $0.matches(value) }
      if case .choose(slot) = table.hitPolicy { signature += table.rows.map { value == .symbol($0.id) } }
      if let place = places[signature] {
        classes[place].append(value)
      } else {
        places[signature] = classes.count
        classes.append([value])
      }
    }
    return classes
  }

  /// Values of a type at and around the bounds of these boxes.
  private static func candidates(_ type: ValueType, _ boxes: [Domain]) -> [Value] {
    func around(_ ranges: [RangeSet], _ least: Int64, _ greatest: Int64, _ step: Int64) -> [Int64] {
      let bounds = ranges.flatMap(\.spans).flatMap { [$0.lower - step, $0.lower, $0.upper, $0.upper + step] }
      return Set(bounds + [least, greatest]).filter { $0 >= least && $0 <= greatest }.sorted()
    }
    let ranges = boxes.compactMap { box -> RangeSet? in
      switch box.shape {
      case .numbers(let ranges), .dates(let ranges): ranges
      default: nil
      }
    }
    switch type {
    case .boolean: return [.boolean(false), .boolean(true)]
    case .symbol(let symbols): return symbols.words.map { .symbol($0) }
    case .consent: return Symbols.consent.words.map { .symbol($0) }
    case .number(let number):
      return around(ranges, number.least, number.greatest, number.step).map { .number($0) }
    case .date:
      let (first, last) = (Int64(CalendarDate.first.days), Int64(CalendarDate.last.days))
      return around(ranges, first, last, 1).map { .date(CalendarDate(days: Int32($0))) }
    case .text: return [.text("tekst")]
    case .set(let symbols): return subsets(of: symbols, named: boxes)
    }
  }

  /// All sets of the words that cells name, each with and without a word that none names.
  private static func subsets(of symbols: Symbols, named boxes: [Domain]) -> [Value] {
    let named = symbols.words.filter { word in
      boxes.contains { box in
        guard case .members(let family, _) = box.shape, let place = symbols.index(of: word) else { return false }
        return family.must.contains(place) || !family.may.contains(place)
      }
    }
    let words = named + symbols.words.filter { !named.contains($0) }.prefix(1)
    return (0..<(1 << min(words.count, 10))).map { mask in
      .set(of: words.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element))
    }
  }
}
