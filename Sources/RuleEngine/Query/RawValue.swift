public import RuleLanguage

/// A value as a caller wrote it; the edition's types decide what it means.
public indirect enum RawValue: Hashable, Sendable {
  /// Known not to be there (`null`).
  case none
  case boolean(Bool)
  /// The text of a number, untouched.
  case number(String)
  /// A word or text; also a number, date or boolean that a command line or YAML file gave as text.
  case text(String)
  /// A complete set.
  case list([RawValue])
  /// A set of which only these elements are known.
  case partial(includes: [String], excludes: [String])
  /// Something that no fact takes; the text describes it.
  case unsupported(String)

  /// As a caller would recognise it.
  public var description: String {
    switch self {
    case .none: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text), .text(let text): text
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .partial(let includes, let excludes):
      "met \(includes.joined(separator: ", ")), zonder \(excludes.joined(separator: ", "))"
    case .unsupported(let text): text
    }
  }
}

extension RawValue {
  /// A value as a caller writes it: a suggested change of facts as the fact of the next query.
  public init(_ value: Value) {
    self =
      switch value {
      case .none: .none
      case .boolean(let truth): .boolean(truth)
      case .symbol(let word): .text(word)
      case .number: .number(value.description)
      case .date: .text(value.description)
      case .text(let text): .text(text)
      case .set(let words): .list(words.map { .text($0) })
      }
  }
}
