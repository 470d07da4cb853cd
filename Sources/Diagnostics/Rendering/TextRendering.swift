/// Writes diagnostics for people, with the line itself and a caret under the fault.
struct TextRendering {
  private(set) var output = ""

  private let source: (String) -> String?
  private let style: TextStyle
  private var texts: [String: SourceText?] = [:]

  init(source: @escaping (String) -> String?, style: TextStyle) {
    self.source = source
    self.style = style
  }

  mutating func add(_ diagnostic: Diagnostic) {
    let severity = style.severity(diagnostic.severity, diagnostic.severity.rawValue + ":")
    let message = Printable.text(diagnostic.message)
    let place = style.strong(Printable.text(diagnostic.range.description) + ":")
    output += "\(place) \(severity) \(message) [\(diagnostic.code)]\n"
    addSnippet(diagnostic.range, severity: diagnostic.severity)
    for note in diagnostic.notes { add(note) }
    if let help = diagnostic.help {
      output += "  \(style.help("help:")) \(Printable.text(help))\n"
    }
  }

  private mutating func add(_ note: Note) {
    let message = Printable.text(note.message)
    guard let range = note.range else {
      output += "  \(style.note("note:")) \(message)\n"
      return
    }
    output += "\(style.strong(Printable.text(range.description) + ":")) \(style.note("note:")) \(message)\n"
    addSnippet(range, severity: .note)
  }

  private mutating func addSnippet(_ range: SourceRange, severity: Severity) {
    guard let snippet = text(of: range.file).flatMap({ Snippet(range, in: $0) }) else { return }
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    output += "  \(style.dim("\(number) |")) \(snippet.line)\n"
    output += "  \(style.dim("\(margin) |")) \(snippet.indent)\(style.severity(severity, snippet.carets))\n"
  }

  private mutating func text(of file: String) -> SourceText? {
    if let known = texts[file] { return known }
    let text = source(file).map { SourceText($0) }
    texts[file] = .some(text)
    return text
  }
}
