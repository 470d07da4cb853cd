internal import RuleLanguage
internal import RuleModel

/// Puts facts, values and rules into Dutch words.
struct Wording {
  let program: Program
  let box: Box
  private var edition: Edition { program.edition }

  /// A fact's name as a reader sees it.
  func name(of slot: Int) -> String { edition.facts[slot].name.split(separator: "_").joined(separator: " ") }

  /// A value in words, with its unit.
  func text(_ value: Value, of type: ValueType, labels: [String: String] = [:]) -> String {
    switch value {
    case .none: return "niet aanwezig"
    case .boolean(let truth): return truth ? "ja" : "nee"
    case .symbol(let word):
      if case .consent = type {
        switch word {
        case "given": return "gegeven"
        case "refused": return "geweigerd"
        default: return "nog niet gegeven"
        }
      }
      guard let label = labels[word] else { return word }
      return label.count <= 40 ? label : word
    case .number(let number):
      if case .number(let kind) = type {
        if kind.kind == .money { return DutchText.money(number) }
        let digits = DutchText.number(number)
        return kind.unit.map { digits + " " + DutchText.unit($0, of: number) } ?? digits
      }
      return DutchText.number(number)
    case .date(let date): return DutchText.date(date)
    case .set(let words):
      return words.isEmpty ? "geen" : DutchText.list(words.map { labels[$0] ?? $0 })
    case .text(let text): return text
    }
  }

  /// The value of a fact in words; `nil` while it is not known.
  func known(_ slot: Int) -> String? {
    guard let value = box.shownValue(of: slot) else { return nil }
    return text(value, of: edition.facts[slot].type, labels: edition.facts[slot].labels)
  }

  /// A template with its facts filled in.
  func fill(_ template: Template) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let slot): known(slot) ?? "onbekend"
      }
    }.joined()
  }

  /// The known ones among these facts: `arrangement 1 en intensiteit Licht`.
  func circumstances(_ slots: [Int]) -> String {
    DutchText.list(
      slots.compactMap { slot in
        guard let value = known(slot) else { return nil }
        if case .boolean = edition.facts[slot].type { return "\(name(of: slot)): \(value)" }
        return "\(name(of: slot)) \(value)"
      })
  }

  /// What a verdict is called in `possible`: `refer segment-3`.
  func label(_ verdict: Verdict) -> String {
    func word(_ terms: [Edition.Term], _ index: Int) -> String {
      terms.indices.contains(index) ? terms[index].word : "?"
    }
    return switch verdict {
    case .notEligible: "not-eligible"
    case .excluded: "excluded"
    case .consent(let party): "consent " + word(edition.parties, party)
    case .first(let step): "first " + word(edition.steps, step)
    case .refer(let referral): "refer " + word(edition.referrals, referral)
    case .open: "open"
    case .notInSource: "not-in-source"
    }
  }

  /// The word and text that a verdict points to.
  func target(_ verdict: Verdict?) -> Edition.Term? {
    switch verdict {
    case .refer(let index): edition.referrals.indices.contains(index) ? edition.referrals[index] : nil
    case .first(let index): edition.steps.indices.contains(index) ? edition.steps[index] : nil
    default: nil
    }
  }
}
