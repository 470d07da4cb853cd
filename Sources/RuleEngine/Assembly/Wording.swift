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
        if kind.kind == .money { return Wording.euro(number) }
        let digits = Wording.number(number)
        return kind.unit.map { digits + " " + Wording.plural($0, of: number) } ?? digits
      }
      return Wording.number(number)
    case .date(let date): return Wording.date(date)
    case .set(let words):
      return words.isEmpty ? "geen" : Wording.list(words.map { labels[$0] ?? $0 })
    case .text(let text): return text
    }
  }

  /// The value of a fact in words; `nil` while it is not known.
  func known(_ slot: Int) -> String? {
    guard let value = box.domain(of: slot).singleValue else { return nil }
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
    Wording.list(
      slots.compactMap { slot in
        guard let value = known(slot) else { return nil }
        if case .boolean = edition.facts[slot].type { return "\(name(of: slot)): \(value)" }
        return "\(name(of: slot)) \(value)"
      })
  }

  /// What a verdict is called in `possible`: `refer segment-3`.
  func label(_ verdict: Verdict) -> String {
    func word(_ terms: [Edition.Term], _ index: Int) -> String { terms.indices.contains(index) ? terms[index].word : "?" }
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

  // MARK: Plain forms

  /// `a`, `a en b`, `a, b en c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    if items.count == 1 { return last }
    return items.dropLast().joined(separator: ", ") + " en " + last
  }

  /// A number with a decimal comma and points between thousands.
  static func number(_ value: Int64, decimals: Int? = nil) -> String {
    let magnitude = value.magnitude
    var fraction = String(magnitude % 10_000)
    fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
    if let decimals {
      fraction = String(fraction.prefix(decimals))
    } else {
      while fraction.last == "0" { fraction.removeLast() }
    }
    var whole = ""
    for (index, digit) in String(magnitude / 10_000).reversed().enumerated() {
      if index > 0, index % 3 == 0 { whole = "." + whole }
      whole = String(digit) + whole
    }
    return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "," + fraction)
  }

  /// An amount: `€ 12.000,00`.
  static func euro(_ value: Int64) -> String { "€ " + number(value, decimals: 2) }

  /// A date: `1 mei 2019`.
  static func date(_ date: CalendarDate) -> String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ]
    let parts = date.parts
    let month = months.indices.contains(parts.month - 1) ? months[parts.month - 1] : String(parts.month)
    return "\(parts.day) \(month) \(parts.year)"
  }

  /// A unit as it stands after a number.
  static func plural(_ unit: String, of number: Int64) -> String {
    guard number != 10_000 else { return unit }
    return switch unit {
    case "maand": "maanden"
    case "week": "weken"
    case "dag": "dagen"
    case "etmaal": "etmalen"
    case "dagdeel": "dagdelen"
    case "minuut": "minuten"
    case "kind": "kinderen"
    case "contactmoment": "contactmomenten"
    case "teken": "tekens"
    default: unit
    }
  }
}
