/// A query that can't be answered because something in it is wrong.
public struct QueryError: Error, Hashable, Sendable {
  /// Stable codes.
  public enum Code: String, Sendable, CaseIterable {
    case invalidJSON = "invalid-json"
    case unreadableFile = "unreadable-file"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case unknownRegion = "unknown-region"
    case unknownEdition = "unknown-edition"
    case unknownDecision = "unknown-decision"
    case unknownFact = "unknown-fact"
    case unknownCode = "unknown-code"
    case unknownOutput = "unknown-output"
    case wrongType = "wrong-type"
    case unknownWord = "unknown-word"
    case outOfBounds = "out-of-bounds"
    case tooManyDecimals = "too-many-decimals"
    case invalidDate = "invalid-date"
    case noneNotAllowed = "none-not-allowed"
    case tooManyLines = "too-many-lines"
    case notAskable = "not-askable"
    /// There is an answer, but the service that gives it must record it and can't.
    case notRecorded = "not-recorded"
  }

  /// What is wrong.
  public var code: Code
  /// One plain Dutch sentence that names the fact, what was given and what is allowed.
  public var message: String
  /// The fact or key that is wrong, where one is.
  public var fact: String?
  /// What was given for it.
  public var given: String?
  /// What is allowed: `0..130`, `licht, midden, zwaar`.
  public var allowed: String?

  /// Creates the value from its parts.
  public init(_ code: Code, _ message: String, fact: String? = nil, given: String? = nil, allowed: String? = nil) {
    self.code = code
    self.message = message
    self.fact = fact
    self.given = given
    self.allowed = allowed
  }
}
