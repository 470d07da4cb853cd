import Diagnostics

extension TypeBuilder {
  /// Checks `in` a list of values and ranges.
  mutating func within(
    _ part: Syntax, _ items: [Syntax.Item], _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    let left = try value(part, words: wordsOfItems(items))
    if case .set(_, let readsAsMembership) = left.kind {
      let values = items.compactMap { if case .value(let value) = $0 { value } else { nil } }
      guard readsAsMembership, values.count == items.count else {
        throw TypeFault(.setNeedsContains(part.printed), at: range)
      }
      return try containsMany(left, values, all: false, range)
    }
    let words = words(of: part)
    var alternatives: [TypedNode] = []
    var constant: Domain?
    for item in items {
      if let domain = try constantDomain(left, item, words) {
        if let known = constant, domain.isSubset(of: known) {
          throw TypeFault(.duplicate(item.printed), at: item.range)
        }
        constant = constant.map { $0.union(domain) } ?? domain
      } else {
        alternatives.append(try alternative(part, left, item, words))
      }
    }
    if let constant, let (place, _) = left.read { alternatives.append(try make(.test(place, constant), range)) }
    return alternatives.count == 1 ? alternatives[0] : try make(.or(alternatives), range)
  }

  private func wordsOfItems(_ items: [Syntax.Item]) -> Symbols? {
    for case .value(let value) in items {
      if let words = words(of: value) { return words }
    }
    return nil
  }

  /// What a constant item holds when the left side is a fact or field, else `nil`.
  private mutating func constantDomain(
    _ left: Checked, _ item: Syntax.Item, _ words: Symbols?
  ) throws(TypeFault) -> Domain? {
    guard let (_, type) = left.read else { return nil }
    switch item {
    case .value(let syntax):
      if syntax.form == .none {
        guard left.mayBeNone else { throw TypeFault(.neverNone("none"), at: syntax.range) }
        return .none(of: type)
      }
      let value = try value(syntax, words: words)
      guard value.isConstant else { return nil }
      try requireSameKind(left, value, syntax.range)
      return try domain(.equal, value, type, syntax.range)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      let (first, last) = (try value(lower, words: nil), try value(upper, words: nil))
      guard first.isConstant, last.isConstant else { return nil }
      try requireOrder(left, first, lower.range)
      try requireOrder(left, last, upper.range)
      let domain = Domain.between(
        try limit(first, type), lowerIsOpen, try limit(last, type), upperIsOpen, of: type)
      guard let domain, !domain.isEmpty else { throw TypeFault(.emptyInterval(item.printed), at: item.range) }
      return domain
    }
  }

  /// A comparison with an item that is not constant, or of something calculated.
  private mutating func alternative(
    _ part: Syntax, _ left: Checked, _ item: Syntax.Item, _ words: Symbols?
  ) throws(TypeFault) -> TypedNode {
    switch item {
    case .value(let syntax):
      return try compare(.equal, part, syntax, item.range)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      let above = try compare(lowerIsOpen ? .greater : .greaterOrEqual, part, lower, item.range)
      let below = try compare(upperIsOpen ? .less : .lessOrEqual, part, upper, item.range)
      return try make(.and([above, below]), item.range)
    }
  }

  private func requireSameKind(_ left: Checked, _ right: Checked, _ range: Range<Int>) throws(TypeFault) {
    switch (left.kind, right.kind) {
    case (.number(let one), .number(let two)): _ = try unit(of: one, two, range)
    case (.date, .date), (.symbol, .symbol), (.text, .text), (.condition, .condition): return
    default: throw TypeFault(.clash(left.kind.dutchName, right.kind.dutchName), at: range)
    }
  }

  private func requireOrder(_ left: Checked, _ right: Checked, _ range: Range<Int>) throws(TypeFault) {
    switch left.kind {
    case .number, .date: try requireSameKind(left, right, range)
    default: throw TypeFault(.noOrder(left.kind.dutchName), at: range)
    }
  }
}

extension Syntax.Item {
  /// Where the item stands, without its brackets.
  var range: Range<Int> {
    switch self {
    case .value(let value): value.range
    case .interval(let lower, _, let upper, _):
      lower.range.lowerBound..<max(lower.range.lowerBound, upper.range.upperBound)
    }
  }
}
