internal import RuleLanguage
internal import RuleModel

/// A derived table made ready for looking up again and again.
struct LookupTable {
  /// A cell that asks something.
  struct Test {
    let slot: Int
    let cell: CellTest
    /// The one box of the cell, as nearly every cell has.
    let box: Domain?
  }

  /// A row without blank cells.
  struct Row {
    let tests: [Test]
    let output: Domain
  }

  let rows: [Row]
  let otherwise: Domain

  init(_ table: DecisionTable, type: ValueType) {
    func value(_ cell: DecisionTable.OutputCell?) -> Domain {
      if case .value(let value) = cell, let domain = Domain(value, of: type) { return domain }
      return .none(of: type)
    }
    // A blank cell never matches.
    rows = table.rows.filter { row in !row.cells.contains(where: \.isBlank) }.map { row in
      let tests = zip(table.inputs, row.cells).filter { !$0.1.isAny }.map { slot, cell in
        Test(slot: slot, cell: cell, box: cell.boxes.count == 1 ? cell.boxes.first : nil)
      }
      return Row(tests: tests, output: value(row.outputs.first))
    }
    otherwise = value(table.otherwise?.outputs.first)
  }
}

/// The facts of an edition as proofs look at them.
struct FactWorld {
  /// How a fact follows from others.
  enum Definition {
    case expression(TypedExpression, ValueType)
    case table(LookupTable)
    case none
  }

  let edition: Edition
  private let definitions: [Definition]
  private let domains: [Domain]
  /// The facts that each derived fact reads, itself and those below it included.
  private let below: [Set<Int>]

  init(_ edition: Edition) {
    self.edition = edition
    domains = edition.facts.map { Domain.full(of: $0.type, mayBeNone: $0.mayBeNone) }
    var definitions: [Definition] = []
    var below: [Set<Int>] = []
    func ingredients(_ slot: Int, _ references: some Sequence<Int>) -> Set<Int> {
      references.reduce(into: [slot]) { $0.formUnion(below.indices.contains($1) ? below[$1] : [$1]) }
    }
    for (slot, fact) in edition.facts.enumerated() {
      switch fact.origin {
      // What looks at lines is taken as it comes.
      case .expression(let expression) where expression.lineKinds.isEmpty:
        definitions.append(.expression(expression, fact.type))
        below.append(ingredients(slot, expression.references))
      case .table(let table):
        definitions.append(.table(LookupTable(table, type: fact.type)))
        below.append(ingredients(slot, table.inputs))
      case .expression, .given, .referenceDate, .reading:
        definitions.append(.none)
        below.append([slot])
      }
    }
    self.definitions = definitions
    self.below = below
  }

  /// How a fact follows from others.
  func definition(of slot: Int) -> Definition { definitions.indices.contains(slot) ? definitions[slot] : .none }

  /// Whether a fact follows from others.
  func isDerived(_ slot: Int) -> Bool {
    if case .none = definition(of: slot) { return false }
    return true
  }

  /// Everything that a fact may be.
  func full(_ slot: Int) -> Domain { domains.indices.contains(slot) ? domains[slot] : Domain(.booleans(.both)) }

  /// The facts that a fact reads, itself and those below it included.
  func ingredients(of slot: Int) -> Set<Int> { below.indices.contains(slot) ? below[slot] : [slot] }
}
