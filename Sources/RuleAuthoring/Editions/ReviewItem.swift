internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Something in a copied edition that a person has to look at.
public struct ReviewItem: Hashable, Sendable {
  /// What to look at, in one sentence.
  public let text: String
  /// Where it stands: `Regions/…/codes.yaml:12`; `nil` when it stands in many places.
  public let place: String?

  private init(_ text: String, _ range: SourceRange? = nil) {
    self.text = text
    place = range.map { "\($0.file):\($0.start.line)" }
  }

  /// Everything to look at in a new edition.
  static func all(for edition: Edition) -> [ReviewItem] {
    var items = [
      ReviewItem("Titel en geldigheid: klopt `\(edition.title)`, en tot wanneer geldt dit?", edition.validity.head.at)
    ]
    for source in edition.sources {
      items.append(ReviewItem("Bron `\(source.key)` is nog de oude: \(source.title).", source.at))
    }
    for code in edition.codes {
      if let tariff = code.tariff.value {
        items.append(ReviewItem("Tarief van \(code.id): \(DutchText.money(tariff)).", code.head.at))
      }
      if let amount = code.budget?.amount {
        items.append(ReviewItem("Budget van \(code.id): \(DutchText.money(amount)).", code.head.at))
      }
    }
    for table in edition.tables where table.holdsMoney {
      items.append(ReviewItem("Bedragen in tabel \(table.head.path).", table.head.at))
    }
    for head in heads(of: edition) where head.valid != nil {
      items.append(ReviewItem("Eigen periode van \(head.path).", head.at))
    }
    for fact in edition.facts {
      if case .reading(let reading) = fact.origin {
        let choice = reading.settled.map { "gekozen is `\($0)`" } ?? "nog niet gekozen"
        items.append(ReviewItem("Lezing \(fact.name): \(reading.question) (\(choice))", reading.head.at))
      }
    }
    let gaps = edition.statements.count(where: \.isGap)
    if gaps > 0 {
      let questions = DutchText.count(gaps, "vraag", "vragen")
      items.append(ReviewItem("\(questions) waarop de oude bron zweeg: antwoordt de nieuwe wel?"))
    }
    let caveats = heads(of: edition).count { $0.caveat != nil }
    if caveats > 0 {
      items.append(ReviewItem("\(DutchText.count(caveats, "kanttekening", "kanttekeningen")): gelden die nog?"))
    }
    items.append(
      ReviewItem("De verantwoording (traceability.yaml) en de gevallen (conformance) gaan nog over de oude bron."))
    return items
  }

  private static func heads(of edition: Edition) -> [RuleHead] {
    let bars = edition.exclusions.map(\.head) + edition.combinations.map(\.head)
    let duties = edition.obligations.map(\.head) + edition.notes.map(\.head) + edition.statements.map(\.head)
    return edition.codes.map(\.head) + edition.tables.map(\.head) + edition.decisions.map(\.head)
      + edition.eligibility.map(\.head) + bars + duties
  }
}

extension DecisionTable {
  /// Whether a column gives amounts.
  fileprivate var holdsMoney: Bool {
    outputs.contains { output in
      if case .number(let type)? = output.type { type.unit == "euro" || type.kind == .money } else { false }
    }
  }
}
