internal import RuleLanguage
internal import RuleModel

/// Words of rule files as a Dutch reader reads them.
enum RuleWords {
  /// Returns a name with blanks in place of `_` and `-`.
  static func spaced(_ name: String) -> String {
    String(name.map { $0 == "_" || $0 == "-" ? " " : $0 })
  }

  /// Returns a name as a heading.
  static func title(_ name: String) -> String { DutchText.sentence(spaced(name)) }

  /// Returns a place in a source: document, section, table and row.
  static func citation(_ citation: Citation, in edition: Edition) -> String {
    let title = edition.sources.first { $0.key == citation.document }?.title ?? citation.document
    var parts = [title, citation.section]
    if let table = citation.table { parts.append("tabel \(table)") }
    if let row = citation.row { parts.append("rij \(row)") }
    if let note = citation.note { parts.append(note) }
    return parts.joined(separator: ", ")
  }

  /// Returns what follows when a rule stands in the way.
  static func verdict(_ verdict: Verdict, in edition: Edition) -> String {
    func word(_ terms: [Edition.Term], _ number: Int) -> String {
      terms.indices.contains(number) ? terms[number].text : "?"
    }
    switch verdict {
    case .notEligible: return "dit kan niet"
    case .excluded: return "uitgesloten"
    case .consent(let party): return "alleen met toestemming van \(word(edition.parties, party))"
    case .first(let step): return "eerst: \(word(edition.steps, step))"
    case .refer(let target): return "verwijzen: \(word(edition.referrals, target))"
    case .open: return "onbeslist: iemand moet beslissen"
    case .notInSource: return "staat niet in de bron"
    }
  }

  /// Returns a text with the names of facts between brackets.
  static func template(_ template: Template, in edition: Edition) -> String {
    template.parts.map { part in
      switch part {
      case .text(let text): text
      case .fact(let slot): edition.facts.indices.contains(slot) ? "[\(spaced(edition.facts[slot].name))]" : ""
      }
    }.joined()
  }

  /// Returns what kind of value a fact has.
  static func type(_ type: ValueType, labels: [String: String]) -> String {
    switch type {
    case .boolean: return "ja of nee"
    case .date: return "een datum"
    case .text: return "tekst"
    case .consent: return "toestemming: gegeven, nog niet, geweigerd"
    case .symbol(let symbols): return "keuze: " + symbols.words.map { labels[$0] ?? $0 }.joined(separator: "; ")
    case .set(let symbols): return "een of meer van: " + symbols.words.map { labels[$0] ?? $0 }.joined(separator: "; ")
    case .number(let number):
      let unit = number.unit.map { " " + DutchText.unit($0) } ?? ""
      return "een getal van \(DutchText.number(number.least)) tot en met \(DutchText.number(number.greatest))\(unit)"
    }
  }

  /// Returns the period over which a budget runs.
  static func period(_ word: String) -> String {
    switch word {
    case "per-year": "per jaar"
    case "whole-trajectory": "voor het hele traject"
    default: spaced(word)
    }
  }

  /// Returns the kind of a code.
  static func kind(_ kind: Code.Kind) -> String {
    switch kind {
    case .product: "product"
    case .provision: "voorziening"
    case .act: "handeling"
    case .profile: "profiel"
    }
  }

  /// Returns a sentence about the period in which an edition holds.
  static func sentence(about validity: Edition.Validity) -> String {
    switch (validity.from.date, validity.until.date) {
    case (let first?, let last?): "Deze regels gelden van \(DutchText.date(first)) tot en met \(DutchText.date(last))."
    case (let first?, nil): "Deze regels gelden vanaf \(DutchText.date(first)). De bron noemt geen einde."
    case (nil, let last?): "Deze regels gelden tot en met \(DutchText.date(last)). De bron noemt geen begin."
    case (nil, nil): "De bron noemt geen periode waarin deze regels gelden."
    }
  }
}
