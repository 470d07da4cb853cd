internal import Diagnostics
internal import RegionRules
internal import RuleEngine

extension CaseJudge {
  /// Plain values.
  mutating func values() {
    for entry in expectation.values {
      let found = answer.values.filter { $0.name == entry.name.value }
      guard !found.isEmpty else {
        differ("een waarde voor `\(entry.name.value)`", DutchWords.list(answer.values.map(\.name)), entry.name.range)
        continue
      }
      let expected = entry.texts.map { CaseValue.plain($0.value) }
      let got = found.flatMap(CaseValue.words)
      if Set(expected) != Set(got.map(CaseValue.plain)) {
        differ("\(entry.name.value) \(DutchWords.list(expected))", DutchWords.list(got), entry.name.range)
      }
    }
  }

  /// What is still open: facts, the question to ask, what is possible.
  mutating func open() {
    compare("nog nodig", expectation.missing, with: answer.missing.map(\.fact))
    if let expected = expectation.ask, expected.value != answer.ask {
      differ("de vraag naar `\(expected.value)`", answer.ask.map { "`\($0)`" } ?? "geen vraag", expected.range)
    }
    for entry in expectation.possible {
      let got = answer.possible.first { $0.output == entry.name.value }?.values ?? []
      let expected = entry.texts.map(\.value)
      if Set(expected) != Set(got) {
        differ(
          "bij \(entry.name.value) nog mogelijk \(DutchWords.list(expected))", DutchWords.list(got), entry.name.range)
      }
    }
  }

  /// Rules, parties, obligations, notes, caveats, readings and advice.
  mutating func members() {
    compare("aanname", expectation.assumptions, with: assumed)
    for word in expectation.reasons?.value ?? [] {
      let rules = answer.results.flatMap(\.reasons).map(\.rule)
      if !rules.contains(where: { $0.hasPrefix(word.value) }) {
        differ("de reden `\(word.value)`", DutchWords.list(rules), word.range)
      }
    }
    let asked = answer.results.flatMap(\.consent).filter { $0.status != "given" }
    compare("toestemming van", expectation.consent, with: asked.map(\.party))
    demand("verplichting", expectation.obligations, among: answer.results.flatMap(\.obligations).map(\.id))
    duties()
    demand("opmerking", expectation.notes, among: answer.notes.map(\.id))
    demand("lezing", expectation.readings, among: answer.readings.map(\.id))
    compare("advies", expectation.advice, with: answer.advice.filter(\.isOnTop).map(\.value))
    for text in expectation.caveat?.value ?? []
    where !answer.caveats.contains(where: { $0.text.lowercased().contains(text.value.lowercased()) }) {
      differ("een voorbehoud met «\(text.value)»", DutchWords.list(answer.caveats.map(\.text)), text.range)
    }
  }

  /// Obligations with the status and the deadline that they have.
  private mutating func duties() {
    let all = answer.results.flatMap(\.obligations)
    for entry in expectation.duties {
      let found = all.filter { $0.id == entry.name.value }
      guard !found.isEmpty else {
        differ("de verplichting `\(entry.name.value)`", DutchWords.list(all.map(\.id)), entry.name.range)
        continue
      }
      let got = found.flatMap { duty in [duty.status] + (duty.deadline.map { ["\($0)"] } ?? []) }
      for text in entry.texts where !got.contains(text.value) {
        differ("bij `\(entry.name.value)` \(text.value)", DutchWords.list(got), text.range)
      }
    }
  }

  /// The rules that took something for granted; without rows where the case names none.
  private var assumed: [String] {
    let wanted = Set(expectation.assumptions?.value.map(\.value) ?? [])
    return answer.assumptions.map { wanted.contains($0.rule) ? $0.rule : RulePath.rule(of: $0.rule) }
  }
}
