public import RuleModel

/// A remark that goes with the answer.
public struct AnswerNote: Hashable, Sendable {
  /// Name of the note in the rules.
  public var id: String
  /// The sentence that users read.
  public var text: String
  /// The places in the sources it rests on.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(id: String, text: String, sources: [Citation]) {
    self.id = id
    self.text = text
    self.sources = sources
  }
}
