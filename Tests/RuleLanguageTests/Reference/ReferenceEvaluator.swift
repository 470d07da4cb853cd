import Foundation

@testable import RuleLanguage

/// What the reference evaluator calculates with.
enum Meaning: Equatable {
  case none
  case truth(Bool)
  case word(String)
  case number(Fraction)
  case day(Int)
  case words(Set<String>)

  init(_ value: Value) {
    switch value {
    case .none: self = .none
    case .boolean(let truth): self = .truth(truth)
    case .symbol(let word), .text(let word): self = .word(word)
    case .number(let count): self = .number(Fraction(Int128(count), 10_000))
    case .date(let date): self = .day(Int(date.days))
    case .set(let words): self = .words(Set(words))
    }
  }
}

/// Evaluates an expression as it was written, over known values, in the slowest and plainest way.
struct ReferenceEvaluator {
  let facts: [String: Value]
  let lines: [LineKind: [[String: Value]]]
  var line: [String: Value]?

  init(_ boxes: Boxes) {
    func named(_ line: LineView) -> [String: Value] {
      Dictionary(uniqueKeysWithValues: zip(Names.fields.map(\.name), line.fields.map { $0.singleValue ?? .none }))
    }
    facts = Dictionary(
      uniqueKeysWithValues: zip(Names.facts.map(\.name), boxes.facts.map { $0.singleValue ?? .none }))
    lines = [.running: boxes.running.map(named), .requested: boxes.requested.map(named)]
  }

  func truth(_ tree: Syntax) -> Bool {
    switch meaning(tree) {
    case .truth(let truth): truth
    case .word("given"): true
    default: false
    }
  }

