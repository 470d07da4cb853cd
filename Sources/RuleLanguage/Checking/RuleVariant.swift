/// A part of a rule with one thing changed, as a tired author might.
public struct RuleVariant<Part: Sendable>: Sendable {
  /// The part with the change.
  public let part: Part
  /// What was changed.
  public let change: RuleChange

  init(_ part: Part, _ change: RuleChange) {
    self.part = part
    self.change = change
  }
}

/// One thing that was changed in a condition or cell.
public enum RuleChange: Hashable, Sendable {
  /// A bound, from one value to its neighbour.
  case bound(from: Value, to: Value)
  /// A word that was left out.
  case without(String)
  /// A word that was added.
  case with(String)
  /// A condition that was turned round.
  case opposite(String)
  /// A part that was left out.
  case leftOut(String)
  /// `and` instead of `or`, or the other way round.
  case joined(by: String)
  /// Another comparison.
  case comparison(from: String, to: String)
  /// Another operation on numbers.
  case arithmetic(from: String, to: String)
}

extension Domain {
  /// The domain with one bound moved by one step, one word more or less, or turned round.
  ///
  /// - Parameter full: Everything the fact may be.
  /// - Returns: Domains that are not empty and not this one.
  func variants(within full: Domain) -> [RuleVariant<Domain>] {
    switch (shape, full.shape) {
    case (.numbers(let ranges), .numbers(let all)):
      ranges.moved(within: all).map { range, from, to in
        RuleVariant(Domain(.numbers(range), mayBeNone: mayBeNone), .bound(from: .number(from), to: .number(to)))
      }
    case (.dates(let ranges), .dates(let all)):
      ranges.moved(within: all).map { range, from, to in
        func date(_ days: Int64) -> Value { .date(CalendarDate(days: Int32(clamping: days))) }
        return RuleVariant(Domain(.dates(range), mayBeNone: mayBeNone), .bound(from: date(from), to: date(to)))
      }
    case (.booleans(let set), .booleans):
      set.count == 1
        ? [
          RuleVariant(
            Domain(.booleans(set == .yes ? .no : .yes), mayBeNone: mayBeNone),
            .opposite(set == .yes ? "true" : "false"))
        ] : []
    case (.symbols(let set, let symbols), .symbols): words(set, symbols)
    case (.members(let family, let symbols), .members): words(family, symbols)
    default: []
    }
  }

  private func words(_ set: BitSet, _ symbols: Symbols) -> [RuleVariant<Domain>] {
    var found: [RuleVariant<Domain>] = []
    if set.count > 1 {
      for position in set {
        guard let word = symbols[position] else { continue }
        found.append(
          RuleVariant(
            Domain(.symbols(set.subtracting(BitSet(position)), of: symbols), mayBeNone: mayBeNone), .without(word)))
      }
    }
    let others = BitSet(upTo: symbols.count).subtracting(set)
    if let position = others.first(where: { $0 > (set.first ?? 0) }) ?? others.first, let word = symbols[position],
      others.count > 1 || set.count == 1
    {
      found.append(
        RuleVariant(Domain(.symbols(set.union(BitSet(position)), of: symbols), mayBeNone: mayBeNone), .with(word)))
    }
    return found
  }

  private func words(_ family: MemberRange, _ symbols: Symbols) -> [RuleVariant<Domain>] {
    guard !family.isEmpty, let position = family.must.first, let word = symbols[position] else { return [] }
    let turned = MemberRange(
      must: family.must.subtracting(BitSet(position)), may: family.may.subtracting(BitSet(position)))
    return [RuleVariant(Domain(.members(turned, of: symbols), mayBeNone: mayBeNone), .opposite(word))]
  }
}

extension RangeSet {
  /// The set with one bound moved by one step, where the bound is not that of everything.
  func moved(within all: RangeSet) -> [(RangeSet, from: Int64, to: Int64)] {
    guard let bounds = all.bounds else { return [] }
    var found: [(RangeSet, from: Int64, to: Int64)] = []
    func add(_ index: Int, _ lower: Int64, _ upper: Int64, from: Int64, to: Int64) {
      guard lower <= upper, lower >= bounds.lower, upper <= bounds.upper else { return }
      var result = RangeSet(step: step)
      for (number, span) in spans.enumerated() {
        result = result.union(
          number == index ? RangeSet(lower, upper, step: step) : RangeSet(span.lower, span.upper, step: step))
      }
      if result != self { found.append((result, from, to)) }
    }
    for (index, span) in spans.enumerated() {
      if span.lower > bounds.lower {
        for move in moves(span.lower, isUpper: false) {
          add(index, span.lower + move, span.upper, from: span.lower, to: span.lower + move)
        }
      }
      if span.upper < bounds.upper {
        for move in moves(span.upper, isUpper: true) {
          add(index, span.lower, span.upper + move, from: span.upper, to: span.upper + move)
        }
      }
    }
    return found
  }

  /// How far a bound is easily mistaken: one step, or for numbers with decimals one whole, and in or out.
  private func moves(_ bound: Int64, isUpper: Bool) -> [Int64] {
    let whole = NumberType.scale
    guard step > 1, step < whole else { return [-step, step] }
    let isOpen = (isUpper ? bound + step : bound - step) % whole == 0
    let flip = isOpen == isUpper ? step : -step
    return [-whole, flip, whole]
  }
}
