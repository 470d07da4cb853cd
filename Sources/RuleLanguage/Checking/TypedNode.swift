/// A part of a typed expression.
public struct TypedNode: Hashable, Sendable {
  /// Its number within the expression.
  public let id: Int
  /// Where it stands in its text, in bytes of UTF-8.
  public let range: Range<Int>
  /// What it is.
  public let form: Form

  /// A kind of typed expression.
  ///
  /// Everything a rule can ask of one fact against constants is a `test`; what is left are comparisons of several facts
  /// and arithmetic.
  public indirect enum Form: Hashable, Sendable {
    /// A word, truth value, date, text, set or none.
    case constant(Value, ValueType)
    /// A number.
    case number(Exact)
    /// The value of a fact or field.
    case read(Place, ValueType)
    /// Whether a fact or field lies in a domain. None lies in it only when the domain says so.
    case test(Place, Domain)
    /// Not.
    case not(TypedNode)
    /// All of these.
    case and([TypedNode])
    /// One of these.
    case or([TypedNode])
    /// A comparison by `=`, `<`, `<=`, `>` or `>=` of two values of the same kind; no when one of them is none.
    case compare(Comparison, TypedNode, TypedNode)
    /// Whether a value is none.
    case isNone(TypedNode)
    /// Whether a set holds a word that is not a constant.
    case holds(TypedNode, TypedNode)
    /// An operation on two numbers.
    case arithmetic(Syntax.Arithmetic, TypedNode, TypedNode)
    /// Minus.
    case negate(TypedNode)
    /// The smallest of these numbers or dates.
    case least([TypedNode])
    /// The greatest of these numbers or dates.
    case greatest([TypedNode])
    /// The distance to zero.
    case magnitude(TypedNode)
    /// A number rounded to a multiple of a step.
    case rounded(Rounding, TypedNode, step: Exact)
    /// A date moved by a whole number of steps, backward when so.
    case moved(TypedNode, by: TypedNode, CalendarDate.Step, backward: Bool)
    /// The days from one date to another.
    case daysBetween(TypedNode, TypedNode)
    /// The completed months from one date to another.
    case monthsBetween(TypedNode, TypedNode)
    /// The age in completed years of someone born on one date on another.
    case age(TypedNode, TypedNode)
    /// How many words a set holds.
    case count(TypedNode)
    /// One of two values by a condition.
    case choose(TypedNode, TypedNode, TypedNode)
    /// A question about lines: summand (only for a sum), kinds, condition.
    case lines(Syntax.Quantifier, TypedNode?, [LineKind], TypedNode?)
  }

  /// The parts directly inside.
  public var parts: [TypedNode] {
    switch form {
    case .constant, .number, .read, .test: []
    case .not(let part), .isNone(let part), .negate(let part), .magnitude(let part), .rounded(_, let part, _),
      .count(let part):
      [part]
    case .and(let parts), .or(let parts), .least(let parts), .greatest(let parts): parts
    case .compare(_, let one, let two), .holds(let one, let two), .arithmetic(_, let one, let two),
      .moved(let one, by: let two, _, backward: _), .daysBetween(let one, let two), .monthsBetween(let one, let two),
      .age(let one, let two):
      [one, two]
    case .choose(let one, let two, let three): [one, two, three]
    case .lines(_, let summand, _, let condition): [summand, condition].compactMap { $0 }
    }
  }
}
