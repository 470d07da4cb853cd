/// How far the course of an evaluation can tell values of a fact apart.
package enum FactSight: Sendable, Equatable {
  /// Nothing looks at the fact.
  case unseen
  /// The fact is only compared with constants; these are the first values after each border, from low to high.
  case borders([Int64])
  /// Every value may count.
  case exact
}

/// What the course of an evaluation of one decision can depend on, facts and reference date.
///
/// The course is everything but the values that are written into the answer: which rules hold, what is missing, which
/// sentences are told. What is written is noted while an answer is made (`Box.shown`). Where nothing is proved the
/// sight is exact.
package struct DecisionSight: Sendable {
  /// When the very day counts, and not only on which side of the edition's borders it lies.
  package enum Day: Sendable, Equatable {
    case always
    /// When one of these facts is given; else the derived facts that count with the day say all (`Evaluator.traces`).
    case whenGiven(Set<Int>)
  }

  /// By slot.
  package let facts: [FactSight]
  /// When the very day counts.
  package let day: Day
  /// Days on which something changes, as the first day after each border.
  package let dayBorders: [Int64]
  /// Derived facts that are calculated from the day and from the facts of `Day.whenGiven`.
  package let calculatedFromDay: Set<Int>
}
