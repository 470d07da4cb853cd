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
