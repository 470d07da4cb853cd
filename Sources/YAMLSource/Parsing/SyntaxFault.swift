public import Diagnostics

extension DiagnosticCode {
  /// The text is not YAML.
  public static let yamlSyntax: DiagnosticCode = "yaml-syntax"

  /// A tab stands where YAML wants spaces.
  public static let yamlTab: DiagnosticCode = "yaml-tab"
}

/// Tells a fault of libyaml in plain words.
struct SyntaxFault {
  let problem: YAMLProblem
  let bytes: [UInt8]
  let file: String
  let offsets: OffsetTable

  init(_ problem: YAMLProblem, bytes: [UInt8], file: String, offsets: OffsetTable) {
    self.problem = problem
    self.bytes = bytes
    self.file = file
    self.offsets = offsets
  }

  var diagnostic: Diagnostic {
    let position = offsets.position(problem.mark)
    return Diagnostic(
      .yamlSyntax, "Dit is geen geldige YAML.", at: SourceRange(file: file, start: position, end: position),
      notes: [Note("libyaml: \(problem.context): \(problem.problem)")])
  }
}
