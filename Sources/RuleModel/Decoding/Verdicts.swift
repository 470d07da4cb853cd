import Diagnostics
import RuleLanguage
import YAMLSource

/// The words with which a rule says what follows.
enum VerdictForm: String, CaseIterable {
  case notEligible = "not-eligible"
  case excluded, consent, first, refer, open
  case notInSource = "not-in-source"

  /// Whether a word has to follow: whose consent, which step, where to.
  var takesWord: Bool { self == .consent || self == .first || self == .refer }

  /// What may stand in `else` of a need.
  static let needs: [VerdictForm] = [.notEligible, .excluded, .consent, .first, .refer, .open]
  /// What may stand in `else` of an exclusion or combination.
  static let bars: [VerdictForm] = [.excluded, .notEligible, .first, .refer, .open]
  /// What may stand in an output cell of a table or its `otherwise`.
  static let cells: [VerdictForm] = [.notInSource, .notEligible, .excluded, .refer, .first, .open]
}

extension EditionDecoder {
  /// Reads an outcome: `not-eligible`, `consent PARTY`, `refer WORD`, ….
  func verdict(_ node: YAMLNode, among forms: [VerdictForm]) -> Verdict? {
    guard let text = faults.text(node) else { return nil }
    return verdict(text, among: forms) { node.range(ofUTF8: $0) }?.verdict
  }

  /// Reads an outcome at the beginning of a text.
  ///
  /// - Returns: The outcome and how many bytes it takes, or `nil` when something was reported.
  func verdict(
    _ text: String, among forms: [VerdictForm], allowsMore: Bool = false, place: (Range<Int>) -> SourceRange
  ) -> (verdict: Verdict, length: Int)? {
    let words = Words(text)
    guard let first = words.all.first else { return nil }
    guard let form = forms.first(where: { $0.rawValue == first.text }) else {
      faults.unknown(
        "unknown-outcome", "`\(first.text)` is hier geen uitkomst.", at: place(first.range), word: first.text,
        known: forms.map(\.rawValue))
      return nil
    }
    let taken = form.takesWord ? 2 : 1
    if form.takesWord, words.all.count < 2 {
      faults.report(
        "outcome-without-word", "Achter `\(form.rawValue)` ontbreekt een woord.", at: place(first.range),
        help: Faults.completion(form, names(for: form)))
      return nil
    }
    if words.all.count > taken, !allowsMore {
      let rest = words.all[taken].range.lowerBound..<text.utf8.count
      faults.report(
        "outcome-too-long", "Achter `\(words.all.prefix(taken).map(\.text).joined(separator: " "))` hoort niets meer.",
        at: place(rest), help: "Zet de uitleg bij `reason`.")
      return nil
    }
    let length = words.all[taken - 1].range.upperBound
    guard form.takesWord else { return plain(form).map { ($0, length) } }
    let word = words.all[1]
    guard let number = names(for: form).use(word.text, at: place(word.range), faults: faults) else { return nil }
    switch form {
    case .consent: return (.consent(number), length)
    case .first: return (.first(number), length)
    default: return (.refer(number), length)
    }
  }

  private func names(for form: VerdictForm) -> NameTable {
    switch form {
    case .consent: parties
    case .first: steps
    default: referrals
    }
  }

  private func plain(_ form: VerdictForm) -> Verdict? {
    switch form {
    case .notEligible: .notEligible
    case .excluded: .excluded
    case .open: .open
    case .notInSource: .notInSource
    case .consent, .first, .refer: nil
    }
  }
}

extension Faults {
  fileprivate static func completion(_ form: VerdictForm, _ names: NameTable) -> String {
    if let example = names.names.first { return "Schrijf bijvoorbeeld `\(form.rawValue) \(example)`." }
    return "Zet het woord eerst bij \(names.kind.home), en schrijf het hier achter `\(form.rawValue)`."
  }
}

/// The words of a text, split at blanks, with their places in bytes.
struct Words {
  let all: [(text: String, range: Range<Int>)]

  init(_ text: String) {
    var found: [(text: String, range: Range<Int>)] = []
    var start: Int?
    let bytes = Array(text.utf8)
    for index in 0...bytes.count {
      let isBlank = index == bytes.count || bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x09
      if isBlank, let begin = start {
        found.append((String(decoding: bytes[begin..<index], as: UTF8.self), begin..<index))
        start = nil
      } else if !isBlank, start == nil {
        start = index
      }
    }
    all = found
  }
}
