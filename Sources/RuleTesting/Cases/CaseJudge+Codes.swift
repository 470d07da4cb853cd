internal import Diagnostics
internal import RuleEngine
internal import RuleModel

extension CaseJudge {
  /// Statuses with which a code does not come out, although the answer speaks of it.
  private static let stopped: Set<RuleEngine.Outcome> = [.excluded, .notEligible, .refer, .notInSource, .notInForce]

  /// Codes, their statuses and the budget.
  mutating func codes() {
    if let expected = expectation.code {
      let words = Set(expected.value.map(\.value))
      let out = comingOut
      if !matches(words, out), !matches(words, coded) {
        differ("code \(DutchWords.list(expected.value.map(\.value)))", DutchWords.list(out.map(shown)), expected.range)
      }
    }
    for entry in expectation.codes {
      let found = coded.filter { has($0, entry.name.value) }
      if found.isEmpty {
        differ("code `\(entry.name.value)`", DutchWords.list(coded.map(shown)), entry.name.range)
      } else if let status = entry.texts.first, !found.contains(where: { $0.status.rawValue == status.value }) {
        let got = DutchWords.list(found.map(\.status.rawValue))
        differ("code `\(entry.name.value)` met status `\(status.value)`", got, status.range)
      }
    }
    budget()
  }

  /// What must not come out.
  mutating func rejected() {
    for word in expectation.rejectedCodes?.value ?? [] where comingOut.contains(where: { has($0, word.value) }) {
      mismatches.append(
        Mismatch(message: "code `\(word.value)` mag hier niet uitkomen, en komt er wel uit.", range: word.range))
    }
    for outcome in expectation.rejectedOutcomes where outcome.value == answer.outcome {
      mismatches.append(
        Mismatch(
          message: "de uitkomst `\(outcome.value.rawValue)` mag hier niet, en komt er wel uit.", range: outcome.range))
    }
    forbid("verplichting", expectation.rejectedObligations, among: answer.results.flatMap(\.obligations).map(\.id))
    forbid("opmerking", expectation.rejectedNotes, among: answer.notes.map(\.id))
  }

  /// Notes each word that is there and should not be.
  private mutating func forbid(_ subject: String, _ rejected: CaseExpectation.Words?, among got: [String]) {
    for word in rejected?.value ?? [] where got.contains(word.value) {
      mismatches.append(
        Mismatch(message: "\(subject) `\(word.value)` mag hier niet, en staat er wel bij.", range: word.range))
    }
  }

  private var coded: [Candidate] { answer.results.filter { $0.code != nil } }

  /// The candidates that can be given; all of them when none can.
  private var comingOut: [Candidate] {
    coded.filter { !Self.stopped.contains($0.status) }
  }

  private func matches(_ words: Set<String>, _ candidates: [Candidate]) -> Bool {
    candidates.allSatisfy { candidate in words.contains { has(candidate, $0) } }
      && words.allSatisfy { word in candidates.contains { has($0, word) } }
  }

  /// Whether a candidate has a code, printed or as id.
  private func has(_ candidate: Candidate, _ word: String) -> Bool {
    if candidate.code == word { return true }
    guard let index = candidate.codeIndex, edition.codes.indices.contains(index) else { return false }
    return edition.codes[index].id == word
  }

  private func shown(_ candidate: Candidate) -> String {
    guard let index = candidate.codeIndex, edition.codes.indices.contains(index) else { return candidate.code ?? "" }
    return edition.codes[index].id
  }

  private mutating func budget() {
    guard let first = expectation.budget.first else { return }
    guard let budget = answer.results.compactMap(\.budget).first else {
      return differ("een budget", "geen budget", first.name.range)
    }
    for entry in expectation.budget {
      let got: String?
      switch entry.name.value {
      case "kind": got = budget.kind
      case "number": got = budget.number.map(String.init)
      case "amount": got = budget.amount.map(CaseValue.number)
      case "calculated": got = budget.calculated.map(CaseValue.number)
      case "period": got = budget.period
      default: got = budget.formula
      }
      if CaseValue.plain(entry.text) != got.map(CaseValue.plain) ?? "none" {
        differ("bij het budget \(entry.name.value) `\(entry.text)`", got.map { "`\($0)`" } ?? "niets", entry.name.range)
      }
    }
  }
}
