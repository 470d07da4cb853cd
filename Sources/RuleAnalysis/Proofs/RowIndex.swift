/// Boxes by the axis that tells most of them apart, so that the few that may meet a box are found at once.
struct RowIndex {
  private let boxes: [RowBox]
  private let axis: Int?
  private let segments: [Segments.Segment]
  /// Numbers of the boxes of each row.
  let boxesOfRow: [Int: [Int]]

  init(_ boxes: [RowBox], axes: Int) {
    self.boxes = boxes
    let all = Array(boxes.indices)
    boxesOfRow = Dictionary(grouping: all) { boxes[$0].row }
    let costs = (0..<axes).map { (axis: $0, pairs: Segments.cost(all, of: boxes, axis: $0).pairs) }
    axis = costs.min { $0.pairs < $1.pairs }?.axis
    segments = axis.map { Segments(all, of: boxes, axis: $0, within: Side(0, .max - 1)).segments } ?? []
  }

  /// The boxes that share a cell with this one on the axis; all when there is no axis.
  func candidates(for number: Int) -> [Int] {
    guard let axis else { return Array(boxes.indices) }
    var found: Set<Int> = []
    for span in boxes[number].sides[axis].spans {
      var low = 0
      var high = segments.count
      while low < high {
        let middle = (low + high) / 2
        if segments[middle].last < span.first { low = middle + 1 } else { high = middle }
      }
      while low < segments.count, segments[low].first <= span.last {
        found.formUnion(segments[low].members)
        low += 1
      }
    }
    return found.sorted()
  }
}
