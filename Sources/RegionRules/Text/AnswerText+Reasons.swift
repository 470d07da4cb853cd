internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

extension AnswerText {
  /// Why: the deciding reason first, as the engine orders them.
  mutating func why() {
    let shown = answer.values.compactMap(\.label)
    let reasons = answer.results.flatMap(\.reasons).filter { !shown.contains($0.text) }
    guard !reasons.isEmpty else { return }
    section("Waarom")
    var seen: Set<Reason> = []
    for reason in reasons where seen.insert(reason).inserted {
      item(reason.text + cited(reason.sources))
    }
  }

  /// What to do: obligations with their deadlines, and consent.
  mutating func duties() {
    let consents = answer.results.flatMap(\.consent).filter { $0.status != "given" }
    let duties = answer.results.flatMap(\.obligations)
    guard !consents.isEmpty || !duties.isEmpty else { return }
    section("Wat te doen")
    var asked: Set<Candidate.Consent> = []
    for consent in consents where asked.insert(consent).inserted {
      item("Toestemming van \(party(consent.party)): \(StatusText.consent(consent.status)).")
    }
    var seen: Set<Candidate.Duty> = []
    for duty in duties where seen.insert(duty).inserted { add(duty) }
  }

  private mutating func add(_ duty: Candidate.Duty) {
    item(duty.text + cited(duty.sources))
    var parts: [String] = []
    if let who = duty.who { parts.append("Wie: \(party(who)).") }
    if let deadline = duty.deadline { parts.append("Uiterlijk \(DutchText.date(deadline)).") }
    if let message = duty.message { parts.append("Bericht: \(message).") }
    if let status = StatusText.duty(duty.status) { parts.append(status) }
    if !parts.isEmpty { detail(parts.joined(separator: " ")) }
  }

  /// Advice, kept apart from what the rules decide.
  mutating func advice() {
    guard !answer.advice.isEmpty else { return }
    section("Advies (dit beslist niets)")
    for suggestion in answer.advice {
      let top = suggestion.isOnTop ? " (past het best bij de kenmerken)" : ""
      item("\(suggestion.label)\(top)")
      if !suggestion.indicatorsFor.isEmpty { detail("Ervoor: \(suggestion.indicatorsFor.joined(separator: "; ")).") }
      if !suggestion.indicatorsAgainst.isEmpty {
        detail("Ertegen: \(suggestion.indicatorsAgainst.joined(separator: "; ")).")
      }
    }
    var seen: Set<String> = []
    for basis in answer.advice.compactMap(\.basis) where seen.insert(basis).inserted { item(basis) }
  }

  /// Notes and caveats.
  mutating func remarks() {
    guard !answer.caveats.isEmpty || !answer.notes.isEmpty else { return }
    section("Let op")
    for note in answer.notes { item(note.text + cited(note.sources)) }
    for caveat in answer.caveats { item(caveat.text) }
  }

  /// The places in the source and in the rule files.
  mutating func sources() {
    let reasons = answer.results.flatMap(\.reasons)
    guard !reasons.isEmpty else { return }
    section("Bronnen")
    var seen: Set<String> = []
    for reason in reasons {
      let text = reason.sources.isEmpty ? reason.rule : full(reason.sources)
      let place = reason.at.isEmpty ? "" : " " + emphasis.faint("[\(reason.at)]")
      if seen.insert(text + place).inserted { item(text + place) }
    }
  }

  /// A citation behind a sentence: ` (Stap 5, tabel schema)`.
  private func cited(_ sources: [Citation]) -> String {
    guard let first = sources.first else { return "" }
    return " " + emphasis.faint("(\(CitationText.short(first)))")
  }

  /// Citations with the title of each document once.
  private func full(_ sources: [Citation]) -> String {
    var documents: [String] = []
    for source in sources where !documents.contains(source.document) { documents.append(source.document) }
    return documents.map { document in
      let places = sources.filter { $0.document == document }.map(CitationText.short)
      return "\(title(of: document) ?? document), \(places.joined(separator: "; "))"
    }.joined(separator: "; ")
  }
}
