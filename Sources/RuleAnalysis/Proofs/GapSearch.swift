/// Finds a part of the space that no box covers.
struct GapSearch {
  private let boxes: [RowBox]
  private let sizes: [Int]
  private(set) var budget: Budget
  /// Whether facts can reach a part of the space.
  private let isReal: ([Side]) -> Bool
  /// How many parts were open, but out of reach of facts.
  private var unreal = 0

  init(_ boxes: [RowBox], sizes: [Int], budget: Budget, isReal: @escaping ([Side]) -> Bool) {
    self.boxes = boxes
    self.sizes = sizes
    self.budget = budget
    self.isReal = isReal
  }

  /// What looking for facts counts for.
  private static let exampleCost = 200

  /// The first part of a region that no box covers and that facts can reach.
  mutating func gap(in region: [Side]) -> [Side]? {
    gap(in: region, members: Array(boxes.indices))
  }

  /// The same with only some of the boxes.
  mutating func gap(in region: [Side], members: [Int]) -> [Side]? {
    gap(members, axes: Array(sizes.indices), region: region)
  }

  private mutating func gap(_ members: [Int], axes: [Int], region: [Side]) -> [Side]? {
    budget.spend(members.count + 1)
    guard !budget.isSpent else { return nil }
    if members.isEmpty { return canBeReached(region) ? region : nil }
    guard let axis = nextAxis(members, axes, region) else { return nil }
    let rest = axes.filter { $0 != axis }
    let before = unreal
    var isChecked = false
    for segment in Segments(members, of: boxes, axis: axis, within: region[axis]).segments {
      var part = region
      part[axis] = Side(segment.first, segment.last)
      if let found = gap(segment.members, axes: rest, region: part) { return found }
      if budget.isSpent { return nil }
      if unreal > before, !isChecked {
        // What is out of reach often is so for all of this part: then the rest need not be looked at.
        isChecked = true
        if !canBeReached(region) { return nil }
      }
    }
    return nil
  }

  private mutating func canBeReached(_ region: [Side]) -> Bool {
    budget.spend(Self.exampleCost)
    if isReal(region) { return true }
    unreal += 1
    return false
  }

  /// An axis on which boxes differ, the one that splits them best; `nil` when one of them covers the region.
  private mutating func nextAxis(_ members: [Int], _ axes: [Int], _ region: [Side]) -> Int? {
    var partial = [Int](repeating: 0, count: axes.count)
    for member in members {
      var isPartial = false
      for (position, axis) in axes.enumerated() where !covers(boxes[member].sides[axis], region[axis]) {
        partial[position] += 1
        isPartial = true
      }
      if !isPartial { return nil }
    }
    budget.spend(members.count)
    var best: (axis: Int, partial: Int)?
    for (position, axis) in axes.enumerated() where partial[position] > best?.partial ?? 0 {
      best = (axis, partial[position])
    }
    return best?.axis
  }

  private func covers(_ side: Side, _ region: Side) -> Bool {
    region.spans.allSatisfy { span in side.spans.contains { $0.first <= span.first && span.last <= $0.last } }
  }
}
