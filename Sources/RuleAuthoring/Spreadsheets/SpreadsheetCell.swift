/// How a cell is written so that a spreadsheet program shows it as it is, and how it is read back.
enum SpreadsheetCell {
  /// Longer than this a text does not fit in a formula.
  private static let longestFormula = 250

  /// Returns the cell for a CSV file: what a program would take for a number, a date, a truth value or a formula becomes
  /// `="…"`, which every program shows as the text itself.
  static func protected(_ text: String) -> String {
    guard needsProtection(text) else { return text }
    if text.utf8.count > longestFormula { return isFormula(text) ? "'" + text : text }
    return "=\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Returns the text of a cell of a CSV file.
  static func text(_ cell: String) -> String {
    let blank = cell.unicodeScalars.map { scalar in
      scalar == "\n" || scalar == "\r" || scalar == "\t" || scalar == "\u{A0}" ? " " : Character(scalar)
    }
    let trimmed = trim(String(blank))
    if trimmed.hasPrefix("=\""), trimmed.hasSuffix("\""), trimmed.utf8.count > 2 {
      return trim(trimmed.dropFirst(2).dropLast().replacing("\"\"", with: "\""))
    }
    if trimmed.hasPrefix("'"), isFormula(String(trimmed.dropFirst())) { return String(trimmed.dropFirst()) }
    switch trimmed {
    case "WAAR", "TRUE": return "true"
    case "ONWAAR", "FALSE": return "false"
    default: return trimmed
    }
  }

  private static func trim(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "=+-@'".unicodeScalars.contains(first)
  }

  private static func needsProtection(_ text: String) -> Bool {
    if text.isEmpty || text == "-" { return false }
    if isFormula(text) || ["true", "false", "WAAR", "ONWAAR", "TRUE", "FALSE"].contains(text) { return true }
    if text.wholeMatch(of: /0|[1-9][0-9]{0,8}/) != nil { return false }
    if text.firstMatch(of: /^[0-9(.,]/) != nil {
      // A sentence that begins with a number is safe; a range such as (1..6] is too.
      return !(text.utf8.count > 30 && text.contains { $0.isLetter }) && text.wholeMatch(of: /\(.*[^0-9.,)].*/) == nil
    }
    return text.wholeMatch(
      of: /(?i)(jan|feb|mrt|mar|maart|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*[ -.\/]*[0-9]*/) != nil
  }
}
