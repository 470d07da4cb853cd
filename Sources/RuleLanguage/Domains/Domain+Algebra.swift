extension Domain {
  /// What is possible in both; nothing when the types differ.
  ///
  /// - Parameter other: Another domain of the same type.
  /// - Returns: The common values.
  public func intersection(_ other: Domain) -> Domain {
    let none = mayBeNone && other.mayBeNone
    switch (shape, other.shape) {
    case (.symbols(let one, let symbols), .symbols(let two, let others)):
      return Domain(.symbols(one.intersection(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.booleans(let one), .booleans(let two)): return Domain(.booleans(one.intersection(two)), mayBeNone: none)
    case (.numbers(let one), .numbers(let two)): return Domain(.numbers(one.intersection(two)), mayBeNone: none)
    case (.dates(let one), .dates(let two)): return Domain(.dates(one.intersection(two)), mayBeNone: none)
    case (.members(let one, let symbols), .members(let two, let others)):
      return Domain(.members(one.intersection(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.texts(let one), .texts(let two)): return Domain(.texts(one.intersection(two)), mayBeNone: none)
    default: return emptied(mayBeNone: none)
    }
  }

  /// What is possible in either; for families of sets the smallest family that holds both.
  ///
  /// - Parameter other: Another domain of the same type.
  /// - Returns: The values of both; this domain when the types differ.
  public func union(_ other: Domain) -> Domain {
    let none = mayBeNone || other.mayBeNone
    switch (shape, other.shape) {
    case (.symbols(let one, let symbols), .symbols(let two, let others)):
      return Domain(.symbols(one.union(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.booleans(let one), .booleans(let two)): return Domain(.booleans(one.union(two)), mayBeNone: none)
    case (.numbers(let one), .numbers(let two)): return Domain(.numbers(one.union(two)), mayBeNone: none)
    case (.dates(let one), .dates(let two)): return Domain(.dates(one.union(two)), mayBeNone: none)
    case (.members(let one, let symbols), .members(let two, let others)):
      return Domain(.members(one.hull(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.texts(let one), .texts(let two)): return Domain(.texts(one.union(two)), mayBeNone: none)
    default: return Domain(shape, mayBeNone: none)
    }
  }

  /// What is possible here and not in the other; for families of sets possibly more, never less.
  ///
  /// - Parameter other: Another domain of the same type.
  /// - Returns: The values that are left.
  public func subtracting(_ other: Domain) -> Domain {
    let none = mayBeNone && !other.mayBeNone
    switch (shape, other.shape) {
    case (.symbols(let one, let symbols), .symbols(let two, let others)):
      return Domain(.symbols(one.subtracting(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.booleans(let one), .booleans(let two)): return Domain(.booleans(one.subtracting(two)), mayBeNone: none)
    case (.numbers(let one), .numbers(let two)): return Domain(.numbers(one.subtracting(two)), mayBeNone: none)
    case (.dates(let one), .dates(let two)): return Domain(.dates(one.subtracting(two)), mayBeNone: none)
    case (.members(let one, let symbols), .members(let two, let others)):
      return Domain(.members(one.subtracting(two.aligned(others, symbols)), of: symbols), mayBeNone: none)
    case (.texts(let one), .texts(let two)): return Domain(.texts(one.subtracting(two)), mayBeNone: none)
    default: return Domain(shape, mayBeNone: none)
    }
  }

  /// Whether everything possible here is possible in the other too.
  ///
  /// - Parameter other: Another domain of the same type.
  /// - Returns: Whether this is a part of it.
  public func isSubset(of other: Domain) -> Bool {
    if mayBeNone, !other.mayBeNone { return false }
    switch (shape, other.shape) {
    case (.symbols(let one, let symbols), .symbols(let two, let others)):
      return one.isSubset(of: two.aligned(others, symbols))
    case (.booleans(let one), .booleans(let two)): return one.isSubset(of: two)
    case (.numbers(let one), .numbers(let two)): return one.isSubset(of: two)
    case (.dates(let one), .dates(let two)): return one.isSubset(of: two)
    case (.members(let one, let symbols), .members(let two, let others)):
      return one.isSubset(of: two.aligned(others, symbols))
    case (.texts(let one), .texts(let two)): return one.subtracting(two).isEmpty
    default: return hasNoValue
    }
  }

  /// Whether nothing is possible in both.
  ///
  /// - Parameter other: Another domain of the same type.
  /// - Returns: Whether they share nothing.
  public func isDisjoint(with other: Domain) -> Bool {
    if mayBeNone, other.mayBeNone { return false }
    switch (shape, other.shape) {
    case (.symbols(let one, let symbols), .symbols(let two, let others)):
      return one.isDisjoint(with: two.aligned(others, symbols))
    case (.booleans(let one), .booleans(let two)): return one.isDisjoint(with: two)
    case (.numbers(let one), .numbers(let two)): return one.isDisjoint(with: two)
    case (.dates(let one), .dates(let two)): return one.isDisjoint(with: two)
    default: return intersection(other).hasNoValue
    }
  }

  /// Whether a value of this domain lies in a box: yes for all of them, no for none of them, else unknown.
  ///
  /// An empty domain lies in every box.
  ///
  /// - Parameter box: A domain of the same type.
  /// - Returns: The answer that holds for every value.
  public func lies(in box: Domain) -> Kleene {
    if isSubset(of: box) { return .yes }
    return isDisjoint(with: box) ? .no : .unknown
  }

  private func emptied(mayBeNone: Bool) -> Domain {
    let shape: Shape =
      switch self.shape {
      case .symbols(_, let symbols): .symbols(BitSet(), of: symbols)
      case .booleans: .booleans([])
      case .numbers(let ranges): .numbers(RangeSet(step: ranges.step))
      case .dates: .dates(RangeSet(step: 1))
      case .members(_, let symbols): .members(.empty, of: symbols)
      case .texts: .texts(TextSet([]))
      }
    return Domain(shape, mayBeNone: mayBeNone)
  }
}

extension BitSet {
  fileprivate func aligned(_ symbols: Symbols, _ others: Symbols) -> BitSet {
    symbols == others ? self : moved(from: symbols, to: others)
  }
}

extension MemberRange {
  fileprivate func aligned(_ symbols: Symbols, _ others: Symbols) -> MemberRange {
    if isEmpty || symbols == others { return self }
    let required = must.moved(from: symbols, to: others)
    guard required.count == must.count else { return .empty }
    return MemberRange(must: required, may: may.moved(from: symbols, to: others), least: least, greatest: greatest)
  }
}
