public import JSONText

internal import RuleLanguage
internal import RuleModel

/// What an edition has to offer: its questions, facts and codes, as text or JSON.
public struct EditionListing: Sendable {
  let loaded: LoadedEdition

  /// Creates the listing of an edition.
  ///
  /// - Parameter edition: The edition.
  public init(_ edition: LoadedEdition) { loaded = edition }

  /// Returns the listing for people.
  ///
  /// - Parameter emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public func text(emphasis: Emphasis = .none) -> String {
    let edition = loaded.edition
    let title = "\(emphasis.heading(edition.id)) \(edition.title)"
    var lines = [title, "Deze regels gelden \(edition.validity.periodText)."]
    let questions = loaded.questions
    part("Vragen die regels beslissen", questions.filter { $0.kind == .decision }.map(Self.row), to: &lines, emphasis)
    part("Vragen met een vast antwoord", questions.filter { $0.kind == .statement }.map(Self.row), to: &lines, emphasis)
    part("Vragen die altijd kunnen", questions.filter { $0.kind == .builtIn }.map(Self.row), to: &lines, emphasis)
    part("Gegevens", askable.map { ($0.name, "\($0.question ?? $0.name) \(Self.allowed($0))") }, to: &lines, emphasis)
    part("Codes", edition.codes.map { ($0.id, $0.name) }, to: &lines, emphasis)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The listing for programs.
  public var json: JSONValue {
    let edition = loaded.edition
    return [
      "edition": .string(edition.id),
      "title": .string(edition.title),
      "from": JSONValue(edition.validity.from.date?.description),
      "until": JSONValue(edition.validity.until.date?.description),
      "digest": .string(loaded.digest),
      "questions": .array(loaded.questions.map(\.json)),
      "facts": .array(askable.map(Self.json)),
      "codes": .array(edition.codes.map(Self.json)),
    ]
  }

  private var askable: [Fact] { loaded.edition.facts.filter(\.isAskable) }

  private func part(
    _ title: String, _ rows: [(String, String)], to lines: inout [String], _ emphasis: Emphasis
  ) {
    guard !rows.isEmpty else { return }
    lines += ["", emphasis.heading("\(title) (\(rows.count))")]
    let width = min(rows.map(\.0.count).max() ?? 0, 32)
    for (name, text) in rows {
      lines.append("  " + name + String(repeating: " ", count: max(1, width - name.count + 2)) + text)
    }
  }

  private static func row(_ question: Question) -> (String, String) {
    if question.isDefault { return (question.name, question.question + " (als u geen vraag noemt)") }
    return (question.name, question.question + (question.isGap ? " (de bron zwijgt)" : ""))
  }
}

extension EditionListing {
  /// What a fact may be: `(licht, midden, zwaar)`, `(0..130 jaar)`.
  static func allowed(_ fact: Fact) -> String {
    switch fact.type {
    case .boolean: "(true of false)"
    case .symbol(let symbols): "(\(symbols.words.joined(separator: ", ")))"
    case .set(let symbols): "(een of meer van \(symbols.words.joined(separator: ", ")))"
    case .consent: "(\(Symbols.consent.words.joined(separator: ", ")))"
    case .number(let type):
      "(\(DecimalText.print(type.least))..\(DecimalText.print(type.greatest))\(type.unit.map { " \($0)" } ?? ""))"
    case .date: "(jjjj-mm-dd)"
    case .text: "(tekst)"
    }
  }

  private static func json(_ fact: Fact) -> JSONValue {
    var members: JSONObject = [
      "name": .string(fact.name),
      "question": JSONValue(fact.question),
      "type": .string(fact.type.schemaName),
    ]
    if case .number(let type) = fact.type {
      members["unit"] = JSONValue(type.unit)
      members["decimals"] = JSONValue(type.decimals)
      members["min"] = .string(DecimalText.print(type.least))
      members["max"] = .string(DecimalText.print(type.greatest))
    }
    if let words = fact.type.symbols?.words {
      members["values"] = .object(
        JSONObject(words.map { (key: $0, value: .string(fact.labels[$0] ?? $0)) }))
    }
    members["noneAllowed"] = .bool(fact.mayBeNone)
    return .object(members)
  }

  private static func json(_ code: Code) -> JSONValue {
    [
      "id": .string(code.id),
      "code": JSONValue(code.code.value),
      "name": .string(code.name),
      "kind": .string(code.kind.rawValue),
      "groups": .array(code.groups.map { .string($0) }),
    ]
  }
}

extension Question {
  /// The question for programs.
  public var json: JSONValue {
    [
      "edition": .string(edition),
      "name": .string(name),
      "kind": .string(kind.rawValue),
      "question": .string(question),
      "keywords": .array(keywords.map { .string($0) }),
      "default": .bool(isDefault),
      "gap": .bool(isGap),
    ]
  }
}
