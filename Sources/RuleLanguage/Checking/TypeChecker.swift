public import Diagnostics

/// Gives every part of an expression a type, or says what is wrong.
///
/// ```swift
/// let rule = TypeChecker.check(tree, expecting: .boolean, scope: names, place: node.range(of:), into: &bag)
/// ```
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
    var builder = TypeBuilder(scope: scope)
    do throws(TypeFault) {
      let result = try builder.result(syntax, expected)
      guard builder.faults.isEmpty else { throw TypeFault(.reported, at: syntax.range) }
      return TypedExpression(
        root: result.node, type: result.type, mayBeNone: result.mayBeNone, references: builder.references,
        lineKinds: builder.lineKinds, syntax: syntax)
    } catch {
      for fault in builder.faults + [error] {
        if let diagnostic = fault.diagnostic(at: place(fault.range)) { bag.report(diagnostic) }
      }
      return nil
    }
  }
}
