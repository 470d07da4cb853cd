public import Diagnostics
public import RuleLanguage

/// Facts that cannot occur together.
public struct Impossibility: Sendable {
  /// When it is looked at; always when `nil`.
  public var when: TypedExpression
  /// The sentence that an answer shows.
  public var reason: String
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(when: TypedExpression, reason: String, at: SourceRange) {
    self.when = when
    self.reason = reason
    self.at = at
  }
}
