/// The cells of one axis that a box covers: sorted spans of numbers with gaps between them.
struct Side: Hashable {
  /// A span of cells, both ends in it.
  struct Span: Hashable {
    var first: Int
    var last: Int
  }

  let spans: [Span]

  /// The whole of an axis.
  init(upTo count: Int) { spans = count > 0 ? [Span(first: 0, last: count - 1)] : [] }

  /// One span.
  init(_ first: Int, _ last: Int) { spans = first <= last ? [Span(first: first, last: last)] : [] }

  /// Spans in any order, which may meet.
  init(spans given: [Span]) {
    guard given.count > 1 else {
      spans = given
      return
    }
    var merged: [Span] = []
    for span in given.sorted(by: { $0.first < $1.first }) {
      if let last = merged.last, span.first <= last.last + 1 {
        merged[merged.count - 1].last = max(last.last, span.last)
      } else {
        merged.append(span)
      }
    }
    spans = merged
  }

  var isEmpty: Bool { spans.isEmpty }

  /// Whether the side is a whole axis.
  func isFull(_ count: Int) -> Bool {
    guard let first = spans.first, spans.count == 1 else { return false }
    return first.first == 0 && first.last == count - 1
  }

  func contains(_ cell: Int) -> Bool { spans.contains { $0.first <= cell && cell <= $0.last } }

  func meets(_ other: Side) -> Bool {
    var (one, two) = (0, 0)
    while one < spans.count, two < other.spans.count {
      if spans[one].last < other.spans[two].first {
        one += 1
      } else if other.spans[two].last < spans[one].first {
        two += 1
      } else {
        return true
      }
    }
    return false
  }

  func intersection(_ other: Side) -> Side {
    var cells: [Span] = []
    for span in spans {
      for hole in other.spans {
        let (first, last) = (max(span.first, hole.first), min(span.last, hole.last))
        if first <= last { cells.append(Span(first: first, last: last)) }
      }
    }
    return Side(sorted: cells)
  }

  private init(sorted spans: [Span]) { self.spans = spans }

  /// How many cells there are.
  var count: Int { spans.reduce(0) { $0 + $1.last - $1.first + 1 } }
}

/// A part of the space of a table: one side per axis.
struct RowBox {
  /// The row that it belongs to.
  let row: Int
  let sides: [Side]

  func meets(_ other: RowBox) -> Bool {
    for (one, two) in zip(sides, other.sides) where !one.meets(two) { return false }
    return true
  }

  func intersection(_ other: RowBox) -> [Side] { zip(sides, other.sides).map { $0.intersection($1) } }
}
