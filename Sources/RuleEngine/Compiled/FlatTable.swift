internal import RuleLanguage
internal import RuleModel

/// A cell of a table in plain numbers.
struct FlatCell: BitwiseCopyable, Sendable {
  /// How a cell is read.
  enum Form: UInt8, BitwiseCopyable, Sendable {
    /// Matches everything.
    case any
    /// Blank in the source.
    case blank
    /// Words against a mask in `lower`.
    case mask
    /// A range from `lower` to `upper`.
    case range
    /// `count` ranges that begin at `first`.
    case ranges
    /// `count` families of sets that begin at `first`.
    case families
    /// Only the general evaluator reads it.
    case opaque
  }

  var form: Form
  var holdsNone = false
  var first: Int32 = 0
  var count: Int32 = 0
  var lower: Int64 = 0
  var upper: Int64 = 0
}

/// A family of sets in a cell.
struct FlatFamily: BitwiseCopyable, Sendable {
  var must: Int64
  var may: Int64
  var least: Int32
  var greatest: Int32
  var holdsNone: Bool
}

/// What a row gives in one column, in plain numbers.
enum FlatOutput: BitwiseCopyable, Sendable {
  case code(Int32)
  case value(FactValue)
  case verdict(Verdict)
  case nothing

  init(_ cell: DecisionTable.OutputCell, type: ValueType?) {
    switch cell {
    case .code(let code): self = .code(Int32(code))
    case .verdict(let verdict): self = .verdict(verdict)
    case .nothing: self = .nothing
    case .value(let value): self = .value(type.map { FactValue(value, of: $0) } ?? .other)
    }
  }
}

/// A value that a table takes for granted.
struct FlatAssumed: BitwiseCopyable, Sendable {
  var slot: Int32
  var register: Register
  var flags: RegisterFlags
}

/// A table for evaluation: its cells, and a tree that leads to the rows that can match.
struct FlatTable: Sendable {
  /// How many rows may match and what counts then.
  enum Policy: UInt8, BitwiseCopyable, Sendable {
    /// The first row; with `unique` a sure row counts before unsure ones.
    case unique, first, collect, choose
  }

  let policy: Policy
  /// Under `choose`: the fact that says which row; else -1.
  let chooser: Int32
  /// Under `choose`: the row of each word.
  let rowOfWord: FlatArray<Int32>
  let eliminates: Bool
  let inputs: FlatArray<Int32>
  let rowCount: Int
  /// Row after row.
  let cells: FlatArray<FlatCell>
  let ranges: FlatArray<Register>
  let families: FlatArray<FlatFamily>
  /// Leads to rows without a blank cell, and to those with one.
  let fullRows: TableTree
  let blankRows: TableTree?
  /// What each row gives, output after output; after the last row what holds when none matches.
  let outputs: FlatArray<FlatOutput>
  let outputCount: Int
  let assumed: FlatArray<FlatAssumed>
  /// First and last day on which it holds.
  let validFrom: Int32
  let validUntil: Int32

