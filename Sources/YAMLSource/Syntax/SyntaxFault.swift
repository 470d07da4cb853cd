public import Diagnostics

extension DiagnosticCode {
  /// The text is not YAML.
  public static let yamlSyntax: DiagnosticCode = "yaml-syntax"

  /// A tab stands where YAML wants spaces.
  public static let yamlTab: DiagnosticCode = "yaml-tab"

  /// A value without quotes begins with a sign that means something in YAML, or holds a colon with a space.
  public static let yamlUnquoted: DiagnosticCode = "yaml-unquoted"

  /// A line stands too far to the left or the right.
  public static let yamlIndentation: DiagnosticCode = "yaml-indentation"

  /// A colon is missing, or the space after it.
  public static let yamlColon: DiagnosticCode = "yaml-colon"

  /// A quote or bracket is not closed, or closed too early.
  public static let yamlUnclosed: DiagnosticCode = "yaml-unclosed"

  /// A backslash between double quotes is followed by something unknown.
  public static let yamlEscape: DiagnosticCode = "yaml-escape"
}

/// Tells a fault of libyaml in plain words, with the mistake that is most often behind it.
struct SyntaxFault {
  let problem: YAMLProblem
  let file: String
  let text: SourceText

  /// Where libyaml noticed the fault.
  let place: SourcePosition

  /// Where that began which libyaml was reading.
  let contextPlace: SourcePosition?

  init(_ problem: YAMLProblem, bytes: [UInt8], file: String, offsets: OffsetTable) {
    self.problem = problem
    self.file = file
    text = SourceText(bytes: bytes)
    place = offsets.position(problem.mark)
    contextPlace = problem.contextMark.map { offsets.position($0) }
  }

  /// What is told to the user.
  struct Explanation {
    var code: DiagnosticCode
    var message: String
    var range: SourceRange
    var help: String?
  }

  var diagnostic: Diagnostic {
    let explanation = tabExplanation ?? explanation
    var notes: [Note] = []
    if let contextPlace, contextPlace.line != explanation.range.start.line {
      notes.append(Note("Het stuk waar dit bij hoort, begint hier.", at: word(at: contextPlace)))
    }
    let english = [problem.context, problem.problem].filter { !$0.isEmpty }.joined(separator: ": ")
    notes.append(Note("Melding van de YAML-lezer: \(english) (regel \(place.line), kolom \(place.column))."))
    return Diagnostic(
      explanation.code, explanation.message, at: explanation.range, notes: notes, help: explanation.help)
  }

  /// The line in which libyaml noticed the fault.
  var line: RuleLine? { RuleLine(place.line, in: text) }

  /// The last line before it that is not empty.
  var lineBefore: RuleLine? {
    var number = place.line - 1
    while number > 0, place.line - number < 1000 {
      if let line = RuleLine(number, in: text), !line.isEmpty { return line }
      number -= 1
    }
    return nil
  }

  private var tabExplanation: Explanation? {
    let isTabProblem = problem.problem.contains("tab character")
    let noticed = place.offset < text.bytes.count && text.bytes[place.offset] == 0x09 ? place.offset : nil
    guard let tab = line?.tab ?? noticed ?? (isTabProblem ? place.offset : nil) else { return nil }
    let end = text.bytes[tab...].firstIndex { $0 != 0x09 } ?? text.bytes.count
    return Explanation(
      code: .yamlTab, message: "Hier staat een tab; inspringen kan alleen met spaties.", range: range(tab..<end),
      help: "Vervang elke tab door twee spaties; een editor kan dat in één keer.")
  }

  func range(_ offsets: Range<Int>) -> SourceRange { text.range(offsets, file: file) }

  /// Returns the word at a place, or an empty range at the end of a line.
  func word(at place: SourcePosition) -> SourceRange {
    let rest = text.bytes.dropFirst(place.offset)
    let end = rest.firstIndex { [0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? text.bytes.count
    return range(min(place.offset, end)..<end)
  }
}
