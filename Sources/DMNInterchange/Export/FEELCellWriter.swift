import RuleLanguage

/// Writes the cells and values of a table in FEEL.
enum FEELCellWriter {
  /// A test that no value passes: a cell that is blank or illegible in the source.
  static let blank = "? != ?"

  /// A cell of an input column.
  static func test(_ cell: CellTest) -> String {
    switch cell.form {
    case .any: "-"
    case .blank: blank
    case .tests(let tests): tests.map(test).joined(separator: ", ")
    case .except(let tests): "not(\(tests.map(test).joined(separator: ", ")))"
    }
  }

  private static func test(_ test: UnaryTest) -> String {
    switch test {
    case .none: "null"
    case .value(.set(let words)): "? = \(value(.set(words)))"
    case .value(let given): value(given)
    case .comparison(let comparison, let bound):
      comparison == .notEqual ? "? != \(value(bound))" : "\(comparison.rawValue) \(value(bound))"
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      "\(lowerIsOpen ? "(" : "[")\(value(lower))..\(value(upper))\(upperIsOpen ? ")" : "]")"
    case .contains(let word): "list contains(?, \(FEELText.quoted(word)))"
    }
  }

  /// A value.
  static func value(_ value: Value) -> String {
    switch value {
    case .none: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .symbol(let word): FEELText.quoted(word)
    case .number(let count): DecimalText.print(count)
    case .date(let date): "date(\"\(date)\")"
    case .set(let words): "[" + words.map(FEELText.quoted).joined(separator: ", ") + "]"
    case .text(let text): FEELText.quoted(text)
    }
  }

  /// The name of a type in FEEL.
  static func type(_ type: ValueType) -> String {
    switch type {
    case .boolean: "boolean"
    case .symbol, .consent, .text: "string"
    case .number: "number"
    case .date: "date"
    case .set: "Any"
    }
  }
}
