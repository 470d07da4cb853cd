public import Diagnostics

/// A comment in a YAML file.
public struct YAMLComment: Hashable, Sendable {
  /// The text after `#`, with one leading space removed.
  public let text: String

  /// The place from `#` to the end of the line.
  public let range: SourceRange

  /// Whether the comment has its line to itself.
  public let isOwnLine: Bool

  /// Creates a comment.
  ///
  /// - Parameters:
  ///   - text: The text after `#`.
  ///   - range: The place from `#` to the end of the line.
  ///   - isOwnLine: Whether the comment has its line to itself.
  public init(text: String, range: SourceRange, isOwnLine: Bool) {
    self.text = text
    self.range = range
    self.isOwnLine = isOwnLine
  }
}
