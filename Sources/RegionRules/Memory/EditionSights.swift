internal import RuleEngine
internal import RuleLanguage
internal import RuleModel
internal import Synchronization

/// What the memory of answers has to know of an edition; made when it is first asked.
final class EditionSights: Sendable {
  /// How a value of a fact enters a key.
  enum Side: Sendable {
    /// As it was written.
    case exact
    /// By its place among the borders, when it is a plain number of this type.
    case number(NumberType, borders: [Int64])
    /// By its place among the borders, when it is a plain date.
    case date(borders: [Int64])
    /// As any value that is written in the plainest way.
    case word(ByteNames)
    case truth
  }

  /// One decision.
  struct Decision: Sendable {
    let sides: [Side]
    let day: DecisionSight.Day
  }

  let evaluator: Evaluator
  /// Facts by slot, then the fields of lines that may be given as facts.
  let names: ByteNames
  /// Decisions, then statements.
  let questions: ByteNames
  let decisions: [Decision]
  /// The decision that is meant when a query names none.
  let defaultDecision: Int
  /// When each decision, then each statement, holds within the edition.
  let periods: [Period?]
  private let dayBorders: [Int64]
  private let calculated: [Int]
  private let classes = Mutex(DayClasses())

  /// Days that mean the same to the edition have one number.
  private struct DayClasses {
    struct Meaning: Hashable {
      var border: Int
      var values: [Domain]
    }
    var numbers: [Meaning: UInt32] = [:]
    var byDay: [Int32: UInt32] = [:]
  }

  init(_ loaded: LoadedEdition) {
    let edition = loaded.edition
    evaluator = loaded.evaluator
    defaultDecision = edition.defaultDecision
    let fields = edition.lineFields.indices.dropFirst(LineField.BuiltIn.allCases.count)
    names = ByteNames(
      edition.facts.enumerated().map { ($1.name, $0) }
        + fields.map { (edition.lineFields[$0].name, edition.facts.count + $0) })
    let statements = edition.statements.enumerated().map { ($1.name, edition.decisions.count + $0) }
    questions = ByteNames(edition.decisions.enumerated().map { ($1.name, $0) } + statements)
    periods = edition.questionNames.map { edition.head(ofQuestion: $0)?.valid }
    let sights = edition.decisions.indices.map(loaded.evaluator.sight(of:))
    decisions = sights.map { sight in
      Decision(sides: zip(edition.facts, sight.facts).map { EditionSights.side(of: $0, $1) }, day: sight.day)
    }
    calculated = sights.reduce(into: Set<Int>()) { $0.formUnion($1.calculatedFromDay) }.sorted()
    let validity = edition.validity
    let days = [
      validity.from.date, validity.until.date, validity.firmUntil, validity.possibleUntil, validity.supersededFrom,
    ].compactMap { $0 }
    let own = days.flatMap { [Int64($0.days), Int64($0.days) + 1] }
    dayBorders = Set(sights.flatMap(\.dayBorders) + own).sorted()
  }

  private static func side(of fact: Fact, _ sight: FactSight) -> Side {
    // What can't be given, or is spelled in other ways too, goes the general way.
    guard fact.isAskable, fact.aliases.isEmpty else { return .exact }
    return switch (sight, fact.type) {
    case (.exact, _): .exact
    case (.borders(let borders), .number(let type)): .number(type, borders: borders)
    case (.borders(let borders), .date): .date(borders: borders)
    case (.unseen, .number(let type)): .number(type, borders: [])
    case (.unseen, .date): .date(borders: [])
    case (.unseen, .boolean): .truth
    case (.unseen, .symbol(let symbols)): .word(ByteNames(symbols.words.map { ($0, 0) }))
    default: .exact
    }
  }

  /// The number of the days that mean the same as this one while none of the facts of `Day.whenGiven` is given.
  func dayClass(of day: CalendarDate) -> UInt32 {
    classes.withLock { classes in
      if let known = classes.byDay[day.days] { return known }
      let meaning = DayClasses.Meaning(
        border: EditionSights.place(of: Int64(day.days), among: dayBorders),
        values: evaluator.values(of: calculated, on: day))
      let number = classes.numbers[meaning] ?? UInt32(classes.numbers.count)
      classes.numbers[meaning] = number
      classes.byDay[day.days] = number
      return number
    }
  }

  /// How many borders lie at or below a value.
  static func place(of value: Int64, among borders: [Int64]) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
