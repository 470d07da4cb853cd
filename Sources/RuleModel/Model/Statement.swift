/// A question with a fixed answer, or a declared gap.
public struct Statement: Sendable {
  /// What every rule carries.
  public var head: RuleHead
  /// The question that is asked.
  public var question: String
  /// Words by which it is found.
  public var keywords: [String]
  /// The answer, without the word that declares a gap.
  public var answer: String
  /// The source does not say.
  public var isGap: Bool
  /// `false` for a suggestion of the source.
  public var isBinding: Bool

  /// Creates the value from its parts.
  public init(head: RuleHead, question: String, keywords: [String], answer: String, isGap: Bool, isBinding: Bool) {
    self.head = head
    self.question = question
    self.keywords = keywords
    self.answer = answer
    self.isGap = isGap
    self.isBinding = isBinding
  }
}
