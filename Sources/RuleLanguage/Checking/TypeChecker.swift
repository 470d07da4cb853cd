public import Diagnostics

/// Gives every part of an expression a type, or says what is wrong.
public enum TypeChecker {
  /// Checks an expression.
  ///
  /// - Parameters:
  ///   - syntax: The expression.
  ///   - expected: The type the result must have; `nil` takes any. A number is refused when it could leave the type's
  ///     bounds or needs more decimals than the type has.
  ///   - scope: The names that may be used.
  ///   - place: Where bytes of the text stand in the file.
  ///   - bag: Takes what is wrong.
  /// - Returns: The typed expression, or `nil` when something was reported.
  public static func check(
    _ syntax: Syntax, expecting expected: ValueType?, scope: some Scope, place: (Range<Int>) -> SourceRange,
    into bag: inout DiagnosticBag
  ) -> TypedExpression? {
    nil
  }
}
