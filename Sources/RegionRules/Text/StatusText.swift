package import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Outcomes and statuses in plain sentences.
package enum StatusText {
  /// Returns what an outcome means for the reader.
  ///
  /// - Parameters:
  ///   - outcome: The outcome of the decision, or the status of a candidate.
  ///   - result: The candidate it belongs to.
  ///   - party: Gives the name of a party.
  static func sentence(_ outcome: Outcome, _ result: Candidate?, _ party: (String) -> String) -> String {
    switch outcome {
    case .applies: return "Dit past volgens de regels."
    case .appliesWithConsent:
      let parties = (result?.consent ?? []).filter { $0.status != "given" }.map { party($0.party) }
      return parties.isEmpty
        ? "Dit past, als daarvoor toestemming is." : "Dit past, als \(DutchText.list(parties)) toestemming geeft."
    case .open: return "De bron geeft hier geen eenduidig antwoord. Iemand moet hierover beslissen."
    case .informationNeeded: return "Er is nog informatie nodig."
    case .first: return "Eerst moet er iets anders gebeuren" + (result?.target.map { ": \($0.text)." } ?? ".")
    case .refer: return "Dit hoort ergens anders thuis" + (result?.target.map { ": \($0.text)." } ?? ".")
    case .notEligible: return "Dit kan niet: niet aan alle voorwaarden is voldaan."
    case .excluded: return "Dit kan niet: het is uitgesloten."
    case .notInSource: return "De bron zegt hier niets over."
    case .notInForce: return "Voor deze datum is er geen antwoord."
    case .answered: return "Dit staat in de regels."
    case .advice: return "De regels geven hier alleen advies."
    case .conflict: return "De gegevens spreken elkaar tegen."
    }
  }

  /// Returns an outcome in a few words, for use inside a sentence.
  package static func short(_ outcome: Outcome) -> String {
    switch outcome {
    case .applies: "dit past"
    case .appliesWithConsent: "dit past met toestemming"
    case .open: "onbeslist"
    case .informationNeeded: "er is nog informatie nodig"
    case .first: "eerst iets anders"
    case .refer: "verwezen"
    case .notEligible: "dit kan niet"
    case .excluded: "uitgesloten"
    case .notInSource: "niet in de bron"
    case .notInForce: "geen regels op deze datum"
    case .answered: "beantwoord"
    case .advice: "advies"
    case .conflict: "gegevens in strijd"
    }
  }

  /// Returns what can still come out, in words: a value as it is, `refer WORD` and the like in Dutch.
  static func possible(_ value: String) -> String {
    if let outcome = Outcome(rawValue: value) { return short(outcome) }
    let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let word = parts.last else { return value }
    return switch parts[0] {
    case "refer": "verwijzing naar \(word)"
    case "first": "eerst \(word)"
    case "consent": "met toestemming van \(word)"
    default: value
    }
  }

  /// Returns what an output is called.
  static func output(_ name: String) -> String {
    switch name {
    case "edition": "Regels"
    case "from": "Geldig vanaf"
    case "until": "Geldig tot en met"
    default: DutchText.sentence(name.split { $0 == "_" || $0 == "-" }.joined(separator: " "))
    }
  }

  /// Returns what a fact, or a list of lines, is called.
  static func fact(_ name: String) -> String {
    switch name {
    case "running": "hulp die loopt"
    case "earlier": "eerdere hulp"
    case "requested": "hulp die wordt gevraagd"
    default: name
    }
  }

  /// Returns what a fact is called inside a sentence, with blanks for underscores.
  static func spokenFact(_ name: String) -> String {
    fact(name).split(separator: "_").joined(separator: " ")
  }

  /// Returns that nothing leads to an outcome.
  static func absence(of outcome: Outcome) -> String {
    switch outcome {
    case .excluded: "Niets sluit dit uit."
    case .notEligible: "Aan de andere voorwaarden is voldaan."
    case .refer: "Niets verwijst dit ergens anders heen."
    case .first: "Er hoeft niet eerst iets anders te gebeuren."
    case .appliesWithConsent: "Er is geen andere toestemming nodig."
    default: "Niets anders staat in de weg."
    }
  }

  /// Returns why an output has no value.
  static func unsettled(_ status: String) -> String {
    switch status {
    case "asked": "nog niet bekend"
    case "known": "geen"
    default: Outcome(rawValue: status).map(short) ?? status
    }
  }

  /// Returns the state of an obligation.
  static func duty(_ status: String) -> String? {
    switch status {
    case "met": "Hieraan is voldaan."
    case "not-met": "Hieraan is niet voldaan."
    case "conditional": "Nog niet zeker of dit geldt."
    default: nil
    }
  }

  /// Returns the state of a consent.
  static func consent(_ status: String) -> String {
    switch status {
    case "given": "gegeven"
    case "refused": "geweigerd"
    default: "nog niet gegeven"
    }
  }

  /// Returns over which period a budget runs.
  static func period(_ word: String) -> String {
    switch word {
    case "per-year": "per jaar"
    case "whole-trajectory": "voor het hele traject"
    default: word.split(separator: "-").joined(separator: " ")
    }
  }

  /// Returns the name of something that the source leaves blank.
  static func gap(_ key: String) -> String {
    switch key {
    case "tariff": "het tarief"
    case "unit": "de eenheid"
    case "frequency": "de frequentie"
    case "category": "de productcategorie"
    case "code": "de code"
    default: key
    }
  }
}
