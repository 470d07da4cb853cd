import Diagnostics
import YAMLSource

/// A remark beside a diagnostic; a `Note` of an edition is something else.
typealias DiagnosticNote = Diagnostics.Note

/// What is wrong with the files, gathered while they are read; nothing stops at the first fault.
final class Faults {
  private(set) var bag = DiagnosticBag()
  /// Codes that only follow from a file that could not be read, which was reported itself.
  private var following: Set<DiagnosticCode> = []
  /// Places of aliases: what stands there has no meaning of its own.
  private var aliases: Set<SourceRange> = []

  /// Whether there is an error among them.
  var hasErrors: Bool { bag.hasErrors }

  /// Passes over faults of these codes: what they miss may stand in a file that could not be read.
  func passOver(_ codes: Set<DiagnosticCode>) { following.formUnion(codes) }

  /// Notes a fault, with what to write instead.
  func report(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange, notes: [DiagnosticNote] = [], help: String
  ) {
    guard !following.contains(code), !aliases.contains(range) else { return }
    bag.report(Diagnostic(code, message, at: range, notes: notes, help: help))
  }

  /// Takes over what another part found.
  func gather(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics where !following.contains(diagnostic.code) && !aliases.contains(diagnostic.range) {
      bag.report(diagnostic)
      if diagnostic.code == .yamlAlias { aliases.insert(diagnostic.range) }
    }
  }

  /// Notes a word that is none of those that are known here.
  func unknown(_ code: DiagnosticCode, _ message: String, at range: SourceRange, word: String, known: [String]) {
    report(code, message, at: range, help: Faults.suggestion(word, known))
  }

  /// What to write instead of an unknown word: the nearest known one, else a choice of all.
  static func suggestion(_ word: String, _ known: [String]) -> String {
    if let nearest = Spelling.nearest(word, in: known) { return "Schrijf `\(nearest)`." }
    if known.isEmpty { return "Haal `\(word)` weg; hier is nog niets om uit te kiezen." }
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return known.count > 12 ? "Kies uit: \(shown) en nog \(known.count - 12)." : "Kies uit: \(shown)."
  }
}
