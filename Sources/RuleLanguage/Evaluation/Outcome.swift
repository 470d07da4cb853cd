/// What an expression can come to.
public enum Outcome: Hashable, Sendable {
  /// A condition.
  case truth(Kleene)
  /// A number, none, or either.
  case number(NumberSpan)
  /// A date, none, or either.
  case date(DateSpan)
  /// A word, a set or a text, none, or either.
  case value(Domain)

  /// The condition, when it is one.
  public var truth: Kleene? {
    if case .truth(let truth) = self { truth } else { nil }
  }
}
