import Diagnostics

extension CellReader {
  /// Reads one test.
  mutating func readTest() -> UnaryTest? {
    let token = tokens.current
    if token.isWord("none") {
      tokens.take()
      guard mayBeNone else {
        fault(.noneIsNotPossible, token.range)
        return nil
      }
      return UnaryTest.none
    }
    if case .sign(let sign) = token.kind, let comparison = sign.comparison { return readComparison(comparison) }
    if tokens.opensInterval { return readInterval() }
    if token.isWord("contains"), !isWord(token) {
      tokens.take()
      guard case .set = type else {
        fault(.containsNeedsSet(type), token.range)
        return nil
      }
      guard case .symbol(let word) = readLiteral() else { return nil }
      return .contains(word)
    }
    guard let value = readLiteral() else { return nil }
    if case .set = type {
      fault(.setNeedsContains(value.description), token.range)
      return nil
    }
    return .value(value)
  }

  /// Whether the token is a word of the column's own.
  private func isWord(_ token: Token) -> Bool {
    if case .symbol(let symbols) = type, let word = token.word { symbols.contains(word) } else { false }
  }

  private mutating func readComparison(_ comparison: Comparison) -> UnaryTest? {
    let sign = tokens.take()
    if comparison.isOrdering, !isOrdered {
      fault(.noOrder(type), sign.range)
      return nil
    }
    if case .set = type {
      fault(.setNeedsContains(written(tokens.current.range)), sign.range)
      return nil
    }
    guard let value = readLiteral() else { return nil }
    return comparison == .equal ? .value(value) : .comparison(comparison, value)
  }

  private var isOrdered: Bool {
    switch type {
    case .number, .date: true
    default: false
    }
  }

  private mutating func readInterval() -> UnaryTest? {
    let start = tokens.take()
    guard isOrdered else {
      fault(.noOrder(type), start.range)
      return nil
    }
    guard let lower = readLiteral() else { return nil }
    guard tokens.take(.dots) else {
      fault(.interval, start.range.lowerBound..<tokens.current.range.upperBound)
      return nil
    }
    guard let upper = readLiteral() else { return nil }
    let end = tokens.current
    guard end.isSign(.close) || end.isSign(.closeSquare) || end.isSign(.openSquare) else {
      fault(.interval, start.range.lowerBound..<end.range.upperBound)
      return nil
    }
    tokens.take()
    return .interval(
      lower: lower, lowerIsOpen: !start.isSign(.openSquare), upper: upper, upperIsOpen: !end.isSign(.closeSquare))
  }

  /// Reads one value of the column's type.
  mutating func readLiteral() -> Value? {
    let first = tokens.current
    let isNegative = first.isSign(.minus)
    if isNegative { tokens.take() }
    let token = tokens.current
    let range = first.range.lowerBound..<token.range.upperBound
    switch token.kind {
    case .text(let content):
      tokens.take()
      return quoted(content, range)
    case .word("none"):
      fault(.unexpected("none", type: type), token.range)
      return nil
    case .word, .digits, .decimal, .hyphenated:
      tokens.take()
      return bare(written(range), range)
    case .end, .sign:
      fault(.unexpected(written(token.range), type: type), token.range)
      return nil
    }
  }

  private mutating func quoted(_ content: String, _ range: Range<Int>) -> Value? {
    switch type {
    case .text: return .text(content)
    case .symbol(let symbols), .set(let symbols): return take(Value.symbol(content, of: symbols), range)
    case .consent: return take(Value.symbol(content, of: .consent), range)
    case .boolean, .number, .date: return take(Value.parse(content, as: type), range)
    }
  }

  private mutating func bare(_ written: String, _ range: Range<Int>) -> Value? {
    switch type {
    case .text:
      fault(.textNeedsQuotes(written), range)
      return nil
    case .set(let symbols): return take(Value.symbol(written, of: symbols), range)
    default: return take(Value.parse(written, as: type), range)
    }
  }

  private mutating func take(_ result: Result<Value, ValueFault>, _ range: Range<Int>) -> Value? {
    switch result {
    case .success(let value): return value
    case .failure(let problem):
      fault(.value(problem), range)
      return nil
    }
  }
}
