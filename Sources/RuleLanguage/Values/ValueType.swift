/// The type of a fact, a line's field or an expression.
public enum ValueType: Hashable, Sendable {
  /// True or false.
  case boolean
  /// One word of an enumeration.
  case symbol(Symbols)
  /// A number with a unit and bounds.
  case number(NumberType)
  /// A calendar date.
  case date
  /// A set of words of an enumeration.
  case set(Symbols)
  /// Consent of a party: given, not-yet or refused.
  case consent
  /// Free text.
  case text

  /// The words of an enumeration, a set or consent; `nil` for the other types.
  public var symbols: Symbols? {
    switch self {
    case .symbol(let symbols), .set(let symbols): symbols
    case .consent: .consent
    case .boolean, .number, .date, .text: nil
    }
  }

  /// The type as a Dutch reader would call it, for messages.
  public var dutchName: String {
    switch self {
    case .boolean: "ja/nee-gegeven"
    case .symbol: "keuze"
    case .number(let type): type.unit.map { "getal in \($0)" } ?? "getal"
    case .date: "datum"
    case .set: "verzameling"
    case .consent: "toestemming"
    case .text: "tekst"
    }
  }

  /// The type as rule files and the JSON contract name it.
  public var schemaName: String {
    switch self {
    case .boolean: "boolean"
    case .symbol: "enum"
    case .number(let number): number.kind.rawValue
    case .date: "date"
    case .set: "set"
    case .consent: "consent"
    case .text: "text"
    }
  }
}
