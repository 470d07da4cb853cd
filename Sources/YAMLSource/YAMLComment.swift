public import Diagnostics

extension DiagnosticCode {
  /// A comment behind a value that may have been meant as part of it.
  public static let yamlCommentInText: DiagnosticCode = "yaml-comment-in-text"
}

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

extension YAMLComment {
  /// A warning when the comment looks like text, as in `zie artikel #3`: YAML then drops it without a word.
  var hint: Diagnostic? {
    let length = range.utf8Range.count
    guard !isOwnLine, length > 1, text.utf8.count == length - 1, !text.hasPrefix("#") else { return nil }
    return Diagnostic(
      .yamlCommentInText, .warning, "Alles na dit `#` telt als uitleg en niet als deel van de waarde.", at: range,
      help: "Zet een spatie achter `#` als het uitleg is, of de hele waarde tussen aanhalingstekens.")
  }
}
