/// What a spreadsheet program did to cells that were codes, numbers or ranges.
enum SpreadsheetDamage {
  /// Returns what is wrong with a cell, or `nil` when nothing is.
  ///
  /// - Parameters:
  ///   - text: The cell.
  ///   - known: The cells that the column had before.
  static func fault(in text: String, known: Set<String>) -> (message: String, help: String)? {
    if known.contains(text) { return nil }
    if text.hasPrefix("#") {
      return ("Hier staat de foutmelding `\(text)` van het rekenblad.", "Typ de waarde opnieuw, als =\"waarde\".")
    }
    if text.unicodeScalars.contains("\u{FFFD}") {
      return ("In deze cel is een letter verloren gegaan.", "Bewaar het bestand als «CSV UTF-8».")
    }
    if let original = original(of: text, known) {
      return ("Het rekenblad heeft van `\(original)` het getal `\(text)` gemaakt.", "Typ =\"\(original)\" in de cel.")
    }
    if text.wholeMatch(of: /-?[0-9]+([.,][0-9]+)?[Ee]\+[0-9]+/) != nil {
      return (
        "Het rekenblad heeft van een code het getal `\(text)` gemaakt.",
        "Typ de code opnieuw, tussen =\" en \": =\"46E01\"."
      )
    }
    let months = /(?i)([0-9]{1,2}[- ])?(jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*([- ][0-9]{1,4})?/
    if text.wholeMatch(of: /[0-9]{1,2}[-\/][0-9]{1,2}[-\/][0-9]{2,4}/) != nil || text.wholeMatch(of: months) != nil {
      return (
        "Het rekenblad heeft hier een datum van gemaakt: `\(text)`.",
        "Typ wat er hoort tussen =\" en \"; een datum schrijft u als =\"2020-01-31\"."
      )
    }
    return nil
  }

  /// The cell from before that a program turns into this number: `01` into 1, `46E01` into 460.
  private static func original(of text: String, _ known: Set<String>) -> String? {
    let plain = text.replacing(",", with: ".")
    guard let number = Double(plain), text.contains(where: \.isNumber) else { return nil }
    return known.sorted().first { cell in
      guard cell != text, cell.wholeMatch(of: /0[0-9]+|[0-9]+[Ee][0-9]+/) != nil, let old = Double(cell) else {
        return false
      }
      return abs(old - number) <= abs(number) * 0.005
    }
  }
}
