import Diagnostics

extension Value {
  /// Reads a whole text as a value of a type; nothing is guessed, trimmed or rounded.
  ///
  /// `none` is the value none for every type but text. A set is written as `a, b` or `(a, b)`, the empty set as `()`.
  ///
  /// - Parameters:
  ///   - text: The text as it was given, without quotes.
  ///   - type: The type to read it as.
  /// - Returns: The value, or why there is none.
  public static func parse(_ text: String, as type: ValueType) -> Result<Value, ValueFault> {
    if case .text = type { return .success(.text(text)) }
    guard !text.isEmpty else { return .failure(.empty) }
    if text == "none" { return .success(.none) }
    switch type {
    case .text: return .success(.text(text))
    case .boolean: return boolean(text)
    case .symbol(let symbols): return symbol(text, of: symbols)
    case .consent: return symbol(text, of: .consent)
    case .number(let number): return self.number(text, of: number)
    case .date: return date(text)
    case .set(let symbols): return set(text, of: symbols)
    }
  }

  static func boolean(_ text: String) -> Result<Value, ValueFault> {
    switch text {
    case "true": .success(.boolean(true))
    case "false": .success(.boolean(false))
    default: .failure(.notABoolean(text, instead: meantBoolean(text)))
    }
  }

  /// The boolean that a foreign spelling means.
  private static func meantBoolean(_ text: String) -> String? {
    switch text.lowercased() {
    case "ja", "j", "yes", "y", "waar", "1", "true", "on", "aan": "true"
    case "nee", "n", "no", "onwaar", "0", "false", "off", "uit": "false"
    default: nil
    }
  }

  static func symbol(_ word: String, of symbols: Symbols) -> Result<Value, ValueFault> {
    if symbols.contains(word) { return .success(.symbol(word)) }
    return .failure(.unknownWord(word, nearest: Spelling.nearest(word, in: symbols.words), known: symbols))
  }

  static func number(_ text: String, of type: NumberType) -> Result<Value, ValueFault> {
    switch DecimalText.read(text) {
    case .other: return .failure(.notANumber(text))
    case .comma(let instead): return .failure(.decimalComma(text, instead: instead))
    case .leadingZeros(let instead): return .failure(.leadingZeros(text, instead: instead))
    case .tooFine: return .failure(.tooManyDecimals(text, allowed: type.decimals))
    case .tooLarge: return .failure(.outOfBounds(text, least: type.least, greatest: type.greatest))
    case .number(let count):
      guard count % type.step == 0 else { return .failure(.tooManyDecimals(text, allowed: type.decimals)) }
      guard count >= type.least, count <= type.greatest else {
        return .failure(.outOfBounds(text, least: type.least, greatest: type.greatest))
      }
      return .success(.number(count))
    }
  }

  static func date(_ text: String) -> Result<Value, ValueFault> {
    if let date = CalendarDate(text) { return .success(.date(date)) }
    return .failure(CalendarDate.hasShape(text) ? .impossibleDate(text) : .notADate(text))
  }

  private static func set(_ text: String, of symbols: Symbols) -> Result<Value, ValueFault> {
    var inner = Substring(text)
    if inner.first == "(", inner.last == ")", inner.count >= 2 { inner = inner.dropFirst().dropLast() }
    if inner.isEmpty { return .success(.set([])) }
    var words: [String] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      let word = String(part.drop { $0 == " " })
      if case .failure(let fault) = symbol(word, of: symbols) { return .failure(word.isEmpty ? .empty : fault) }
      if words.contains(word) { return .failure(.doubleWord(word)) }
      words.append(word)
    }
    return .success(.set(of: words))
  }
}
