/// An expression as it was written, before names and types are looked at.
///
/// Two expressions are equal when they say the same in the same way; where they stand does not count.
public struct Syntax: Hashable, Sendable {
  /// What the expression is.
  public let form: Form
  /// Where it stands in its text, in bytes of UTF-8.
  public let range: Range<Int>
  /// The longest path down to a name or value.
  let depth: Int
  /// How many parts it is made of.
  let size: Int

  init(_ form: Form, at range: Range<Int>) {
    self.form = form
    self.range = range
    var depth = 0
    var size = 1
    for part in form.parts {
      depth = max(depth, part.depth)
      size += part.size
    }
    self.depth = depth + 1
    self.size = size
  }

  /// A kind of expression.
  public indirect enum Form: Hashable, Sendable {
    /// Digits with or without decimals, as written: a number, or a word such as `01` where words are expected.
    case number(String)
    /// A bare word: a fact, a field of a line, or a value.
    case name(String)
    /// Bare words joined by hyphens: a value.
    case hyphenated(String)
    /// A text in quotes.
    case text(String)
    /// A date.
    case date(CalendarDate)
    /// True or false.
    case boolean(Bool)
    /// `none`.
    case none
    /// `query.NAME`: a fact where a field of the line has the same name.
    case queryFact(String)
    /// `not(…)`.
    case not(Syntax)
    /// All of these, at least two.
    case and([Syntax])
    /// One of these, at least two.
    case or([Syntax])
    /// A comparison.
    case compare(Comparison, Syntax, Syntax)
    /// `is none`, or `is not none` when negated.
    case isNone(Syntax, negated: Bool)
    /// `in` a list of values and ranges, or `in not(…)` when negated.
    case within(Syntax, [Item], negated: Bool)
    /// `between … and …`, bounds included.
    case between(Syntax, Syntax, Syntax)
    /// `set contains word`.
    case contains(Syntax, Syntax)
    /// `contains any(set, (a, b))`, or `contains all` when all are needed.
    case containsMany(Syntax, [Syntax], all: Bool)
    /// A sum, difference, product or quotient.
    case arithmetic(Arithmetic, Syntax, Syntax)
    /// Minus.
    case negate(Syntax)
    /// A number of days, weeks, months or years beside a date.
    case duration(Syntax, CalendarDate.Step)
    /// A function.
    case call(Function, [Syntax])
    /// `if … then … else …`.
    case choose(Syntax, Syntax, Syntax)
    /// A question about lines; the summand only for `sum`.
    case lines(Quantifier, Syntax?, [LineKind], Syntax?)
  }

  /// One of the things a value may be in.
  public enum Item: Hashable, Sendable {
    /// A value.
    case value(Syntax)
    /// A range of which a bound that is open is left out.
    case interval(Syntax, lowerIsOpen: Bool, Syntax, upperIsOpen: Bool)
  }

  /// An operation on two numbers, or on a date and a duration.
  public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
    /// Sum.
    case plus = "+"
    /// Difference.
    case minus = "-"
    /// Product.
    case times = "*"
    /// Quotient.
    case over = "/"
  }

  /// A function, by its name in expressions.
  public enum Function: String, Hashable, Sendable, CaseIterable {
    /// The smallest of its arguments.
    case min
    /// The greatest of its arguments.
    case max
    /// The distance to zero.
    case abs
    /// Rounding away from zero to a multiple of a step.
    case roundUp = "round up"
    /// Rounding toward zero to a multiple of a step.
    case roundDown = "round down"
    /// Rounding to the nearest multiple of a step, halves away from zero.
    case roundHalfUp = "round half up"
    /// The age in completed years on a day.
    case ageAt = "age at"
    /// How many words a set holds.
    case count
    /// The days from one date to another.
    case daysBetween = "days between"
    /// The completed months from one date to another.
    case monthsBetween = "months between"
  }

  /// What is asked about lines.
  public enum Quantifier: String, Hashable, Sendable, CaseIterable {
    /// Whether there is a line for which the condition holds.
    case any
    /// Whether the condition holds for all lines.
    case all
    /// For how many lines the condition holds.
    case count
    /// The sum over the lines for which the condition holds.
    case sum
  }

  /// Whether both say the same in the same way.
  public static func == (one: Syntax, other: Syntax) -> Bool { one.form == other.form }

  /// Hashes what the expression says.
  public func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension Syntax.Form {
  /// The expressions directly inside.
  var parts: [Syntax] {
    switch self {
    case .number, .name, .hyphenated, .text, .date, .boolean, .none, .queryFact: []
    case .not(let part), .isNone(let part, _), .negate(let part), .duration(let part, _): [part]
    case .and(let parts), .or(let parts), .call(_, let parts): parts
    case .compare(_, let one, let two), .contains(let one, let two), .arithmetic(_, let one, let two): [one, two]
    case .within(let part, let items, _): [part] + items.flatMap(\.parts)
    case .between(let one, let two, let three), .choose(let one, let two, let three): [one, two, three]
    case .containsMany(let part, let parts, _): [part] + parts
    case .lines(_, let summand, _, let condition): [summand, condition].compactMap { $0 }
    }
  }
}

extension Syntax.Item {
  /// The expressions directly inside.
  var parts: [Syntax] {
    switch self {
    case .value(let part): [part]
    case .interval(let lower, _, let upper, _): [lower, upper]
    }
  }
}
