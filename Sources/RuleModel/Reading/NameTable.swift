import Diagnostics

/// What a name stands for.
enum NameKind: String, CaseIterable {
  case fact, field, code, group, document, party, step, referral, decision, table, advice, reading, output

  /// What users call it, with its article.
  var dutch: String {
    switch self {
    case .fact: "het feit"
    case .field: "het veld"
    case .code: "de code"
    case .group: "de groep"
    case .document: "de bron"
    case .party: "de partij"
    case .step: "de stap"
    case .referral: "de doorverwijzing"
    case .decision: "de vraag"
    case .table: "de tabel"
    case .advice: "het advies"
    case .reading: "de lezing"
    case .output: "de uitkomst"
    }
  }

  /// Where it is declared.
  var home: String {
    switch self {
    case .fact: "facts.yaml"
    case .field: "`lines` in facts.yaml"
    case .code: "`codes` in codes.yaml"
    case .group: "`groups` in codes.yaml"
    case .document: "`sources` in edition.yaml"
    case .party: "`parties` in edition.yaml"
    case .step: "`steps` in edition.yaml"
    case .referral: "`referrals` in edition.yaml"
    case .decision: "`decisions` in edition.yaml"
    case .table: "selection.yaml"
    case .advice: "advice.yaml"
    case .reading: "readings.yaml"
    case .output: "`outputs`"
    }
  }
}

/// The names of one kind in an edition: their numbers, where they are declared, and which of them are used.
final class NameTable {
  let kind: NameKind
  private(set) var names: [String] = []
  private(set) var places: [SourceRange] = []
  private var numbers: [String: Int] = [:]
  private var used: Set<Int> = []

  init(_ kind: NameKind) { self.kind = kind }

  /// The number of a name, without counting as use.
  func number(of name: String) -> Int? { numbers[name] }

  /// Declares a name; a second one of the same name is reported, with a note at the first.
  ///
  /// - Returns: Its number, or `nil` when it was there already.
  @discardableResult
  func declare(_ name: String, at place: SourceRange, faults: Faults) -> Int? {
    if let first = numbers[name] {
      faults.report(
        "duplicate-name", "De naam `\(name)` is al in gebruik.", at: place,
        notes: [DiagnosticNote("Hier staat `\(name)` voor het eerst.", at: places[first])],
        help: "Kies een andere naam, of voeg de twee samen.")
      return nil
    }
    numbers[name] = names.count
    names.append(name)
    places.append(place)
    return names.count - 1
  }

  /// Looks up a name and counts it as used; an unknown one is reported with the nearest.
  func use(_ name: String, at place: SourceRange, faults: Faults) -> Int? {
    if let number = numbers[name] {
      used.insert(number)
      return number
    }
    let help =
      Spelling.nearest(name, in: names).map { "Schrijf `\($0)`." }
      ?? "Zet `\(name)` bij \(kind.home), of kies uit: \(names.prefix(12).map { "`\($0)`" }.joined(separator: ", "))."
    faults.report(
      DiagnosticCode(rawValue: "unknown-\(kind.rawValue)"), "\(kind.dutch.capitalisedFirst) `\(name)` bestaat niet.",
      at: place,
      help: names.isEmpty ? "Zet `\(name)` bij \(kind.home)." : help)
    return nil
  }

  /// Counts a number as used.
  func use(_ number: Int) { used.insert(number) }

  /// The numbers that nothing uses.
  var unused: [Int] { names.indices.filter { !used.contains($0) } }
}

extension String {
  /// The text with a capital in front.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
