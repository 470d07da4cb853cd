/// Writes diagnostics as workflow commands that GitHub shows as annotations.
enum GitHubRendering {
  static func annotation(_ diagnostic: Diagnostic) -> String {
    let range = diagnostic.range
    var properties = [
      "file=\(property(range.file))", "line=\(range.start.line)", "col=\(range.start.column)",
      "endLine=\(range.end.line)",
    ]
    if range.end.line == range.start.line {
      properties.append("endColumn=\(max(range.start.column, range.end.column - 1))")
    }
    properties.append("title=\(property(diagnostic.code.rawValue))")
    return "::\(command(diagnostic.severity)) \(properties.joined(separator: ","))::\(data(message(diagnostic)))\n"
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  private static func message(_ diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.message]
    for note in diagnostic.notes {
      lines.append(note.range.map { "\($0): \(note.message)" } ?? note.message)
    }
    if let help = diagnostic.help { lines.append("help: \(help)") }
    return lines.joined(separator: "\n")
  }

  private static func data(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  private static func property(_ text: String) -> String {
    escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escape(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
  }
}
