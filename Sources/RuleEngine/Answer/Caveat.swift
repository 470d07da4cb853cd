public import RuleModel

/// What a reader has to know about the sureness of the answer.
public struct Caveat: Hashable, Sendable {
  /// The sentence that users read.
  public var text: String
  /// The places in the sources it rests on.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(text: String, sources: [Citation]) {
    self.text = text
    self.sources = sources
  }
}
