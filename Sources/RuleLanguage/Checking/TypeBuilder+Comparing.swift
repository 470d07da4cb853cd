import Diagnostics

extension TypeBuilder {
  /// Checks a comparison; `!=` becomes not `=`.
  mutating func compare(
    _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    if comparison == .notEqual {
      return try make(.not(try compare(.equal, left, right, range)), range)
    }
    if left.form == .none || right.form == .none {
      guard comparison == .equal else { throw TypeFault(.noneHere, at: range) }
      let other = left.form == .none ? right : left
      return try isNone(try value(other, words: nil), other)
    }
    for side in [left, right] where isPlainSet(side) {
      throw TypeFault(.setNeedsContains(side.printed), at: range)
    }
    let (leftWords, rightWords) = (words(of: left), words(of: right))
    let one = try value(left, words: rightWords)
    let two = try value(right, words: leftWords)
    if case .set = one.kind { return try compareSet(one, left, comparison, two, range) }
    if case .set = two.kind { return try compareSet(two, right, comparison.mirrored, one, range) }
    return try compare(comparison, one, two, range)
  }

  /// Whether a part is a set that cannot be compared with a word.
  private func isPlainSet(_ syntax: Syntax) -> Bool {
    guard case .name(let name) = syntax.form, let reference = find(name)?.reference, case .set = reference.type else {
      return false
    }
    return !reference.readsAsMembership
  }

  /// Whether a set that is read as its words holds one.
  private mutating func compareSet(
    _ set: Checked, _ syntax: Syntax, _ comparison: Comparison, _ word: Checked, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    guard case .set(let symbols, true) = set.kind, comparison == .equal else {
      throw TypeFault(.setNeedsContains(syntax.printed), at: range)
    }
    guard case .symbol = word.kind else {
      throw TypeFault(.clash(set.kind.dutchName, word.kind.dutchName), at: range)
    }
    return try contains(set, symbols, word, range)
  }

  /// Checks a comparison of two values that are not sets.
  mutating func compare(
    _ comparison: Comparison, _ one: Checked, _ two: Checked, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    switch (one.kind, two.kind) {
    case (.number(let left), .number(let right)): _ = try unit(of: left, right, range)
    case (.date, .date): break
    case (.symbol, .symbol), (.text, .text), (.condition, .condition):
      if comparison.isOrdering { throw TypeFault(.noOrder(one.kind.dutchName), at: range) }
    default: throw TypeFault(.clash(one.kind.dutchName, two.kind.dutchName), at: range)
    }
    if let (place, type) = one.read, two.isConstant {
      return try make(.test(place, try domain(comparison, two, type, range)), range)
    }
    if let (place, type) = two.read, one.isConstant {
      return try make(.test(place, try domain(comparison.mirrored, one, type, range)), range)
    }
    if let node = try countTest(comparison, one, two, range) { return node }
    if let node = try countTest(comparison.mirrored, two, one, range) { return node }
    return try make(.compare(comparison, one.node, two.node), range)
  }

  /// A comparison of the number of words in a set with a constant, as a test on that set.
  private mutating func countTest(
    _ comparison: Comparison, _ count: Checked, _ constant: Checked, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode? {
    guard case .count(let set) = count.node.form, case .read(let place, .set(let symbols)) = set.form,
      case .number(let limit) = constant.node.form
    else { return nil }
    let (floor, ceiling) = (Int(clamping: limit.floor), Int(clamping: limit.ceiling))
    let (least, greatest) =
      switch comparison {
      case .less: (0, ceiling - 1)
      case .lessOrEqual: (0, floor)
      case .greater: (floor + 1, Int.max)
      case .greaterOrEqual: (ceiling, Int.max)
      case .equal, .notEqual: (ceiling, floor)
      }
    let family = MemberRange(
      must: BitSet(), may: BitSet(upTo: symbols.count), least: max(least, 0), greatest: greatest)
    if family.isEmpty { throw TypeFault(.never("\(comparison.rawValue) \(limit)"), at: range) }
    return try make(.test(place, Domain(.members(family, of: symbols))), range)
  }

  /// The part of a type that compares in a way with a constant; a part that is empty or everything is a fault.
  func domain(
    _ comparison: Comparison, _ constant: Checked, _ type: ValueType, _ range: Range<Int>
  ) throws(TypeFault) -> Domain {
    let value = try limit(constant, type)
    guard let domain = Domain.comparing(comparison, value, of: type) else {
      throw TypeFault(.clash(type.dutchName, constant.kind.dutchName), at: range)
    }
    if domain.isEmpty { throw TypeFault(.never(written(comparison, value)), at: range) }
    return domain
  }

  private func written(_ comparison: Comparison, _ value: Value) -> String { "\(comparison.rawValue) \(value)" }

  /// A constant as a value of a type, within its bounds and decimals.
  func limit(_ constant: Checked, _ type: ValueType) throws(TypeFault) -> Value {
    let range = constant.node.range
    if case .number(let number) = type, case .number(let exact) = constant.node.form {
      guard let count = exact.tenThousandths, count % number.step == 0 else {
        throw TypeFault(.value(.tooManyDecimals(exact.description, allowed: number.decimals)), at: range)
      }
      guard count >= number.least, count <= number.greatest else {
        throw TypeFault(
          .value(.outOfBounds(exact.description, least: number.least, greatest: number.greatest)), at: range)
      }
      return .number(count)
    }
    guard case .constant(let value, _) = constant.node.form else {
      throw TypeFault(.clash(type.dutchName, constant.kind.dutchName), at: range)
    }
    if case .symbol(let word) = value, let symbols = type.symbols, !symbols.contains(word) {
      throw TypeFault(
        .unknownWord(word, nearest: Spelling.nearest(word, in: symbols.words), known: symbols), at: range)
    }
    return value
  }
}
