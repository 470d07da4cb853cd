public import RuleEngine

internal import RuleModel

/// What came out of a batch: how many answers for each edition, code and outcome.
public struct BatchTally: Sendable {
  /// One kind of result.
  public struct Kind: Hashable, Sendable {
    /// `REGION/EDITION`; empty when no edition answered.
    public var edition: String
    /// The code, or empty.
    public var code: String
    /// The outcome of the decision.
    public var outcome: Outcome
  }

  /// How often each kind came out.
  public private(set) var counts: [Kind: Int] = [:]
  /// How many lines were answered, errors included.
  public private(set) var lines = 0
  /// How many lines were no query that can be answered.
  public private(set) var errors = 0

  /// Creates a tally of nothing.
  public init() {}

  /// Counts an answer that came out so many times, by its kinds.
  mutating func add(_ kinds: [Kind], times: Int) {
    lines += times
    for kind in kinds { counts[kind, default: 0] += times }
  }

  /// What an answer counts as: one kind for each of its results, at least one.
  static func kinds(of answer: Answer) -> [Kind] {
    let codes = answer.results.isEmpty ? [""] : answer.results.map { $0.code ?? "" }
    return codes.map { Kind(edition: answer.edition ?? answer.region, code: $0, outcome: answer.outcome) }
  }

  /// Counts an error.
  mutating func addError() {
    lines += 1
    errors += 1
  }

  /// Adds another tally.
  public mutating func add(_ other: BatchTally) {
    lines += other.lines
    errors += other.errors
    counts.merge(other.counts) { $0 + $1 }
  }

  /// The tally as lines for a reader, most frequent first within each edition.
  public func summary() -> String {
    var text = "\(lines) vragen, \(errors) met een fout\n"
    for edition in Set(counts.keys.map(\.edition)).sorted() {
      text += "\(edition)\n"
      let kinds = counts.filter { $0.key.edition == edition }
      let sorted = kinds.sorted {
        ($1.value, $0.key.code, $0.key.outcome.rawValue) < ($0.value, $1.key.code, $1.key.outcome.rawValue)
      }
      for (kind, count) in sorted {
        let number = String(count)
        let padding = String(repeating: " ", count: max(0, 10 - number.count))
        text += "\(padding)\(number)  \(kind.code.isEmpty ? "-" : kind.code)  \(kind.outcome.rawValue)\n"
      }
    }
    return text
  }
}
