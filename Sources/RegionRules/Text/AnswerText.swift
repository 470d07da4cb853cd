public import RuleEngine

internal import RuleModel

/// Writes an answer as a note for the file: the answer first, then why, what to do, and what is still needed.
public struct AnswerText {
  let answer: Answer
  let edition: Edition?
  /// Every edition of the region; an answer for a date without rules names several.
  let editions: [Edition]
  let emphasis: Emphasis
  var lines: [String] = []

  /// Returns an answer as Dutch text.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - library: The library that gave it; it knows the titles of sources and the names of parties.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public static func render(_ answer: Answer, in library: RuleLibrary, emphasis: Emphasis = .none) -> String {
    let region = library.regions.first { $0.region.key == answer.region }
    var text = AnswerText(answer, editions: region?.editions.map(\.edition) ?? [], emphasis: emphasis)
    text.head()
    text.why()
    text.duties()
    text.needed()
    text.assumptions()
    text.readings()
    text.advice()
    text.remarks()
    text.sources()
    return text.lines.joined(separator: "\n") + "\n"
  }

  private init(_ answer: Answer, editions: [Edition], emphasis: Emphasis) {
    self.answer = answer
    self.editions = editions
    self.emphasis = emphasis
    edition = editions.first { $0.id == answer.edition }
  }

  /// The title of a document.
  func title(of document: String) -> String? {
    let known = (edition.map { [$0] } ?? []) + editions
    return known.lazy.flatMap(\.sources).first { $0.key == document }?.title
  }

  /// Begins a part with a heading, after an empty line.
  mutating func section(_ title: String) {
    lines.append("")
    lines.append(emphasis.heading(title))
  }

  /// Adds an item of a list; line breaks inside it are joined.
  mutating func item(_ text: String) {
    lines.append("- " + text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Adds a line that belongs to the item above it.
  mutating func detail(_ text: String) {
    lines.append("  " + text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// The name of a party as a sentence has it.
  func party(_ word: String) -> String {
    edition?.parties.first { $0.word == word }?.text ?? word
  }

  /// Shows whether anything differs between several requested lines.
  var hasSeveralLines: Bool { Set(answer.results.map(\.line)).count > 1 }
}
