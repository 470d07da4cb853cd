public import Diagnostics

/// Reads the text of an expression as a syntax tree.
///
/// ```swift
/// let tree = ExpressionParser.parse("leeftijd < 18 and not(opname)", place: node.range(of:), into: &bag)
/// ```
public enum ExpressionParser {
  /// The longest expression that is read, in bytes.
  public static let longest = 4_000
  /// How deep brackets, functions and conditions may be nested.
  public static let deepest = 32
  /// How long a chain of sums or products may be.
  static let longestChain = 100
  /// How many parts an expression may have.
  public static let largest = 500

  /// Words that no fact or field may be called, because they mean something in every expression.
  public static let reservedWords: Set<String> = [
    "or", "and", "not", "in", "between", "if", "then", "else", "is", "none", "true", "false", "where", "of",
    "contains", "any", "all", "count", "sum", "running", "requested", "others", "earlier", "query",
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
    let length = text.utf8.count
    guard length <= longest else {
      bag.report(
        Diagnostic(
          "expression-too-long", "Deze formule is langer dan \(longest) tekens.", at: place(0..<length),
          help: "Maak van een deel een afgeleid gegeven."))
      return nil
    }
    let lexer = Lexer(text)
    for fault in lexer.faults { bag.report(fault.diagnostic(at: place(fault.range))) }
    guard lexer.faults.isEmpty else { return nil }
    var reader = ExpressionReader(text: text, tokens: TokenReader(lexer.tokens))
    do {
      return try reader.readAll()
    } catch {
      bag.report(error.diagnostic(at: place(error.range)))
      return nil
    }
  }
}
