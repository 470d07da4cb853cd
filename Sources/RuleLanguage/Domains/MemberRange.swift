/// A family of sets of words: all that hold `must`, stay within `may`, and have from `least` to `greatest` words.
public struct MemberRange: Hashable, Sendable {
  /// Positions that every set holds.
  public let must: BitSet
  /// Positions that a set may hold; includes `must`.
  public let may: BitSet
  /// The smallest number of words.
  public let least: Int
  /// The greatest number of words.
  public let greatest: Int

  /// The family of no sets.
  public static let empty = MemberRange(empty: ())

  private init(empty: Void) {
    must = BitSet()
    may = BitSet()
    least = 1
    greatest = 0
  }

  /// Creates a family; bounds are tightened so that equal families are equal values.
  public init(must: BitSet, may: BitSet, least: Int = 0, greatest: Int = .max) {
    let fewest = must.count
    let most = may.count
    let lower = max(least, fewest)
    let upper = min(greatest, most)
    guard lower <= upper, must.isSubset(of: may) else {
      self = .empty
      return
    }
    self.must = lower == most ? may : must
    self.may = upper == fewest ? must : may
    self.least = lower
    self.greatest = upper
  }

  /// Whether there is no such set.
  public var isEmpty: Bool { least > greatest }

  /// The only set, or `nil` when there are none or several.
  public var single: BitSet? { !isEmpty && must == may ? must : nil }

  /// Whether a set is one of these.
  public func contains(_ set: BitSet) -> Bool {
    !isEmpty && must.isSubset(of: set) && set.isSubset(of: may) && (least...greatest).contains(set.count)
  }

  /// The sets in both families.
  public func intersection(_ other: MemberRange) -> MemberRange {
    if isEmpty || other.isEmpty { return .empty }
    return MemberRange(
      must: must.union(other.must), may: may.intersection(other.may),
      least: max(least, other.least), greatest: min(greatest, other.greatest))
  }

  /// The smallest family that holds both.
  public func hull(_ other: MemberRange) -> MemberRange {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return MemberRange(
      must: must.intersection(other.must), may: may.union(other.may),
      least: min(least, other.least), greatest: max(greatest, other.greatest))
  }

  /// Whether every set here is one of the other family.
  public func isSubset(of other: MemberRange) -> Bool {
    if isEmpty { return true }
    return !other.isEmpty && other.must.isSubset(of: must) && may.isSubset(of: other.may)
      && other.least <= least && greatest <= other.greatest
  }

  /// The smallest family that still holds every set that is not one of the other; exact where only one thing differs.
  public func subtracting(_ other: MemberRange) -> MemberRange {
    if isSubset(of: other) { return .empty }
    let common = intersection(other)
    if common.isEmpty { return self }
    // One word more that the others must have, or one more that they may not have: the rest lacks it, or has it.
    let added = common.must.subtracting(must)
    let dropped = may.subtracting(common.may)
    let sameCount = common.least == max(least, common.must.count) && common.greatest == min(greatest, common.may.count)
    if sameCount, added.count + dropped.count == 1 {
      return MemberRange(
        must: must.union(dropped), may: may.subtracting(added), least: least, greatest: greatest)
    }
    if added.isEmpty, dropped.isEmpty {
      if common.least > least, common.greatest == greatest {
        return MemberRange(must: must, may: may, least: least, greatest: common.least - 1)
      }
      if common.greatest < greatest, common.least == least {
        return MemberRange(must: must, may: may, least: common.greatest + 1, greatest: greatest)
      }
    }
    return self
  }

  /// How many sets there are when no bound on the number of words is in the way, else `nil`.
  public var count: Int? {
    if isEmpty { return 0 }
    let free = may.count - must.count
    guard free < 40 else { return nil }
    var total = 0
    var ways = 1
    for chosen in 0...free {
      if (least...greatest).contains(must.count + chosen) { total += ways }
      ways = ways * (free - chosen) / (chosen + 1)
    }
    return total
  }

  /// An example: the words that must be in, and the first others until there are enough.
  public var sample: BitSet? {
    if isEmpty { return nil }
    var chosen = must
    for position in may where chosen.count < least { chosen.insert(position) }
    return chosen
  }
}
