import Diagnostics

/// Reads tokens as an expression, from the loosest binding operator to the tightest.
struct ExpressionReader {
  private let bytes: [UInt8]
  var tokens: TokenReader
  private var depth = 0
  private var size = 0
  /// Whether what is read is the condition of a count or sum over lines, not in brackets of its own.
  var endsNumber = false

  init(text: String, tokens: TokenReader) {
    bytes = Array(text.utf8)
    self.tokens = tokens
  }

  func written(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Makes a node that runs from a start to the last token taken.
  mutating func node(_ form: Syntax.Form, from start: Int) throws(SyntaxFault) -> Syntax {
    let range = start..<max(start, tokens.previousEnd)
    size += 1
    guard size <= ExpressionParser.largest else { throw SyntaxFault(kind: .tooLarge, range: range) }
    let node = Syntax(form, at: range)
    guard node.depth <= ExpressionParser.longestChain else {
      throw SyntaxFault(kind: .tooLongChain, range: range)
    }
    return node
  }

  func unexpected() -> SyntaxFault {
    let token = tokens.current
    if token.kind == .end { return SyntaxFault(kind: .incomplete, range: token.range) }
    let text = written(token.range)
    if let instead = ExpressionReader.dutch[text] {
      return SyntaxFault(kind: .dutchWord(text, instead: instead), range: token.range)
    }
    return SyntaxFault(kind: .unexpected(text), range: token.range)
  }

  private static let dutch = [
    "en": "and", "of": "or", "niet": "not(…)", "als": "if", "dan": "then", "anders": "else", "tussen": "between",
    "bevat": "contains", "ja": "true", "nee": "false", "waar": "true", "onwaar": "false", "geen": "none", "is": "=",
  ]

  /// Takes a sign that has to come now.
  mutating func need(_ sign: Token.Sign, after text: String) throws(SyntaxFault) {
    guard tokens.take(sign) else {
      if tokens.current.kind == .end {
        throw SyntaxFault(kind: .missing(sign.rawValue, after: text), range: tokens.current.range)
      }
      throw unexpected()
    }
  }

  /// Reads something one layer deeper.
  mutating func deeper(
    _ read: (inout ExpressionReader) throws(SyntaxFault) -> Syntax
  ) throws(SyntaxFault) -> Syntax {
    let outer = endsNumber
    depth += 1
    endsNumber = false
    defer {
      depth -= 1
      endsNumber = outer
    }
    guard depth <= ExpressionParser.deepest else {
      throw SyntaxFault(kind: .tooDeep, range: tokens.current.range)
    }
    return try read(&self)
  }

  /// Reads the whole text.
  mutating func readAll() throws(SyntaxFault) -> Syntax {
    let result = try readOr()
    guard tokens.current.kind == .end else { throw unexpected() }
    return result
  }

  /// Reads an expression that may be anything.
  mutating func readOr() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    var parts = [try readAnd()]
    while tokens.take(word: "or") { parts.append(try readAnd()) }
    if parts.count == 1 { return parts[0] }
    return try node(.or(parts), from: start)
  }

  private mutating func readAnd() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    var parts = [try readNot()]
    while tokens.take(word: "and") { parts.append(try readNot()) }
    if parts.count == 1 { return parts[0] }
    return try node(.and(parts), from: start)
  }

  private mutating func readNot() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    guard tokens.take(word: "not") else { return try readComparison() }
    let ends = endsNumber
    let part = try deeper { (reader) throws(SyntaxFault) in
      reader.endsNumber = ends
      return try reader.readNot()
    }
    return try node(.not(part), from: start)
  }

  private mutating func readComparison() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    let left = try readSum()
    guard let result = try readTest(of: left, from: start) else { return left }
    // After a count or sum over lines the second comparison is about the number: `count of running where open = x >= 2`.
    if startsTest, !endsNumber {
      throw SyntaxFault(kind: .comparisonChain, range: start..<tokens.current.range.upperBound)
    }
    return result
  }

  private var startsTest: Bool {
    switch tokens.current.kind {
    case .sign(let sign): sign.comparison != nil
    case .word(let word): ["is", "in", "between", "contains"].contains(word)
    default: false
    }
  }

  private mutating func readTest(of left: Syntax, from start: Int) throws(SyntaxFault) -> Syntax? {
    if case .sign(let sign) = tokens.current.kind, let comparison = sign.comparison {
      tokens.take()
      let right = try readSum()
      return try node(.compare(comparison, left, right), from: start)
    }
    if tokens.take(word: "is") {
      let negated = tokens.take(word: "not")
      guard tokens.take(word: "none") else {
        throw SyntaxFault(kind: .missing("none", after: negated ? "is not" : "is"), range: tokens.current.range)
      }
      return try node(.isNone(left, negated: negated), from: start)
    }
    if tokens.take(word: "between") {
      let lower = try readSum()
      guard tokens.take(word: "and") else {
        throw SyntaxFault(kind: .missing("and", after: "between"), range: tokens.current.range)
      }
      let upper = try readSum()
      return try node(.between(left, lower, upper), from: start)
    }
    if tokens.take(word: "contains") {
      let word = try readSum()
      return try node(.contains(left, word), from: start)
    }
    guard tokens.take(word: "in") else { return nil }
    let negated = tokens.take(word: "not")
    let items = try readItems(negated: negated)
    return try node(.within(left, items, negated: negated), from: start)
  }

  /// Reads a sum or difference.
  mutating func readSum() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    var left = try readProduct()
    while true {
      let sign: Syntax.Arithmetic
      if tokens.take(.plus) { sign = .plus } else if tokens.take(.minus) { sign = .minus } else { return left }
      let right = try readProduct()
      left = try node(.arithmetic(sign, left, right), from: start)
    }
  }

  private mutating func readProduct() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    var left = try readSigned()
    while true {
      let sign: Syntax.Arithmetic
      if tokens.take(.times) { sign = .times } else if tokens.take(.over) { sign = .over } else { return left }
      let right = try readSigned()
      left = try node(.arithmetic(sign, left, right), from: start)
    }
  }

  private mutating func readSigned() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    guard tokens.take(.minus) else { return try readDuration() }
    let part = try deeper { (reader) throws(SyntaxFault) in try reader.readSigned() }
    return try node(.negate(part), from: start)
  }

  private mutating func readDuration() throws(SyntaxFault) -> Syntax {
    let start = tokens.current.range.lowerBound
    let amount = try readPrimary()
    guard let word = tokens.current.word else { return amount }
    if let step = ExpressionReader.step(word) {
      tokens.take()
      return try node(.duration(amount, step), from: start)
    }
    if let instead = ExpressionReader.dutchSteps[word] {
      throw SyntaxFault(kind: .dutchStep(word, instead: instead), range: tokens.current.range)
    }
    return amount
  }

  static func step(_ word: String) -> CalendarDate.Step? {
    switch word {
    case "days", "day": .days
    case "weeks", "week": .weeks
    case "months", "month": .months
    case "years", "year": .years
    default: nil
    }
  }

  private static let dutchSteps = [
    "dag": "days", "dagen": "days", "weken": "weeks", "maand": "months", "maanden": "months", "jaar": "years",
    "jaren": "years",
  ]
}
