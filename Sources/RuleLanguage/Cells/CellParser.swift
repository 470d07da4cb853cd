public import Diagnostics

/// Reads the text of a table cell as a test on its column.
///
/// ```swift
/// let test = CellParser.parse(">= 18", type: age, place: cell.range(of:), into: &bag)
/// ```
public enum CellParser {
  /// The longest cell that is read, in bytes.
  public static let longestCell = 4_000

  /// Reads a cell.
  ///
  /// - Parameters:
  ///   - text: The text of the cell without the spaces around it.
  ///   - type: The type of the column.
  ///   - mayBeNone: Whether the column may be none; `none` is refused where it may not.
  ///   - place: Where bytes of the text stand in the file.
  ///   - bag: Takes what is wrong.
  /// - Returns: The test, or `nil` when something was reported.
  public static func parse(
    _ text: String, type: ValueType, mayBeNone: Bool = true, place: (Range<Int>) -> SourceRange,
    into bag: inout DiagnosticBag
  ) -> CellTest? {
    let length = text.utf8.count
    guard length <= longestCell else {
      bag.report(
        Diagnostic(
          "cell-too-long", "Deze cel is langer dan \(longestCell) tekens.", at: place(0..<length),
          help: "Verdeel de waarden over meer rijen."))
      return nil
    }
    let lexer = Lexer(text)
    var reader = CellReader(text: text, type: type, mayBeNone: mayBeNone, tokens: TokenReader(lexer.tokens))
    let faults = lexer.faults.filter { !$0.isComma || type.isNumber }
    for fault in faults { bag.report(fault.diagnostic(at: place(fault.range))) }
    guard faults.isEmpty else { return nil }
    let test = reader.readCell()
    for fault in reader.faults { bag.report(fault.diagnostic(at: place(fault.range))) }
    return reader.faults.isEmpty ? test : nil
  }
}

extension ValueType {
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
