/// A unit of a number: words above and below the line, such as `euro/uur`; none for a bare number.
struct Unit: Hashable, Sendable {
  let above: [String]
  let below: [String]

  /// A bare number.
  static let none = Unit([], [])

  private init(_ above: [String], _ below: [String]) {
    var rest = below
    var kept: [String] = []
    for word in above {
      if let match = rest.firstIndex(of: word) { rest.remove(at: match) } else { kept.append(word) }
    }
    self.above = kept.sorted()
    self.below = rest.sorted()
  }

  /// Reads `uur`, `euro/uur`, `euro*uur/week`; `nil` is a bare number.
  init(_ text: String?) {
    let halves = (text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let above = halves.first?.split(separator: "*").map(String.init) ?? []
    let below = halves.dropFirst().flatMap { $0.split(separator: "*").map(String.init) }
    self.init(above.filter { $0 != "1" }, below)
  }

  var isNone: Bool { above.isEmpty && below.isEmpty }

  /// The unit as it is written, or `nil` for a bare number.
  var name: String? {
    if isNone { return nil }
    let top = above.isEmpty ? "1" : above.joined(separator: "*")
    return below.isEmpty ? top : ([top] + below).joined(separator: "/")
  }

  func times(_ other: Unit) -> Unit { Unit(above + other.above, below + other.below) }

  func over(_ other: Unit) -> Unit { Unit(above + other.below, below + other.above) }

  /// The unit of a sum or comparison of both, or `nil` when they differ; a bare number goes with every unit.
  func merged(_ other: Unit) -> Unit? {
    if isNone || self == other { return other }
    return other.isNone ? self : nil
  }
}
