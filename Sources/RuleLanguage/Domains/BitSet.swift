/// A set of small positions: one machine word, and more words only beyond 64.
public struct BitSet: Hashable, Sendable {
  private var head: UInt64
  private var rest: [UInt64]  // positions from 64 on; never ends in a zero word

  /// Creates the empty set.
  public init() {
    head = 0
    rest = []
  }

  /// Creates the set of one position.
  public init(_ position: Int) {
    self.init()
    insert(position)
  }

  /// Creates the set of the positions from 0 up to a count.
  public init(upTo count: Int) {
    self.init()
    head = count >= 64 ? .max : (1 << UInt64(Swift.max(count, 0))) - 1
    if count > 64 {
      let full = (count - 64) / 64
      rest = Array(repeating: .max, count: full)
      if (count - 64) % 64 != 0 { rest.append((1 << UInt64((count - 64) % 64)) - 1) }
    }
  }

  /// Whether the set holds nothing.
  public var isEmpty: Bool { head == 0 && rest.isEmpty }

  /// How many positions the set holds.
  public var count: Int { rest.reduce(head.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// The lowest position, or `nil` when the set is empty.
  public var first: Int? {
    if head != 0 { return head.trailingZeroBitCount }
    guard let index = rest.firstIndex(where: { $0 != 0 }) else { return nil }
    return 64 * (index + 1) + rest[index].trailingZeroBitCount
  }

  /// Whether the set holds a position.
  public func contains(_ position: Int) -> Bool {
    if position < 64 { return position >= 0 && head & (1 << UInt64(position)) != 0 }
    let index = position / 64 - 1
    return index < rest.count && rest[index] & (1 << UInt64(position % 64)) != 0
  }

  /// Adds a position, which is not negative.
  public mutating func insert(_ position: Int) {
    guard position >= 64 else {
      if position >= 0 { head |= 1 << UInt64(position) }
      return
    }
    let index = position / 64 - 1
    while rest.count <= index { rest.append(0) }
    rest[index] |= 1 << UInt64(position % 64)
  }

  /// Takes a position out.
  public mutating func remove(_ position: Int) {
    if position < 64 {
      if position >= 0 { head &= ~(1 << UInt64(position)) }
    } else if position / 64 - 1 < rest.count {
      rest[position / 64 - 1] &= ~(1 << UInt64(position % 64))
      trim()
    }
  }

  /// What stands in both.
  public func intersection(_ other: BitSet) -> BitSet { merged(other) { $0 & $1 } }

  /// What stands in either.
  public func union(_ other: BitSet) -> BitSet { merged(other) { $0 | $1 } }

  /// What stands here and not in the other.
  public func subtracting(_ other: BitSet) -> BitSet { merged(other) { $0 & ~$1 } }

  /// Whether everything here stands in the other too.
  public func isSubset(of other: BitSet) -> Bool {
    if rest.isEmpty { return head & ~other.head == 0 }
    return subtracting(other).isEmpty
  }

  /// Whether nothing stands in both.
  public func isDisjoint(with other: BitSet) -> Bool {
    if rest.isEmpty || other.rest.isEmpty { return head & other.head == 0 }
    return intersection(other).isEmpty
  }

  private func merged(_ other: BitSet, _ combine: (UInt64, UInt64) -> UInt64) -> BitSet {
    var result = BitSet()
    result.head = combine(head, other.head)
    let length = Swift.max(rest.count, other.rest.count)
    guard length > 0 else { return result }
    result.rest = (0..<length).map { index in
      combine(index < rest.count ? rest[index] : 0, index < other.rest.count ? other.rest[index] : 0)
    }
    result.trim()
    return result
  }

  private mutating func trim() {
    while rest.last == 0 { rest.removeLast() }
  }
}

extension BitSet: Sequence {
  /// Walks the positions from low to high.
  public struct Iterator: IteratorProtocol {
    fileprivate var word: UInt64
    fileprivate var index: Int
    fileprivate let rest: [UInt64]

    /// The next position.
    public mutating func next() -> Int? {
      while word == 0 {
        guard index < rest.count else { return nil }
        word = rest[index]
        index += 1
      }
      let bit = word.trailingZeroBitCount
      word &= word - 1
      return 64 * index + bit
    }
  }

  /// Starts at the lowest position.
  public func makeIterator() -> Iterator { Iterator(word: head, index: 0, rest: rest) }
}
