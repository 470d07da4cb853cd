import Diagnostics

extension TypeBuilder {
  /// Checks a part that has to be true or false.
  mutating func condition(_ syntax: Syntax) throws(TypeFault) -> TypedNode {
    let range = syntax.range
    switch syntax.form {
    case .boolean(let truth):
      return try make(.constant(.boolean(truth), .boolean), range)
    case .not(let part):
      return try make(.not(try condition(part)), range)
    case .and(let parts):
      return try make(.and(try conditions(parts)), range)
    case .or(let parts):
      return try make(.or(try conditions(parts)), range)
    case .compare(let comparison, let left, let right):
      return try compare(comparison, left, right, range)
    case .isNone(let part, let negated):
      return try negate(try isNone(try value(part, words: nil), part), when: negated, range)
    case .within(let part, let items, let negated):
      return try negate(try within(part, items, range), when: negated, range)
    case .between(let part, let lower, let upper):
      return try within(part, [.interval(lower, lowerIsOpen: false, upper, upperIsOpen: false)], range)
    case .contains(let set, let word):
      return try contains(try self.set(set), word, range)
    case .containsMany(let set, let words, let all):
      return try containsMany(try self.set(set), words, all: all, range)
    case .choose(let test, let first, let second):
      let branches = try conditions([test, first, second])
      return try make(.choose(branches[0], branches[1], branches[2]), range)
    case .lines(.any, _, let kinds, let part), .lines(.all, _, let kinds, let part):
      let isAny = if case .lines(.any, _, _, _) = syntax.form { true } else { false }
      return try question(isAny ? .any : .all, kinds, part, range)
    default:
      return try plainCondition(syntax)
    }
  }

  private mutating func conditions(_ parts: [Syntax]) throws(TypeFault) -> [TypedNode] {
    try each(parts) { (builder, part) throws(TypeFault) in try builder.condition(part) }
  }

  private mutating func negate(
    _ node: TypedNode, when negated: Bool, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    negated ? try make(.not(node), range) : node
  }

  /// A fact that is itself true or false, or a consent that is given.
  private mutating func plainCondition(_ syntax: Syntax) throws(TypeFault) -> TypedNode {
    let checked = try value(syntax, words: nil)
    if let (place, type) = checked.read {
      if case .boolean = type { return try make(.test(place, Domain(.booleans(.yes))), syntax.range) }
      if case .consent = type, let given = Domain(.symbol("given"), of: .consent) {
        return try make(.test(place, given), syntax.range)
      }
    }
    if case .condition = checked.kind { return checked.node }
    throw TypeFault(.notACondition(syntax.printed, what: checked.kind.dutchName), at: syntax.range)
  }

  /// Whether a value is none.
  mutating func isNone(_ checked: Checked, _ syntax: Syntax) throws(TypeFault) -> TypedNode {
    guard checked.mayBeNone else { throw TypeFault(.neverNone(syntax.printed), at: syntax.range) }
    if let (place, type) = checked.read { return try make(.test(place, .none(of: type)), syntax.range) }
    return try make(.isNone(checked.node), syntax.range)
  }
}
