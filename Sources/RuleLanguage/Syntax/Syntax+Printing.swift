extension Syntax {
  /// How tightly a form holds its parts together, from loose to tight.
  private enum Binding: Int, Comparable {
    case greedy, or, and, not, comparison, sum, product, signed, duration, primary

    static func < (one: Binding, other: Binding) -> Bool { one.rawValue < other.rawValue }
  }

  /// The expression in its canonical spelling; parsing it gives an equal expression.
  public var printed: String {
    switch form {
    case .number(let text), .name(let text), .hyphenated(let text): text
    case .text(let text): Spelled.quoted(text)
    case .date(let date): date.description
    case .boolean(let truth): truth ? "true" : "false"
    case .none: "none"
    case .queryFact(let name): "query.\(name)"
    case .not(let part): "not(\(part.printed))"
    case .and(let parts): parts.map { $0.printed(within: .not) }.joined(separator: " and ")
    case .or(let parts): parts.map { $0.printed(within: .and) }.joined(separator: " or ")
    case .compare(let comparison, let left, let right):
      "\(left.printed(within: .sum)) \(comparison.rawValue) \(right.printed(within: .sum))"
    case .isNone(let part, let negated): "\(part.printed(within: .sum)) is \(negated ? "not none" : "none")"
    case .within(let part, let items, let negated):
      "\(part.printed(within: .sum)) in \(Syntax.printed(items, negated: negated))"
    case .between(let part, let lower, let upper):
      "\(part.printed(within: .sum)) between \(lower.printed(within: .sum)) and \(upper.printed(within: .sum))"
    case .contains(let set, let word): "\(set.printed(within: .sum)) contains \(word.printed(within: .sum))"
    case .containsMany(let set, let words, let all):
      "contains \(all ? "all" : "any")(\(set.printed), (\(words.map(\.printed).joined(separator: ", "))))"
    case .arithmetic(let sign, let left, let right): Syntax.printed(sign, left, right)
    case .negate(let part): "-\(part.printed(within: .signed))"
    case .duration(let amount, let step): "\(amount.printed(within: .primary)) \(step.rawValue)"
    case .call(let function, let parts):
      "\(function.rawValue)(\(parts.map(\.printed).joined(separator: ", ")))"
    case .choose(let condition, let first, let second):
      "if \(condition.printed) then \(first.printed) else \(second.printed)"
    case .lines(let quantifier, let summand, let kinds, let condition):
      Syntax.printed(quantifier, summand, kinds, condition)
    }
  }

  private var binding: Binding {
    switch form {
    case .choose, .lines: .greedy
    case .or: .or
    case .and: .and
    case .not: .not
    case .compare, .isNone, .within, .between, .contains: .comparison
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): .sum
    case .arithmetic: .product
    case .negate: .signed
    case .duration: .duration
    default: .primary
    }
  }

  private func printed(within outer: Binding) -> String {
    binding < outer ? "(\(printed))" : printed
  }

  private static func printed(_ sign: Arithmetic, _ left: Syntax, _ right: Syntax) -> String {
    let outer: Binding = sign == .plus || sign == .minus ? .sum : .product
    let inner: Binding = outer == .sum ? .product : .signed
    return "\(left.printed(within: outer)) \(sign.rawValue) \(right.printed(within: inner))"
  }

  private static func printed(_ items: [Item], negated: Bool) -> String {
    if !negated, items.count == 1, case .interval = items[0] { return items[0].printed }
    return "\(negated ? "not" : "")(\(items.map(\.printed).joined(separator: ", ")))"
  }

  private static func printed(
    _ quantifier: Quantifier, _ summand: Syntax?, _ kinds: [LineKind], _ condition: Syntax?
  ) -> String {
    let head =
      switch quantifier {
      case .any, .all: quantifier.rawValue
      case .count: "count of"
      case .sum: "sum \(summand.map { $0.printed(within: .sum) } ?? "") of"
      }
    let lines = kinds.map(\.rawValue).joined(separator: " + ")
    return "\(head) \(lines)" + (condition.map { " where \($0.printed)" } ?? "")
  }
}

extension Syntax.Item {
  /// The item in its canonical spelling.
  var printed: String {
    switch self {
    case .value(let value): value.printedAsOperand
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      "\(lowerIsOpen ? "(" : "[")\(lower.printedAsOperand)..\(upper.printedAsOperand)\(upperIsOpen ? ")" : "]")"
    }
  }
}

extension Syntax {
  /// The expression as a part of a comparison, in brackets where it has to be.
  fileprivate var printedAsOperand: String { printed(within: .sum) }
}
