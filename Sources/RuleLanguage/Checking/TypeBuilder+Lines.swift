import Diagnostics

extension TypeBuilder {
  /// Checks what is asked of each line; fields come before facts.
  private mutating func inLines<Part>(
    _ kinds: [LineKind], _ range: Range<Int>, _ check: (inout TypeBuilder) throws(TypeFault) -> Part
  ) throws(TypeFault) -> Part {
    guard !isInLines else { throw TypeFault(.nestedLines, at: range) }
    lineKinds.formUnion(kinds)
    isInLines = true
    defer { isInLines = false }
    return try check(&self)
  }

  /// Checks `any` and `all`.
  mutating func question(
    _ quantifier: Syntax.Quantifier, _ kinds: [LineKind], _ part: Syntax?, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    let condition = try lineCondition(kinds, part, range)
    return try make(.lines(quantifier, nil, kinds, condition), range)
  }

  /// Checks `count of`.
  mutating func count(_ kinds: [LineKind], _ part: Syntax?, _ range: Range<Int>) throws(TypeFault) -> Checked {
    let condition = try lineCondition(kinds, part, range)
    let most = Int64(LineKind.most * kinds.count)
    return Checked(
      try make(.lines(.count, nil, kinds, condition), range), .number(NumberFacts(whole: 0, most)))
  }

  /// Checks `sum … of`.
  mutating func sum(
    _ summand: Syntax, _ kinds: [LineKind], _ part: Syntax?, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    let (term, facts) = try inLines(kinds, range) { (builder) throws(TypeFault) in try builder.numeric(summand) }
    let condition = try lineCondition(kinds, part, range)
    guard let total = facts.summed(upTo: Int64(LineKind.most * kinds.count)) else {
      throw TypeFault(.tooLarge(summand.printed), at: range)
    }
    return Checked(
      try make(.lines(.sum, term.node, kinds, condition), range), .number(total), mayBeNone: term.mayBeNone)
  }

  private mutating func lineCondition(
    _ kinds: [LineKind], _ part: Syntax?, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode? {
    try inLines(kinds, range) { (builder) throws(TypeFault) -> TypedNode? in
      guard let part else { return nil }
      return try builder.condition(part)
    }
  }
}
