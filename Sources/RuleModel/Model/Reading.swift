/// A contradiction or ambiguity of the source as a named choice.
public struct Reading: Sendable {
  /// The question that is asked.
  public var question: String
  /// Options in order, with their text.
  public var options: [(word: String, text: String)]
  /// The option that the region chose.
  public var settled: String?
  /// What every rule carries.
  public var head: RuleHead

  /// Creates the value from its parts.
  public init(question: String, options: [(word: String, text: String)], settled: String?, head: RuleHead) {
    self.question = question
    self.options = options
    self.settled = settled
    self.head = head
  }
}
