/// A concrete value of a fact: what a query gives and an answer prints.
public enum Value: Hashable, Sendable {
  /// Known not to be there.
  case none
  /// True or false.
  case boolean(Bool)
  /// A word of an enumeration.
  case symbol(String)
  /// A number in ten-thousandths.
  case number(Int64)
  /// A calendar date.
  case date(CalendarDate)
  /// A complete set of words, sorted.
  case set([String])
  /// Free text.
  case text(String)

  /// Creates a set value from words in any order; a word that stands there twice counts once.
  public static func set(of words: some Sequence<String>) -> Value {
    .set(Set(words).sorted())
  }
}

extension Value: CustomStringConvertible {
  /// The value as it is written in a cell; parsing it with the value's type gives the value back.
  public var description: String {
    switch self {
    case .none: "none"
    case .boolean(let truth): truth ? "true" : "false"
    case .symbol(let word): Spelled.word(word)
    case .number(let count): DecimalText.print(count)
    case .date(let date): date.description
    case .set(let words): "(" + words.map(Spelled.word).joined(separator: ", ") + ")"
    case .text(let text): Spelled.quoted(text)
    }
  }
}