  init(_ table: DecisionTable, shapes: [SlotShape]) {
    let columns = table.inputs.map { shapes[$0] }
    var reader = CellFlattener()
    var cells: [FlatCell] = []
    cells.reserveCapacity(table.rows.count * columns.count)
    for row in table.rows {
      for (cell, shape) in zip(row.cells, columns) { cells.append(reader.flatten(cell, shape)) }
    }
    inputs = FlatArray(table.inputs.map { Int32($0) })
    rowCount = table.rows.count
    self.cells = FlatArray(cells)
    ranges = FlatArray(reader.ranges)
    families = FlatArray(reader.families)
    switch table.hitPolicy {
    case .unique: (policy, chooser) = (.unique, -1)
    case .first: (policy, chooser) = (.first, -1)
    case .collect: (policy, chooser) = (.collect, -1)
    case .choose(let slot): (policy, chooser) = (.choose, Int32(slot))
    }
    if chooser >= 0, case .symbol(let symbols) = shapes[Int(chooser)].type {
      let rows = Dictionary(table.rows.enumerated().map { ($1.id, Int32($0)) }) { first, _ in first }
      rowOfWord = FlatArray(symbols.words.map { rows[$0] ?? -1 })
    } else {
      rowOfWord = FlatArray([])
    }
    eliminates = table.eliminates
    assumed = FlatArray(
      table.assume.compactMap { entry in
        Domain(entry.value, of: shapes[entry.slot].type).map {
          let content = shapes[entry.slot].content(of: $0)
          return FlatAssumed(slot: Int32(entry.slot), register: content.register, flags: content.flags)
        }
      })
    let nothing = table.outputs.map { _ in DecisionTable.OutputCell.nothing }
    let given = table.rows.map(\.outputs) + [table.otherwise?.outputs ?? nothing]
    outputCount = table.outputs.count
    outputs = FlatArray(
      given.flatMap { cells in
        table.outputs.enumerated().map { index, output in
          cells.indices.contains(index) ? FlatOutput(cells[index], type: output.type) : .nothing
        }
      })
    validFrom = table.head.valid?.from?.days ?? .min
    validUntil = table.head.valid?.until?.days ?? .max
    let width = columns.count
    var full: [Int32] = []
    var blank: [Int32] = []
    for row in 0..<table.rows.count {
      let isBlank = cells[row * width..<(row + 1) * width].contains { $0.form == .blank }
      if isBlank { blank.append(Int32(row)) } else { full.append(Int32(row)) }
    }
    let layouts = columns.map(\.layout)
    fullRows = TableTree(rows: full, cells: cells, ranges: reader.ranges, layouts: layouts)
    blankRows = blank.isEmpty ? nil : TableTree(rows: blank, cells: cells, ranges: reader.ranges, layouts: layouts)
  }
}

/// Turns cells into plain numbers.
private struct CellFlattener {
  var ranges: [Register] = []
  var families: [FlatFamily] = []

  mutating func flatten(_ cell: CellTest, _ shape: SlotShape) -> FlatCell {
    if cell.isAny { return FlatCell(form: .any) }
    if cell.isBlank { return FlatCell(form: .blank) }
    switch shape.layout {
    case .opaque: return FlatCell(form: .opaque)
    case .members: return flatten(families: cell.boxes, shape)
    case .mask, .range: break
    }
    // Exact for everything but sets.
    guard let box = cell.domain else {
      return FlatCell(form: shape.layout == .mask ? .mask : .range, lower: 0, upper: shape.layout == .mask ? 0 : -1)
    }
    if shape.layout == .mask { return FlatCell(form: .mask, lower: shape.content(of: box).register.lower) }
    var spans: [Register] = []
    switch box.shape {
    case .numbers(let set), .dates(let set): spans = set.spans.map { Register(lower: $0.lower, upper: $0.upper) }
    case .symbols(let set, let symbols): spans = FlatBuilder.runs(shape.positions(set, symbols))
    default: return FlatCell(form: .opaque)
    }
    guard spans.count != 1 else {
      return FlatCell(form: .range, holdsNone: box.mayBeNone, lower: spans[0].lower, upper: spans[0].upper)
    }
    ranges += spans
    return FlatCell(
      form: .ranges, holdsNone: box.mayBeNone, first: Int32(ranges.count - spans.count), count: Int32(spans.count))
  }

  private mutating func flatten(families boxes: [Domain], _ shape: SlotShape) -> FlatCell {
    let start = families.count
    for box in boxes {
      guard case .members(let family, let symbols) = box.shape, symbols == shape.type.symbols, !family.isEmpty else {
        families.removeLast(families.count - start)
        return FlatCell(form: .opaque)
      }
      families.append(
        FlatFamily(
          must: shape.mask(family.must, symbols), may: shape.mask(family.may, symbols), least: Int32(family.least),
          greatest: Int32(clamping: family.greatest), holdsNone: box.mayBeNone))
    }
    return FlatCell(form: .families, first: Int32(start), count: Int32(boxes.count))
  }
}
