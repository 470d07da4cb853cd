internal import RuleLanguage

/// Chooses values of domains: the plainest first, then others, always the same for a number.
struct Chooser {
  private var state: UInt64
  private let isPlain: Bool

  init(_ number: Int) {
    isPlain = number == 0
    state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func next(_ count: UInt64) -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return count == 0 ? 0 : state % count
  }

  /// A day of a domain of dates.
  mutating func day(of domain: Domain) -> CalendarDate? {
    guard case .date(let day)? = narrow(domain)?.singleValue else { return nil }
    return day
  }

  /// The domain of one value, or of none; `nil` when the domain is empty.
  mutating func narrow(_ domain: Domain) -> Domain? {
    if domain.isSingleton { return domain }
    if domain.hasNoValue { return nil }
    if !isPlain, domain.mayBeNone, next(4) == 0 { return domain.noneAlone }
    switch domain.shape {
    case .symbols(let set, let symbols):
      let position = isPlain ? set.first : set.dropFirst(Int(next(UInt64(set.count)))).first { _ in true }
      return position.map { Domain(.symbols(BitSet($0), of: symbols)) }
    case .booleans(let set):
      let isTrue = isPlain || set != .both ? !set.contains(.no) : next(2) == 0
      return Domain(.booleans(BooleanSet(isTrue)))
    case .numbers(let ranges):
      return number(of: ranges, near: 0).map { Domain(.numbers(RangeSet($0, step: ranges.step))) }
    case .dates(let ranges):
      return number(of: ranges, near: 10_957).map { Domain(.dates(RangeSet($0, step: ranges.step))) }
    case .members(let family, let symbols):
      return set(of: family).map { Domain(.members(MemberRange(must: $0, may: $0), of: symbols)) }
    case .texts(let texts): return texts.sample.map { Domain(.texts(TextSet([$0]))) }
    }
  }

  private mutating func set(of family: MemberRange) -> BitSet? {
    guard !isPlain else { return family.sample }
    var set = family.must
    for word in family.may where set.count < family.greatest && next(2) == 0 { set.insert(word) }
    for word in family.may where set.count < family.least { set.insert(word) }
    return family.contains(set) ? set : family.sample
  }

  private mutating func number(of ranges: RangeSet, near center: Int64) -> Int64? {
    isPlain ? ranges.nearest(to: center) : choose(ranges)
  }

  private mutating func choose(_ ranges: RangeSet) -> Int64? {
    let spans = ranges.spans
    guard !spans.isEmpty else { return nil }
    let span = spans[Int(next(UInt64(spans.count)))]
    switch next(4) {
    case 0: return span.lower
    case 1: return span.upper
    default:
      let steps = UInt64(bitPattern: span.upper &- span.lower) / UInt64(ranges.step)
      let near = next(3) == 0 ? min(steps, 50) : steps
      return span.lower &+ Int64(bitPattern: next(near &+ 1)) &* ranges.step
    }
  }
}

extension Domain {
  /// None, for a fact that has the values of this domain.
  fileprivate var noneAlone: Domain {
    let empty: Shape =
      switch shape {
      case .symbols(_, let symbols): .symbols(BitSet(), of: symbols)
      case .booleans: .booleans([])
      case .numbers(let ranges): .numbers(RangeSet(step: ranges.step))
      case .dates(let ranges): .dates(RangeSet(step: ranges.step))
      case .members(_, let symbols): .members(.empty, of: symbols)
      case .texts: .texts(TextSet([]))
      }
    return Domain(empty, mayBeNone: true)
  }
}
