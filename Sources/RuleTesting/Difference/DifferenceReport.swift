internal import JSONText
public import RegionRules
public import RuleEngine

internal import RuleModel

/// The difference between two editions, with what it does to conformance cases and to real queries.
public struct DifferenceReport: Sendable {
  /// A question that gets another answer.
  public struct Answered: Hashable, Sendable {
    /// Name of the case, or id or number of the query.
    public let name: String
    /// What the old rules say, in short.
    public let before: String
    /// What the new rules say, in short.
    public let after: String
  }

  /// Questions of one kind.
  public struct Questions: Sendable {
    /// How many there are.
    public let count: Int
    /// How many ask or name something that not both have.
    public let oneSided: Int
    /// Those that get another answer.
    public let changed: [Answered]
  }

  /// The difference in meaning.
  public let difference: EditionDifference
  /// The conformance cases of both editions; a case of the new one goes before one of the old with the same name.
  public let cases: Questions
  /// The queries that were given; `nil` when there are none.
  public let queries: Questions?
  /// Titles of the source documents, by key.
  let titles: [String: String]

  /// Compares two editions.
  ///
  /// - Parameters:
  ///   - old: The rules as they were.
  ///   - new: The rules as they are or will be.
  ///   - renames: Old names of facts, codes and decisions with their new names.
  ///   - queries: Real queries, to be put to both.
  ///   - decisions: Names of the decisions to compare; all when `nil`.
  public init(
    _ old: LoadedEdition, _ new: LoadedEdition, renames: [String: String] = [:], queries: [Query]? = nil,
    decisions: Set<String>? = nil
  ) {
    difference = EditionDifference(old.edition, new.edition, renames: renames, decisions: decisions)
    let region = new.edition.region.key
    var known: Set<String> = []
    let asked = (new.cases + old.cases).filter { known.insert($0.name).inserted }
      .map { (name: $0.name, query: CaseQuery($0, region: region).query) }
    cases = Self.compare(asked, old, new)
    self.queries = queries.map { queries in
      Self.compare(queries.enumerated().map { ($1.id ?? "vraag \($0 + 1)", $1) }, old, new)
    }
    titles = Dictionary((new.edition.sources + old.edition.sources).map { ($0.key, $0.title) }) { first, _ in first }
  }

  /// Whether something is not the same.
  public var hasChanges: Bool { !difference.isSame || !cases.changed.isEmpty || !(queries?.changed.isEmpty ?? true) }

  private static func compare(
    _ asked: [(name: String, query: Query)], _ old: LoadedEdition, _ new: LoadedEdition
  ) -> Questions {
    let (known, added) = (old.edition.questions, new.edition.questions)
    let shared = asked.filter { question in
      question.query.decision.map { known.contains($0) && added.contains($0) } ?? true
    }
    let both = Concurrent.map(shared) { name, query -> Answered? in
      guard let before = summary(query, old.evaluator), let after = summary(query, new.evaluator) else { return nil }
      return Answered(name: name, before: before, after: after)
    }.compactMap(\.self)
    let changed = both.filter { $0.before != $0.after }
    return Questions(count: asked.count, oneSided: asked.count - both.count, changed: changed)
  }

  /// An answer in short: outcome, codes with their status, values; `nil` when the query names what the rules do not have.
  static func summary(_ query: Query, _ evaluator: Evaluator) -> String? {
    do throws(QueryError) {
      let answer = try evaluator.answer(query)
      var parts = [answer.outcome.inWords]
      for result in answer.results {
        guard let code = result.code else { continue }
        parts.append(result.status == answer.outcome ? code : "\(code) (\(result.status.inWords))")
      }
      parts += answer.values.compactMap { value in value.value.map { "\(value.name) = \($0)" } }
      if !answer.missing.isEmpty { parts.append("vraagt " + answer.missing.map(\.fact).joined(separator: ", ")) }
      return parts.joined(separator: " · ")
    } catch {
      switch error.code {
      case .unknownFact, .unknownCode, .unknownWord, .unknownDecision, .unknownOutput: return nil
      default: return "kan niet worden gevraagd: \(error.message)"
      }
    }
  }
}

extension Edition {
  /// The names of all questions.
  fileprivate var questions: Set<String> { Set(decisions.map(\.name) + statements.map(\.name)) }
}
