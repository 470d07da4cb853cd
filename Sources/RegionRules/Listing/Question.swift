internal import RuleEngine
internal import RuleModel

/// A question that can be asked: a decision, a statement, or one that every edition answers.
public struct Question: Hashable, Sendable {
  /// Where the answer comes from.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Rules decide.
    case decision
    /// The source gives a fixed answer, or is silent.
    case statement
    /// Answered from the edition itself.
    case builtIn = "built-in"
  }

  /// `REGION/EDITION`.
  public let edition: String

  /// The name by which it is asked.
  public let name: String

  /// Where the answer comes from.
  public let kind: Kind

  /// The question as users read it.
  public let question: String

  /// Words by which it is found.
  public let keywords: [String]

  /// Whether it is meant when a query names none.
  public let isDefault: Bool

  /// The source does not answer it.
  public let isGap: Bool

  /// The fixed answer of a statement; it is searched too.
  public let answer: String?
}

extension LoadedEdition {
  /// The questions of the edition: decisions, then statements, then those that every edition answers.
  public var questions: [Question] {
    let decisions = edition.decisions.enumerated().map { index, decision in
      Question(
        edition: id, name: decision.name, kind: .decision, question: decision.question, keywords: decision.keywords,
        isDefault: index == edition.defaultDecision, isGap: false, answer: nil)
    }
    let statements = edition.statements.map { statement in
      Question(
        edition: id, name: statement.name, kind: .statement, question: statement.question,
        keywords: statement.keywords, isDefault: false, isGap: statement.isGap, answer: statement.answer)
    }
    let builtIn = BuiltInQuestion.allCases.filter { !edition.has(question: $0.rawValue) }.map { question in
      Question(
        edition: id, name: question.rawValue, kind: .builtIn, question: question.question,
        keywords: question.keywords, isDefault: false, isGap: false, answer: nil)
    }
    return decisions + statements + builtIn
  }
}
