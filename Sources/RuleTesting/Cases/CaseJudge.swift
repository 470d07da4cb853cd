internal import RuleLanguage
internal import Diagnostics
internal import RegionRules
internal import RuleEngine
internal import RuleModel

/// Compares an answer with what a case expects.
struct CaseJudge {
  /// Something that came out otherwise.
  struct Mismatch {
    let message: String
    let range: SourceRange
  }

  let source: ConformanceCase
  let expectation: CaseExpectation
  let edition: Edition
  let answer: Answer
  var mismatches: [Mismatch] = []

  init(_ source: ConformanceCase, _ expectation: CaseExpectation, edition: Edition, answer: Answer) {
    self.source = source
    self.expectation = expectation
    self.edition = edition
    self.answer = answer
  }

  /// Returns one diagnostic with everything that differs; `nil` when nothing does.
  func failure() -> Diagnostic? {
    var judge = self
    judge.compare()
    guard let first = judge.mismatches.first else { return nil }
    let more = judge.mismatches.dropFirst().map { Note(DutchText.sentence($0.message), at: $0.range) }
    return Diagnostic(
      .caseFailed, "Geval `\(source.name)`: \(first.message)", at: first.range, notes: more + judge.explanation())
  }

  private mutating func compare() {
    if let expected = expectation.error {
      differ("de fout `\(expected.value.rawValue)`", "een antwoord: `\(answer.outcome.rawValue)`", expected.range)
    }
    // A case may show that its question ends where another edition begins.
    if let other = answer.edition, other != edition.id, expectation.outcome?.value != .notInForce {
      mismatches.append(
        Mismatch(message: "op \(source.date) geldt een andere uitgave, `\(other)`.", range: source.at))
    }
    if let expected = expectation.outcome, expected.value != answer.outcome {
      differ("uitkomst `\(expected.value.rawValue)`", "`\(answer.outcome.rawValue)`", expected.range)
    }
    codes()
    values()
    open()
    members()
    rejected()
  }

  /// Notes a difference.
  mutating func differ(_ expected: String, _ got: String, _ range: SourceRange) {
    mismatches.append(Mismatch(message: "verwacht \(expected), gekregen \(got).", range: range))
  }

  /// Notes a difference between two collections in which the order does not count.
  mutating func compare(_ subject: String, _ expected: CaseExpectation.Words?, with got: [String]) {
    guard let expected else { return }
    let words = expected.value.map(\.value)
    guard Set(words) != Set(got) else { return }
    differ("\(subject) \(DutchWords.list(words))", DutchWords.list(got), expected.range)
  }

  /// Notes each word that is not there.
  mutating func demand(_ subject: String, _ expected: CaseExpectation.Words?, among got: [String]) {
    guard let expected else { return }
    if expected.value.isEmpty, !got.isEmpty {
      differ("geen \(subject)", DutchWords.list(got), expected.range)
    }
    for word in expected.value where !got.contains(word.value) {
      differ("\(subject) `\(word.value)`", DutchWords.list(got), word.range)
    }
  }

  /// What decided, with its place; and what was still open.
  private func explanation() -> [Note] {
    var notes: [Note] = []
    var seen: Set<String> = []
    for reason in answer.results.flatMap(\.reasons) where seen.insert(reason.rule).inserted {
      guard notes.count < 3 else { break }
      notes.append(Note("Zo kwam het: `\(reason.rule)`: \(reason.text)", at: SourceRange(place: reason.at)))
    }
    if answer.results.allSatisfy(\.reasons.isEmpty), !answer.missing.isEmpty {
      notes.append(Note("Nog onbekend is \(DutchWords.list(answer.missing.map(\.fact)))."))
    }
    return notes
  }
}

extension SourceRange {
  /// Creates the range of a line from `file:line`; `nil` when the text has another form.
  init?(place: String) {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]) else { return nil }
    let start = SourcePosition(line: line, column: 1, offset: 0)
    self.init(file: String(place[..<colon]), start: start, end: start)
  }
}
