/// One test within a cell.
public enum UnaryTest: Hashable, Sendable {
  /// Known not to be there.
  case none
  /// The value itself.
  case value(Value)
  /// A comparison with a value: `>= 18`.
  case comparison(Comparison, Value)
  /// A range: `[1..6]`, `(1..6]`; a bound that is open is left out.
  case interval(lower: Value, lowerIsOpen: Bool, upper: Value, upperIsOpen: Bool)
  /// A set that holds a word.
  case contains(String)
}

extension UnaryTest: CustomStringConvertible {
  /// The test as it is written.
  public var description: String {
    switch self {
    case .none: "none"
    case .value(let value): value.description
    case .comparison(let comparison, let value): "\(comparison.rawValue) \(value)"
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      "\(lowerIsOpen ? "(" : "[")\(lower)..\(upper)\(upperIsOpen ? ")" : "]")"
    case .contains(let word): "contains \(Spelled.word(word))"
    }
  }
}

extension UnaryTest {
  /// What the test matches within a type, or `nil` when the type has no such test.
  func domain(in type: ValueType) -> Domain? {
    switch self {
    case .none: return .none(of: type)
    case .value(let value): return Domain(value, of: type)
    case .comparison(let comparison, let value): return .comparing(comparison, value, of: type)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      return .between(lower, lowerIsOpen, upper, upperIsOpen, of: type)
    case .contains(let word):
      guard case .set(let symbols) = type, let position = symbols.index(of: word) else { return nil }
      return Domain(.members(MemberRange(must: BitSet(position), may: BitSet(upTo: symbols.count)), of: symbols))
    }
  }
}