  func meaning(_ tree: Syntax) -> Meaning {
    switch tree.form {
    case .number(let text): return number(text)
    case .name(let name):
      return (line?[name] ?? facts[name]).map(Meaning.init) ?? .word(name)
    case .queryFact(let name): return Meaning(facts[name] ?? .none)
    case .hyphenated(let text), .text(let text): return .word(text)
    case .date(let date): return .day(Int(date.days))
    case .boolean(let truth): return .truth(truth)
    case .none: return .none
    case .not(let part): return .truth(!truth(part))
    case .and(let parts): return .truth(parts.map(truth).allSatisfy { $0 })
    case .or(let parts): return .truth(parts.map(truth).contains(true))
    case .compare(let comparison, let left, let right):
      return .truth(compare(comparison, meaning(left), meaning(right), left, right))
    case .isNone(let part, let negated): return .truth((meaning(part) == .none) != negated)
    case .within(let part, let items, let negated):
      return .truth(items.contains { isIn(part, $0) } != negated)
    case .between(let part, let lower, let upper):
      return .truth(isIn(part, .interval(lower, lowerIsOpen: false, upper, upperIsOpen: false)))
    case .contains(let set, let word): return .truth(holds(meaning(set), meaning(word)))
    case .containsMany(let set, let words, let all):
      let answers = words.map { holds(meaning(set), meaning($0)) }
      return .truth(all ? answers.allSatisfy { $0 } : answers.contains(true))
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right)
    case .negate(let part):
      guard case .number(let number) = meaning(part) else { return .none }
      return .number(Fraction(0) - number)
    case .duration: return .none
    case .call(let function, let parts): return call(function, parts.map(meaning))
    case .choose(let test, let first, let second): return truth(test) ? meaning(first) : meaning(second)
    case .lines(let quantifier, let summand, let kinds, let condition):
      return count(quantifier, summand, kinds, condition)
    }
  }

  private func number(_ text: String) -> Meaning {
    let parts = text.split(separator: ".")
    guard let whole = Int128(parts[0]) else { return .none }
    guard parts.count == 2, let rest = Int128(parts[1]) else { return .number(Fraction(whole)) }
    var scale: Int128 = 1
    for _ in parts[1] { scale *= 10 }
    return .number(Fraction(whole * scale + rest, scale))
  }

  private func compare(
    _ comparison: Comparison, _ one: Meaning, _ two: Meaning, _ left: Syntax, _ right: Syntax
  ) -> Bool {
    if comparison == .notEqual { return !compare(.equal, one, two, left, right) }
    if left.form == .none || right.form == .none { return one == two }
    switch (one, two) {
    case (.none, _), (_, .none): return false
    case (.words, .word): return holds(one, two)
    case (.word, .words): return holds(two, one)
    // A bare number that stands for a word.
    case (.word(let word), .number): return spelled(right) == word
    case (.number, .word(let word)): return spelled(left) == word
    case (.words, .number): return holds(one, .word(spelled(right)))
    case (.number(let a), .number(let b)):
      return ordered(comparison, a == b, a < b)
    case (.day(let a), .day(let b)): return ordered(comparison, a == b, a < b)
    default: return comparison == .equal && one == two
    }
  }

  private func spelled(_ tree: Syntax) -> String {
    if case .number(let text) = tree.form { text } else { "?" }
  }

  private func ordered(_ comparison: Comparison, _ same: Bool, _ below: Bool) -> Bool {
    switch comparison {
    case .equal: same
    case .notEqual: !same
    case .less: below
    case .lessOrEqual: below || same
    case .greater: !below && !same
    case .greaterOrEqual: !below
    }
  }

  private func isIn(_ part: Syntax, _ item: Syntax.Item) -> Bool {
    switch item {
    case .value(let value): compare(.equal, meaning(part), meaning(value), part, value)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      compare(lowerIsOpen ? .greater : .greaterOrEqual, meaning(part), meaning(lower), part, lower)
        && compare(upperIsOpen ? .less : .lessOrEqual, meaning(part), meaning(upper), part, upper)
    }
  }

  private func holds(_ set: Meaning, _ word: Meaning) -> Bool {
    guard case .words(let words) = set, case .word(let word) = word else { return false }
    return words.contains(word)
  }

  private func arithmetic(_ sign: Syntax.Arithmetic, _ left: Syntax, _ right: Syntax) -> Meaning {
    if case .duration(let amount, let step) = right.form {
      guard case .day(let day) = meaning(left), case .number(let count) = meaning(amount) else { return .none }
      return .day(FoundationDates.moved(day, Int(sign == .minus ? -count.floor : count.floor), step))
    }
    guard case .number(let one) = meaning(left), case .number(let two) = meaning(right) else { return .none }
    switch sign {
    case .plus: return .number(one + two)
    case .minus: return .number(one - two)
    case .times: return .number(one * two)
    case .over: return .number(one / two)
    }
  }

  private func call(_ function: Syntax.Function, _ parts: [Meaning]) -> Meaning {
    if parts.contains(.none) { return .none }
    switch (function, parts[0], parts[parts.count - 1]) {
    case (.count, .words(let words), _): return .number(Fraction(Int128(words.count)))
    case (.abs, .number(let number), _): return .number(number < Fraction(0) ? Fraction(0) - number : number)
    case (.min, _, _), (.max, _, _):
      return parts.dropFirst().reduce(parts[0]) { held, next in
        compareRaw(next, held) == (function == .min) ? next : held
      }
    case (.daysBetween, .day(let from), .day(let until)): return .number(Fraction(Int128(until - from)))
    case (.monthsBetween, .day(let from), .day(let until)):
      return .number(Fraction(Int128(FoundationDates.months(from, until))))
    case (.ageAt, .day(let birth), .day(let day)):
      return .number(Fraction(Int128(FoundationDates.age(birth, day))))
    case (.roundUp, .number(let number), .number(let step)):
      return rounded(number, step) { Fraction(-(Fraction(0) - $0).floor) }
    case (.roundDown, .number(let number), .number(let step)): return rounded(number, step) { Fraction($0.floor) }
    case (.roundHalfUp, .number(let number), .number(let step)):
      return rounded(number, step) { Fraction(($0 + Fraction(1, 2)).floor) }
    default: return .none
    }
  }

  /// Whether the first is the smaller one.
  private func compareRaw(_ one: Meaning, _ two: Meaning) -> Bool {
    switch (one, two) {
    case (.number(let a), .number(let b)): a < b
    case (.day(let a), .day(let b)): a < b
    default: false
    }
  }

  private func rounded(_ number: Fraction, _ step: Fraction, _ whole: (Fraction) -> Fraction) -> Meaning {
    let isNegative = number < Fraction(0)
    let steps = whole((isNegative ? Fraction(0) - number : number) / step) * step
    return .number(isNegative ? Fraction(0) - steps : steps)
  }

  private func count(
    _ quantifier: Syntax.Quantifier, _ summand: Syntax?, _ kinds: [LineKind], _ condition: Syntax?
  ) -> Meaning {
    var chosen: [ReferenceEvaluator] = []
    var total = 0
    for kind in kinds {
      for line in lines[kind] ?? [] {
        var one = self
        one.line = line
        total += 1
        if condition.map(one.truth) ?? true { chosen.append(one) }
      }
    }
    switch quantifier {
    case .any: return .truth(!chosen.isEmpty)
    case .all: return .truth(chosen.count == total)
    case .count: return .number(Fraction(Int128(chosen.count)))
    case .sum:
      var sum = Fraction(0)
      for one in chosen {
        guard case .number(let number)? = summand.map(one.meaning) else { return .none }
        sum = sum + number
      }
      return .number(sum)
    }
  }
}
