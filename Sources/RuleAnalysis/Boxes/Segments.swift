/// Boxes split along one axis: stretches of cells, each with the boxes that cover it.
struct Segments {
  /// A stretch of cells that the same boxes cover.
  struct Segment {
    var first: Int
    var last: Int
    var members: [Int]
  }

  private(set) var segments: [Segment] = []

  /// Splits boxes along an axis, within a side of it.
  init(_ members: [Int], of boxes: [RowBox], axis: Int, within side: Side) {
    var starts: Set<Int> = []
    for span in side.spans {
      starts.insert(span.first)
      starts.insert(span.last + 1)
    }
    for member in members {
      for span in boxes[member].sides[axis].spans {
        starts.insert(span.first)
        starts.insert(span.last + 1)
      }
    }
    let sorted = starts.sorted()
    guard let lowest = sorted.first else { return }
    var all = sorted.indices.dropLast().map { Segment(first: sorted[$0], last: sorted[$0 + 1] - 1, members: []) }
    let number = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    for member in members {
      for span in boxes[member].sides[axis].spans {
        let first = number[max(span.first, lowest)] ?? 0
        let end = number[span.last + 1] ?? all.count
        for index in first..<min(end, all.count) { all[index].members.append(member) }
      }
    }
    segments = all.filter { side.contains($0.first) }
  }

  /// How many boxes all segments have together when an axis is split, and the sum of their squares.
  static func cost(_ members: [Int], of boxes: [RowBox], axis: Int) -> (total: Int, pairs: Int) {
    var changes: [Int: Int] = [:]
    for member in members {
      for span in boxes[member].sides[axis].spans {
        changes[span.first, default: 0] += 1
        changes[span.last + 1, default: 0] -= 1
      }
    }
    var (height, total, pairs) = (0, 0, 0)
    for start in changes.keys.sorted() {
      height += changes[start] ?? 0
      total += height
      let (square, overflow) = height.multipliedReportingOverflow(by: height)
      pairs = overflow ? .max : pairs &+ square < 0 ? .max : pairs + square
    }
    return (total, pairs)
  }
}

/// How much work a proof may take.
struct Budget {
  private(set) var left: Int

  init(_ steps: Int) { left = steps }

  var isSpent: Bool { left <= 0 }

  mutating func spend(_ steps: Int) { left -= steps }
}
