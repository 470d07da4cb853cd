import TestSupport

@testable import RuleLanguage

/// Makes random cells that mostly can be read.
struct RandomCell {
  var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &generator) < one }

  mutating func cell(_ type: ValueType) -> String {
    if chance(1, in: 20) { return "-" }
    if chance(1, in: 20) { return "?" }
    let list = (0..<Int.random(in: 1...3, using: &generator)).map { _ in test(type) }.joined(separator: ", ")
    return chance(1, in: 4) ? "not(\(list))" : list
  }

  private mutating func test(_ type: ValueType) -> String {
    if chance(1, in: 10) { return "none" }
    if case .set = type { return "contains \(literal(type))" }
    switch (type, Int.random(in: 0..<4, using: &generator)) {
    case (.number, 0), (.date, 0):
      let open = ["[", "(", "]"].randomElement(using: &generator) ?? "["
      let close = ["]", ")", "["].randomElement(using: &generator) ?? "]"
      return "\(open)\(literal(type))..\(literal(type))\(close)"
    case (.number, 1), (.date, 1):
      let signs = ["<", "<=", ">", ">=", "=", "!="]
      return "\(signs.randomElement(using: &generator) ?? "<") \(literal(type))"
    case (_, 2): return "!= \(literal(type))"
    default: return literal(type)
    }
  }

  private mutating func literal(_ type: ValueType) -> String {
    if case .set(let symbols) = type { return symbols.words.randomElement(using: &generator) ?? "" }
    return Domain.random(of: type, mayBeNone: false, using: &generator).value(using: &generator)?.description ?? ""
  }
}

/// Says what a cell means in the plainest way.
struct ReferenceCell {
  let form: CellTest.Form

  init(_ test: CellTest) { form = test.form }

  func matches(_ value: Value) -> Bool {
    switch form {
    case .any: true
    case .blank: false
    case .tests(let tests): tests.contains { holds($0, value) }
    case .except(let tests): !tests.contains { holds($0, value) }
    }
  }

  private func holds(_ test: UnaryTest, _ value: Value) -> Bool {
    switch test {
    case .none: return value == .none
    case .value(let other): return value == other
    case .contains(let word):
      if case .set(let words) = value { return words.contains(word) }
      return false
    case .comparison(.notEqual, let other): return value != other
    case .comparison(let comparison, let other): return compare(comparison, value, other)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      return compare(lowerIsOpen ? .greater : .greaterOrEqual, value, lower)
        && compare(upperIsOpen ? .less : .lessOrEqual, value, upper)
    }
  }

  private func compare(_ comparison: Comparison, _ value: Value, _ other: Value) -> Bool {
    let pair: (Int64, Int64)
    switch (value, other) {
    case (.number(let one), .number(let two)): pair = (one, two)
    case (.date(let one), .date(let two)): pair = (Int64(one.days), Int64(two.days))
    default: return false
    }
    switch comparison {
    case .equal: return pair.0 == pair.1
    case .notEqual: return pair.0 != pair.1
    case .less: return pair.0 < pair.1
    case .lessOrEqual: return pair.0 <= pair.1
    case .greater: return pair.0 > pair.1
    case .greaterOrEqual: return pair.0 >= pair.1
    }
  }
}
