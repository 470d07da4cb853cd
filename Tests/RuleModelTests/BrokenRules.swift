import Diagnostics
import RuleAnalysis
import RuleModel
import TestSupport
import Testing

/// One change to the small rule set that makes it wrong, with what has to be said about it.
struct BrokenRules: CustomTestStringConvertible, Sendable {
  /// What is wrong with it.
  let name: String
  /// The file below the edition, or the whole path.
  let file: String
  /// What is replaced; the end of the file when empty.
  let old: String
  /// What comes instead, with marks around the place of the diagnostic; no marks mean the start of the file.
  let new: String
  let code: DiagnosticCode
  /// A piece of the help: what to write instead.
  let help: String
  /// The place of the diagnostic where the change has no marks: the first line that is this text.
  let line: String?

  init(
    _ name: String, _ file: String, _ old: String, _ new: String, _ code: DiagnosticCode, at line: String? = nil,
    help: String
  ) {
    self.line = line
    self.name = name
    self.file = file.hasPrefix("R") ? file : SmallRules.edition + file
    self.old = old
    self.new = new
    self.code = code
    self.help = help
  }

  var testDescription: String { name }

  /// The files with the change.
  var files: [String: String] {
    var files = SmallRules.files
    files[file] = marked.text
    return files
  }

  /// The changed file with its marks.
  var marked: MarkedText {
    let text = SmallRules.files[file] ?? ""
    guard !old.isEmpty else { return MarkedText(text + new) }
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return MarkedText("⟦\(old) is not in \(file)⟧") }
    let changed = "\(parts[0])\(new)\(parts[1])"
    guard let line else { return MarkedText(changed) }
    let lines = changed.split(separator: "\n", omittingEmptySubsequences: false).map { text -> String in
      let indent = text.prefix { $0 == " " }
      return text.dropFirst(indent.count) == line + ":" ? "\(indent)⟦\(line)⟧:" : String(text)
    }
    return MarkedText(lines.joined(separator: "\n"))
  }

  /// Loads and checks the changed rule set.
  func diagnostics() -> [Diagnostic] {
    let (ruleSet, loading) = RuleSetLoader.load(files: files.map { LoadedFile(path: $0.key, text: $0.value) })
    return loading + (ruleSet?.editions ?? []).flatMap { CheckedEdition.check($0).1 }
  }
}
