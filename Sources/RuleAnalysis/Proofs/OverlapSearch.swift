/// Finds rows that match together: splits the boxes along the axis that tells most apart, then compares the few left.
struct OverlapSearch {
  /// Two rows that share a part of the space.
  struct Overlap {
    let first: RowBox
    let second: RowBox
  }

  /// A pair of rows.
  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  private let boxes: [RowBox]
  private let axisCount: Int
  private var seen: Set<Pair> = []
  private(set) var found: [Overlap] = []
  private(set) var budget: Budget
  /// Pairs that are not worth telling, such as those that no facts can reach.
  private let isReal: (Overlap) -> Bool

  /// After so many the author knows enough.
  static let most = 20

  init(_ boxes: [RowBox], axes: Int, budget: Budget, isReal: @escaping (Overlap) -> Bool) {
    self.boxes = boxes
    axisCount = axes
    self.budget = budget
    self.isReal = isReal
  }

  mutating func run() {
    search(Array(boxes.indices), axes: Array(0..<axisCount))
  }

  private mutating func search(_ members: [Int], axes: [Int]) {
    guard members.count > 1, !budget.isSpent, found.count < Self.most else { return }
    guard members.count > 12, let axis = bestAxis(members, axes) else { return comparePairs(members) }
    let rest = axes.filter { $0 != axis }
    let whole = Side(0, .max - 1)
    for segment in Segments(members, of: boxes, axis: axis, within: whole).segments where segment.members.count > 1 {
      budget.spend(segment.members.count)
      search(segment.members, axes: rest)
    }
  }

  /// The axis along which the fewest pairs stay together; `nil` when none is better than comparing all.
  private mutating func bestAxis(_ members: [Int], _ axes: [Int]) -> Int? {
    var best: (axis: Int, pairs: Int)?
    for axis in axes {
      budget.spend(members.count)
      let cost = Segments.cost(members, of: boxes, axis: axis)
      if cost.pairs < best?.pairs ?? .max { best = (axis, cost.pairs) }
    }
    let (all, overflow) = members.count.multipliedReportingOverflow(by: members.count)
    guard let best, overflow || best.pairs < all / 4 * 3 else { return nil }
    return best.axis
  }

  private mutating func comparePairs(_ members: [Int]) {
    for (position, one) in members.enumerated() {
      budget.spend(members.count - position)
      guard !budget.isSpent else { return }
      for two in members[(position + 1)...] where boxes[one].row != boxes[two].row && boxes[one].meets(boxes[two]) {
        note(boxes[one], boxes[two])
        if found.count >= Self.most { return }
      }
    }
  }

  private mutating func note(_ one: RowBox, _ two: RowBox) {
    let pair = Pair(first: min(one.row, two.row), second: max(one.row, two.row))
    guard seen.insert(pair).inserted else { return }
    let overlap = one.row < two.row ? Overlap(first: one, second: two) : Overlap(first: two, second: one)
    if isReal(overlap) {
      found.append(overlap)
    } else {
      // Another box of the same rows may still be real.
      seen.remove(pair)
    }
  }
}
