internal import Diagnostics
internal import RegionRules
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Everything that an edition says, in the order of a book.
struct EditionBook: Sendable {
  let loaded: LoadedEdition
  let words: DutchExpression
  let sections: [BookSection]

  var edition: Edition { loaded.edition }

  init(_ loaded: LoadedEdition) {
    self.loaded = loaded
    let words = DutchExpression(loaded.edition)
    self.words = words
    let writer = EntryWriter(edition: loaded.edition, words: words)
    let edition = loaded.edition
    let readings = edition.facts.filter { if case .reading = $0.origin { true } else { false } }
    let derived = edition.facts.filter { fact in
      switch fact.origin {
      case .expression, .table: true
      case .given, .referenceDate, .reading: false
      }
    }
    let given = edition.facts.filter { if case .given = $0.origin { true } else { false } }
    let all: [BookSection] = [
      BookSection(
        id: "decisions", title: "Vragen", intro: "De vragen die deze regels beantwoorden.",
        entries: edition.decisions.map(writer.decision)),
      BookSection(
        id: "codes", title: "Codes", intro: "Wat kan worden toegewezen, gedaan of gekozen.",
        entries: edition.codes.indices.map(writer.code)),
      BookSection(
        id: "selection", title: "Tabellen",
        intro: "Elke rij is een regel: gelden de cellen links, dan komt eruit wat rechts staat. – is: maakt niet uit.",
        entries: edition.tables.map(writer.table)),
      BookSection(
        id: "eligibility", title: "Voorwaarden", intro: "Waaraan moet zijn voldaan.",
        entries: edition.eligibility.map(writer.eligibility)),
      BookSection(
        id: "exclusions", title: "Uitsluitingen", intro: "Wat in de weg staat.",
        entries: edition.exclusions.map(writer.bar)),
      BookSection(
        id: "combinations", title: "Combinaties", intro: "Wat niet of juist wel samen mag.",
        entries: edition.combinations.map(writer.bar)),
      BookSection(
        id: "budgets", title: "Budgetten", intro: "Hoe een budget wordt berekend.",
        entries: edition.budgets.map(writer.budget)),
      BookSection(
        id: "obligations", title: "Verplichtingen", intro: "Wat een besluit meebrengt.",
        entries: edition.obligations.map(writer.obligation)),
      BookSection(
        id: "advice", title: "Adviezen",
        intro: "Kenmerken die voor of tegen een keuze pleiten. Een advies beslist niets.",
        entries: edition.advice.map(writer.advice)),
      BookSection(
        id: "statements", title: "Vaste antwoorden", intro: "Vragen met een vast antwoord, of waarop de bron zwijgt.",
        entries: edition.statements.map(writer.statement)),
      BookSection(
        id: "readings", title: "Lezingen van de bron",
        intro: "Plaatsen waar de bron op meer dan één manier te lezen is.",
        entries: readings.map(writer.reading)),
      BookSection(
        id: "notes", title: "Opmerkingen", intro: "Wat bij bepaalde situaties wordt opgemerkt; dit beslist niets.",
        entries: edition.notes.map(writer.note)),
      BookSection(
        id: "derived", title: "Afgeleide gegevens", intro: "Gegevens die uit andere volgen.",
        entries: derived.map(writer.fact)),
      BookSection(
        id: "facts", title: "Gegevens", intro: "Wat wordt gevraagd.", entries: given.map(writer.fact)),
    ]
    sections = all.filter { !$0.entries.isEmpty }
  }

  /// All entries.
  var entries: [BookEntry] { sections.flatMap(\.entries) }

  /// The entries that read a fact, by its slot.
  func readers(ofFact slot: Int) -> [BookEntry] { entries.filter { $0.facts.contains(slot) } }

  /// The entries that are about a code, by its index.
  func rules(aboutCode index: Int) -> [BookEntry] {
    entries.filter { $0.codes.contains(index) && !$0.path.hasPrefix("codes/") }
  }
}
