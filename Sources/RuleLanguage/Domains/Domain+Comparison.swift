extension Domain {
  /// Whether a value of this domain equals a value of another; no when one of them is none.
  func equals(_ other: Domain) -> Kleene {
    if hasNoValue || other.hasNoValue { return .no }
    if withoutNone.intersection(other.withoutNone).hasNoValue { return .no }
    guard let one = singleValue, let two = other.singleValue, one == two, one != .none else { return .unknown }
    return .yes
  }

  /// What is possible in either, also when their enumerations differ.
  func widened(_ other: Domain) -> Domain {
    guard case .symbols(let one, let left) = shape, case .symbols(let two, let right) = other.shape, left != right
    else { return union(other) }
    let all = Symbols(left.words + right.words)
    let joined = one.moved(from: left, to: all).union(two.moved(from: right, to: all))
    return Domain(.symbols(joined, of: all), mayBeNone: mayBeNone || other.mayBeNone)
  }
}
