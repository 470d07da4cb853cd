/// What may stand behind a key.
public indirect enum KeyForm: Sendable {
  /// A text that people read.
  case text
  /// A name, word, code, number or date: one scalar, whatever YAML would take it for.
  case scalar
  /// A condition or calculation.
  case expression
  /// One of these words.
  case words([String])
  /// One of these words, with whatever belongs behind it.
  case outcome([String])
  /// `true` or `false`.
  case flag
  /// A whole number.
  case count
  /// A day, `jjjj-mm-dd`.
  case date
  /// A list.
  case list(KeyForm)
  /// Names of one's own choice, each with a value.
  case map(KeyForm)
  /// A block with the keys of the table of this name.
  case block(String)
  /// One of several forms.
  case either([KeyForm])
}
