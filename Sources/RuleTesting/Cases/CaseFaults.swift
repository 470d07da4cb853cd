public import Diagnostics
internal import YAMLSource

extension DiagnosticCode {
  /// A case holds a key that no case has.
  public static let caseUnknownKey: DiagnosticCode = "case-unknown-key"
  /// A case names a word, rule or code that does not exist.
  public static let caseUnknownWord: DiagnosticCode = "case-unknown-word"
  /// A part of a case has the wrong shape.
  public static let caseShape: DiagnosticCode = "case-shape"
  /// A case expects nothing.
  public static let caseEmpty: DiagnosticCode = "case-empty"
  /// Two cases of an edition have the same name.
  public static let caseDouble: DiagnosticCode = "case-double"
}

/// What is wrong with the way a case is written, gathered while it is read.
struct CaseFaults {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ code: DiagnosticCode, _ message: String, at range: SourceRange, help: String? = nil) {
    diagnostics.append(Diagnostic(code, message, at: range, help: help))
  }

  /// Reports a word that is none of those known here.
  mutating func unknown(_ subject: String, _ word: String, at range: SourceRange, known: [String]) {
    report(.caseUnknownWord, "\(subject) `\(word)` bestaat niet.", at: range, help: Self.help(word, known))
  }

  /// Reports the keys of a block that are not known, and returns its entries with known keys.
  mutating func entries(_ node: YAMLNode, of block: String, keys: [String]) -> [YAMLEntry] {
    guard let entries = node.entries else {
      let help = "Kies uit: \(list(keys))."
      report(.caseShape, "Bij `\(block)` hoort een blok met sleutels.", at: node.range, help: help)
      return []
    }
    return entries.filter { entry in
      guard !keys.contains(entry.name) else { return true }
      report(
        .caseUnknownKey, "De sleutel `\(entry.name)` bestaat niet bij `\(block)`.", at: entry.key.range,
        help: Self.help(entry.name, keys))
      return false
    }
  }

  private func list(_ words: [String]) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }

  /// What to write instead: the nearest word, or a choice of all.
  private static func help(_ word: String, _ known: [String]) -> String? {
    if let nearest = Spelling.nearest(word, in: known) { return "Schrijf `\(nearest)`." }
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return known.count > 12 ? "Kies uit: \(shown) en nog \(known.count - 12)." : "Kies uit: \(shown)."
  }
}
