/// A fact or a field of a line as an expression sees it.
public struct Reference: Hashable, Sendable {
  /// Its number among the facts, or among the fields.
  public var slot: Int
  /// Its type.
  public var type: ValueType
  /// Whether it may be known not to be there.
  public var mayBeNone: Bool
  /// For a set: whether `= word` and `in (a, b)` mean that the word is in the set, as for the groups of a code.
  public var readsAsMembership: Bool

  /// Creates a reference.
  ///
  /// - Parameters:
  ///   - slot: Its number among the facts, or among the fields.
  ///   - type: Its type.
  ///   - mayBeNone: Whether it may be known not to be there.
  ///   - readsAsMembership: Whether `= word` on this set means that it holds the word.
  public init(slot: Int, type: ValueType, mayBeNone: Bool = false, readsAsMembership: Bool = false) {
    self.slot = slot
    self.type = type
    self.mayBeNone = mayBeNone
    self.readsAsMembership = readsAsMembership
  }
}
