/// An addition to a diagnostic, such as where a name was first defined.
public struct Note: Hashable, Sendable {
  /// One plain sentence, with words of the user in backticks.
  public var message: String

  /// The place the note speaks about, if it has one.
  public var range: SourceRange?

  /// Creates a note.
  ///
  /// - Parameters:
  ///   - message: One plain sentence, with words of the user in backticks.
  ///   - range: The place the note speaks about, if it has one.
  public init(_ message: String, at range: SourceRange? = nil) {
    self.message = message
    self.range = range
  }
}
