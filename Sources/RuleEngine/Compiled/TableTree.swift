/// Leads from known inputs to the rows of a table that can match: a tree of columns with the rows at its leaves.
///
/// A node asks one column. Each row stands under the values that its cell asks, and once, under "any", when its cell asks
/// many of them; a look-up follows both. Rows are checked in full at the leaf, so the tree only has to miss none. Memory
/// is linear in the number of rows.
struct TableTree: Sendable {
  /// A question about a column, or a list of rows.
  struct Node: BitwiseCopyable, Sendable {
    /// The column; -1 for a leaf.
    var column: Int32
    /// Of a leaf its first row in `rows`, else its first child in `children`.
    var first: Int32
    /// The first border in `borders`.
    var border: Int32
    /// Of a leaf: its number of rows; of a column of words: its number of bits; else of its borders.
    var count: Int32
    /// The node with the rows whose cell asks many values; -1 when there are none.
    var wild: Int32
    /// Whether children are found by a bit rather than by borders.
    var isMask: Bool
  }

  let nodes: FlatArray<Node>
  /// Nodes; -1 where no row asks the value.
  let children: FlatArray<Int32>
  let borders: FlatArray<Int64>
  let rows: FlatArray<Int32>

  init(rows: [Int32], cells: [FlatCell], ranges: [Register], layouts: [Layout]) {
    var builder = TreeBuilder(cells: cells, ranges: ranges, layouts: layouts, budget: 4 * rows.count + 256)
    builder.build(rows, Array(layouts.indices))
    nodes = FlatArray(builder.nodes)
    children = FlatArray(builder.children)
    borders = FlatArray(builder.borders)
    self.rows = FlatArray(builder.list)
  }
}

/// Builds a tree of columns.
private struct TreeBuilder {
  /// A list this short is not divided further.
  static let leafSize = 6
  /// A cell that asks more values than this stands under "any".
  static let mostValues = 3

  let cells: [FlatCell]
  let ranges: [Register]
  let layouts: [Layout]
  /// How many places of rows may still be added by rows that stand at several values.
  var budget: Int
  var nodes: [TableTree.Node] = []
  var children: [Int32] = []
  var borders: [Int64] = []
  var list: [Int32] = []

  /// A column divided: the rows of each value, and the rows of many values.
  struct Division {
    var column: Int
    var isMask: Bool
    var borders: [Int64]
    var buckets: [[Int32]]
    var wild: [Int32]
    var places: Int { buckets.reduce(wild.count) { $0 + $1.count } }
    /// The rows that a look-up meets on average.
    var cost: Double {
      let inside = buckets.reduce(0) { $0 + $1.count }
      let squares = buckets.reduce(0.0) { $0 + Double($1.count) * Double($1.count) }
      return Double(wild.count) + (inside == 0 ? 0 : squares / Double(inside))
    }
  }

  @discardableResult
  mutating func build(_ rows: [Int32], _ columns: [Int]) -> Int32 {
    let index = Int32(nodes.count)
    nodes.append(TableTree.Node(column: -1, first: 0, border: 0, count: 0, wild: -1, isMask: false))
    var best: Division?
    if rows.count > TreeBuilder.leafSize {
      for column in columns {
        guard let division = divide(rows, column), division.places - rows.count <= budget else { continue }
        if division.cost < 0.8 * Double(rows.count), division.cost < best?.cost ?? .infinity { best = division }
      }
    }
    guard let division = best else {
      nodes[Int(index)].first = Int32(list.count)
      nodes[Int(index)].count = Int32(rows.count)
      list += rows
      return index
    }
    budget -= division.places - rows.count
    let rest = columns.filter { $0 != division.column }
    let first = children.count
    children += Array(repeating: -1, count: division.buckets.count)
    var node = TableTree.Node(
      column: Int32(division.column), first: Int32(first), border: Int32(borders.count),
      count: Int32(division.buckets.count), wild: -1, isMask: division.isMask)
    borders += division.borders
    for (bucket, rows) in division.buckets.enumerated() where !rows.isEmpty {
      children[first + bucket] = build(rows, rest)
    }
    if !division.wild.isEmpty { node.wild = build(division.wild, rest) }
    nodes[Int(index)] = node
    return index
  }

  private func cell(_ row: Int32, _ column: Int) -> FlatCell { cells[Int(row) * layouts.count + column] }

  private func divide(_ rows: [Int32], _ column: Int) -> Division? {
    switch layouts[column] {
    case .mask: divideWords(rows, column)
    case .range: divideNumbers(rows, column)
    case .members, .opaque: nil
    }
  }

  private func divideWords(_ rows: [Int32], _ column: Int) -> Division {
    var division = Division(
      column: column, isMask: true, borders: [], buckets: Array(repeating: [], count: 63), wild: [])
    for row in rows {
      let cell = cell(row, column)
      guard cell.form == .mask, cell.lower.nonzeroBitCount <= TreeBuilder.mostValues else {
        division.wild.append(row)
        continue
      }
      var rest = cell.lower
      while rest != 0 {
        division.buckets[rest.trailingZeroBitCount].append(row)
        rest &= rest - 1
      }
    }
    return division
  }

  /// The ranges that a cell asks, when they are few; none is looked for under "any".
  private func spans(_ cell: FlatCell) -> ArraySlice<Register>? {
    switch cell.form {
    case .range where !cell.holdsNone: [Register(lower: cell.lower, upper: cell.upper)]
    case .ranges where !cell.holdsNone && cell.count <= 2: ranges[Int(cell.first)..<Int(cell.first + cell.count)]
    default: nil
    }
  }

  private func divideNumbers(_ rows: [Int32], _ column: Int) -> Division? {
    var starts: [Int64] = []
    for row in rows {
      for span in spans(cell(row, column)) ?? [] where span.lower <= span.upper {
        starts.append(span.lower)
        if span.upper < .max { starts.append(span.upper + 1) }
      }
    }
    guard starts.count > 1 else { return nil }
    starts.sort()
    var borders: [Int64] = []
    for start in starts where start != borders.last { borders.append(start) }
    var division = Division(
      column: column, isMask: false, borders: borders, buckets: Array(repeating: [], count: borders.count), wild: [])
    func place(_ number: Int64) -> Int {
      var (low, high) = (0, borders.count)
      while low < high {
        let middle = (low + high) / 2
        if borders[middle] <= number { low = middle + 1 } else { high = middle }
      }
      return low - 1
    }
    for row in rows {
      guard let spans = spans(cell(row, column)) else {
        division.wild.append(row)
        continue
      }
      var buckets: [Int] = []
      var isWide = false
      for span in spans where span.lower <= span.upper {
        let (from, until) = (place(span.lower), place(span.upper))
        if until - from >= TreeBuilder.mostValues {
          isWide = true
          break
        }
        buckets += Array(from...until)
      }
      if isWide || buckets.count > TreeBuilder.mostValues {
        division.wild.append(row)
      } else {
        for bucket in buckets { division.buckets[bucket].append(row) }
      }
    }
    return division
  }
}
