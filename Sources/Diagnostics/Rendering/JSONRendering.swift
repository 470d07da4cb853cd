/// Writes diagnostics as one JSON object.
enum JSONRendering {
  static func document(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "{\"diagnostics\":[]}\n" }
    let lines = diagnostics.map { "  " + object($0).text }
    return "{\"diagnostics\":[\n" + lines.joined(separator: ",\n") + "\n]}\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> JSONFragment {
    .object([
      "code": .string(diagnostic.code.rawValue),
      "severity": .string(diagnostic.severity.rawValue),
      "message": .string(diagnostic.message),
      "range": object(diagnostic.range),
      "notes": .array(diagnostic.notes.map(object)),
      "help": diagnostic.help.map(JSONFragment.string) ?? .null,
    ])
  }

  private static func object(_ note: Note) -> JSONFragment {
    .object(["message": .string(note.message), "range": note.range.map(object) ?? .null])
  }

  private static func object(_ range: SourceRange) -> JSONFragment {
    .object(["file": .string(range.file), "start": object(range.start), "end": object(range.end)])
  }

  private static func object(_ position: SourcePosition) -> JSONFragment {
    .object([
      "line": .number(position.line), "column": .number(position.column), "offset": .number(position.offset),
    ])
  }
}
