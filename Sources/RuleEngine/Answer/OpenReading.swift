public import RuleModel

/// A reading of the source that the answer rests on or hangs on.
public struct OpenReading: Hashable, Sendable {
  /// An option and what comes out of it.
  public struct Option: Hashable, Sendable {
    /// Its word in the rules.
    public var word: String
    /// What it says.
    public var text: String
    /// What the answer would be: a code, value or outcome; `nil` when settled otherwise.
    public var result: String?

    /// Creates the value from its parts.
    public init(word: String, text: String, result: String?) {
      self.word = word
      self.text = text
      self.result = result
    }
  }

  /// Name of the reading.
  public var id: String
  /// The choice that the source leaves open.
  public var question: String
  /// What can be chosen, in order of declaration.
  public var options: [Option]
  /// Word of the option that is chosen; `nil` while it is open.
  public var settled: String?
  /// The places in the source that leave it open.
  public var sources: [Citation]

  /// Creates the value from its parts.
  public init(id: String, question: String, options: [Option], settled: String?, sources: [Citation]) {
    self.id = id
    self.question = question
    self.options = options
    self.settled = settled
    self.sources = sources
  }
}
