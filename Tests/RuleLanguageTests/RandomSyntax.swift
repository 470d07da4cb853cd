import TestSupport

@testable import RuleLanguage

/// Makes random expressions: any that can be written, or any that mean something over the test facts.
struct RandomSyntax {
  var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < one }

  func make(_ form: Syntax.Form) -> Syntax { Syntax(form, at: 0..<0) }

  func name(_ name: String) -> Syntax { make(.name(name)) }

  // MARK: Any expression

  /// Any expression the grammar knows, meaningful or not.
  mutating func any(_ depth: Int) -> Syntax {
    if depth <= 0 || chance(1, in: 8) { return leaf() }
    let next = depth - 1
    switch Int.random(in: 0..<17, using: &generator) {
    case 0: return make(.not(any(next)))
    case 1: return make(.and([any(next), any(next)] + (chance(1, in: 3) ? [any(next)] : [])))
    case 2: return make(.or([any(next), any(next)]))
    case 3: return make(.compare(pick(Comparison.allCases), any(next), any(next)))
    case 4: return make(.isNone(any(next), negated: chance(1, in: 2)))
    case 5: return make(.within(any(next), [item(next), item(next)], negated: chance(1, in: 2)))
    case 6: return make(.within(any(next), [item(next)], negated: false))
    case 7: return make(.between(any(next), any(next), any(next)))
    case 8: return make(.contains(any(next), any(next)))
    case 9: return make(.containsMany(any(next), [any(next), any(next)], all: chance(1, in: 2)))
    case 10, 11: return make(.arithmetic(pick(Syntax.Arithmetic.allCases), any(next), any(next)))
    case 12: return make(.negate(any(next)))
    case 13: return make(.duration(any(next), pick(CalendarDate.Step.allCases)))
    case 14:
      let function = pick(Syntax.Function.allCases)
      return make(.call(function, (0..<function.argumentCounts.lowerBound).map { _ in any(next) }))
    case 15: return make(.choose(any(next), any(next), any(next)))
    default:
      let quantifier = pick(Syntax.Quantifier.allCases)
      let kinds = LineKind.allCases.filter { _ in chance(1, in: 2) }.sorted()
      let condition = quantifier == .all || chance(2, in: 3) ? any(next) : nil
      return make(
        .lines(quantifier, quantifier == .sum ? any(next) : nil, kinds.isEmpty ? [.running] : kinds, condition))
    }
  }

  private mutating func item(_ depth: Int) -> Syntax.Item {
    if chance(1, in: 2) { return .value(any(depth)) }
    return .interval(
      any(depth), lowerIsOpen: chance(1, in: 2), any(depth), upperIsOpen: chance(1, in: 2))
  }

  private mutating func leaf() -> Syntax {
    let texts = ["", "a b", "zegt \"ja\"", "\\", "é€", "none"]
    return make(
      pick([
        .number("12"), .number("0.8"), .number("01"), .name("a"), .name("uren_2"), .name("min"), .name("day"),
        .name("831MC"), .hyphenated("not-yet"), .hyphenated("01-a-b"), .text(pick(texts)), .boolean(true),
        .boolean(false), .none, .queryFact("code"), .date(CalendarDate(days: 18_262)),
      ]))
  }
}
