public import Diagnostics

/// Reads the text of an expression as a syntax tree.
public enum ExpressionParser {
  /// The longest expression that is read, in bytes.
  public static let longest = 4_000
  /// How deep brackets, functions and conditions may be nested.
  public static let deepest = 32
  /// How many parts an expression may have.
  public static let largest = 500

  /// Words that no fact or field may be called, because they mean something in every expression.
  public static let reservedWords: Set<String> = [
    "or", "and", "not", "in", "between", "if", "then", "else", "is", "none", "true", "false", "where", "of",
    "contains", "any", "all", "running", "requested", "others", "earlier", "query",
  ]

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - place: Where bytes of the text stand in the file.
  ///   - bag: Takes what is wrong.
  /// - Returns: The tree, or `nil` when something was reported.
  public static func parse(
    _ text: String, place: (Range<Int>) -> SourceRange, into bag: inout DiagnosticBag
  ) -> Syntax? {
    nil
  }
}
