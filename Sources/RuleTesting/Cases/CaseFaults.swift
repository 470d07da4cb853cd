public import Diagnostics

extension DiagnosticCode {
  /// A case names a word, rule or code that does not exist.
  public static let caseUnknownWord: DiagnosticCode = "case-unknown-word"
  /// A part of a case has the wrong shape.
  public static let caseShape: DiagnosticCode = "case-shape"
  /// A case expects nothing.
  public static let caseEmpty: DiagnosticCode = "case-empty"
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

  /// What to write instead: the nearest word, or a choice of all.
  private static func help(_ word: String, _ known: [String]) -> String? {
    if let nearest = Spelling.nearest(word, in: known) { return "Schrijf `\(nearest)`." }
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return known.count > 12 ? "Kies uit: \(shown) en nog \(known.count - 12)." : "Kies uit: \(shown)."
  }
}
