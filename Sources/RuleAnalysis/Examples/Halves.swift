internal import RuleLanguage

extension Domain {
  /// Two parts that do not overlap and together are the domain; `nil` when there is only one value.
  var halves: (Domain, Domain)? {
    if isSingleton || isEmpty { return nil }
    if mayBeNone, !hasNoValue {
      var none = self
      none = none.subtracting(withoutNone)
      return (withoutNone, none)
    }
    switch shape {
    case .symbols(let set, let symbols):
      guard let first = set.first else { return nil }
      return split(Domain(.symbols(BitSet(first), of: symbols)))
    case .booleans: return split(Domain(.booleans(.no)))
    case .numbers(let ranges): return numbers(ranges) { .numbers($0) }
    case .dates(let ranges): return numbers(ranges) { .dates($0) }
    case .members(let family, let symbols):
      guard let word = family.may.subtracting(family.must).first else { return nil }
      let without = MemberRange(
        must: family.must, may: family.may.subtracting(BitSet(word)), least: family.least, greatest: family.greatest)
      let with = MemberRange(
        must: family.must.union(BitSet(word)), may: family.may, least: family.least, greatest: family.greatest)
      return (Domain(.members(without, of: symbols)), Domain(.members(with, of: symbols)))
    case .texts(let texts):
      guard let sample = texts.sample else { return nil }
      return split(Domain(.texts(TextSet([sample]))))
    }
  }

  private func split(_ part: Domain) -> (Domain, Domain) { (part, subtracting(part)) }

  private func numbers(_ ranges: RangeSet, _ shape: (RangeSet) -> Shape) -> (Domain, Domain)? {
    guard let bounds = ranges.bounds, bounds.lower < bounds.upper else { return nil }
    let middle = ranges.nearest(to: bounds.lower / 2 + bounds.upper / 2) ?? bounds.lower
    let cut = middle >= bounds.upper ? bounds.upper - ranges.step : middle
    let lower = ranges.intersection(RangeSet(bounds.lower, cut, step: ranges.step))
    return (Domain(shape(lower)), Domain(shape(ranges.subtracting(lower))))
  }
}
