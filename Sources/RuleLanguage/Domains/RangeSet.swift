/// A set of whole numbers on a grid, as sorted ranges with a gap between them.
///
/// Numbers are in ten-thousandths, dates in days. Every bound is a multiple of `step`; two ranges whose bounds are one
/// step apart are one range. A set of one range needs no storage of its own.
public struct RangeSet: Hashable, Sendable {
  /// A range from a lower to an upper bound, both in it.
  public struct Span: Hashable, Sendable {
    /// The first number.
    public var lower: Int64
    /// The last number.
    public var upper: Int64

    /// Creates a range from its bounds.
    public init(_ lower: Int64, _ upper: Int64) {
      self.lower = lower
      self.upper = upper
    }
  }

  /// The distance between neighbours.
  public let step: Int64
  private var hull: Span  // lower > upper when empty
  private var more: [Span]  // all ranges when there are at least two

  /// Creates the empty set.
  public init(step: Int64) {
    self.step = max(step, 1)
    hull = Span(0, -1)
    more = []
  }

  /// Creates the set of the multiples of the step between two bounds.
  public init(_ lower: Int64, _ upper: Int64, step: Int64) {
    self.init(step: step)
    let first = RangeSet.roundedUp(lower, to: self.step)
    let last = RangeSet.roundedDown(upper, to: self.step)
    if first <= last { hull = Span(first, last) }
  }

  /// Creates the set of one number; empty when it is no multiple of the step.
  public init(_ number: Int64, step: Int64) {
    self.init(number, number, step: step)
  }

  /// Creates a set from sorted ranges with a gap between them.
  private init(sorted spans: [Span], step: Int64) {
    self.step = step
    guard let first = spans.first, let last = spans.last else {
      hull = Span(0, -1)
      more = []
      return
    }
    hull = Span(first.lower, last.upper)
    more = spans.count > 1 ? spans : []
  }

  static func roundedUp(_ number: Int64, to step: Int64) -> Int64 {
    let rest = number % step
    return rest == 0 ? number : rest > 0 ? number - rest + step : number - rest
  }

  static func roundedDown(_ number: Int64, to step: Int64) -> Int64 {
    let rest = number % step
    return rest == 0 ? number : rest > 0 ? number - rest : number - rest - step
  }

  /// Whether the set holds nothing.
  public var isEmpty: Bool { hull.lower > hull.upper }

  /// The lowest and highest number, or `nil` when the set is empty.
  public var bounds: Span? { isEmpty ? nil : hull }

  /// The ranges from low to high.
  public var spans: [Span] { more.isEmpty ? (isEmpty ? [] : [hull]) : more }

  /// Whether the set is one range without a gap.
  public var isSpan: Bool { more.isEmpty && !isEmpty }

  /// The only number, or `nil` when there are none or several.
  public var single: Int64? { hull.lower == hull.upper ? hull.lower : nil }

  /// How many numbers the set holds, or `nil` when that does not fit.
  public var count: Int? {
    var total: UInt64 = 0
    for span in spans {
      let apart = UInt64(bitPattern: span.upper &- span.lower) / UInt64(step)
      let (sum, overflow) = total.addingReportingOverflow(apart)
      let (next, carry) = sum.addingReportingOverflow(1)
      if overflow || carry { return nil }
      total = next
    }
    return Int(exactly: total)
  }

  /// Whether the set holds a number.
  public func contains(_ number: Int64) -> Bool {
    guard number >= hull.lower, number <= hull.upper, number % step == 0 else { return false }
    return more.isEmpty || more.contains { number >= $0.lower && number <= $0.upper }
  }

  /// The number nearest to another, the lower of two equally near; `nil` when the set is empty.
  public func nearest(to number: Int64) -> Int64? {
    var best: Int64?
    for span in spans {
      let near = min(max(number, span.lower), span.upper)
      let onGrid = near == number ? min(max(RangeSet.roundedDown(near, to: step), span.lower), span.upper) : near
      guard let held = best else {
        best = onGrid
        continue
      }
      if (onGrid - number).magnitude < (held - number).magnitude { best = onGrid }
    }
    return best
  }
}

extension RangeSet {
  /// What stands in both.
  public func intersection(_ other: RangeSet) -> RangeSet {
    if more.isEmpty, other.more.isEmpty {
      return RangeSet(max(hull.lower, other.hull.lower), min(hull.upper, other.hull.upper), step: step)
    }
    var result: [Span] = []
    let (left, right) = (spans, other.spans)
    var (one, two) = (0, 0)
    while one < left.count, two < right.count {
      let lower = RangeSet.roundedUp(max(left[one].lower, right[two].lower), to: step)
      let upper = RangeSet.roundedDown(min(left[one].upper, right[two].upper), to: step)
      if lower <= upper { result.append(Span(lower, upper)) }
      if left[one].upper < right[two].upper { one += 1 } else { two += 1 }
    }
    return RangeSet(sorted: result, step: step)
  }

  /// What stands in either.
  public func union(_ other: RangeSet) -> RangeSet {
    if isEmpty { return RangeSet(sorted: other.spans, step: step) }
    if other.isEmpty { return self }
    var result: [Span] = []
    for span in (spans + other.spans).sorted(by: { $0.lower < $1.lower }) {
      if let last = result.last, span.lower <= last.upper + step {
        result[result.count - 1].upper = max(last.upper, span.upper)
      } else {
        result.append(span)
      }
    }
    return RangeSet(sorted: result, step: step)
  }

  /// What stands here and not in the other.
  public func subtracting(_ other: RangeSet) -> RangeSet {
    if isEmpty || other.isEmpty || other.hull.lower > hull.upper || other.hull.upper < hull.lower { return self }
    var result: [Span] = []
    for span in spans {
      var lower = span.lower
      for hole in other.spans where hole.upper >= span.lower && hole.lower <= span.upper {
        if hole.lower > lower { result.append(Span(lower, RangeSet.roundedUp(hole.lower, to: step) - step)) }
        lower = max(lower, RangeSet.roundedDown(hole.upper, to: step) + step)
      }
      if lower <= span.upper { result.append(Span(lower, span.upper)) }
    }
    return RangeSet(sorted: result, step: step)
  }

  /// Whether everything here stands in the other too.
  public func isSubset(of other: RangeSet) -> Bool {
    if isEmpty { return true }
    if other.more.isEmpty { return other.hull.lower <= hull.lower && hull.upper <= other.hull.upper }
    return spans.allSatisfy { span in
      other.more.contains { $0.lower <= span.lower && span.upper <= $0.upper }
    }
  }

  /// Whether nothing stands in both.
  public func isDisjoint(with other: RangeSet) -> Bool {
    if isEmpty || other.isEmpty || hull.upper < other.hull.lower || other.hull.upper < hull.lower { return true }
    if more.isEmpty, other.more.isEmpty { return false }
    return intersection(other).isEmpty
  }
}
