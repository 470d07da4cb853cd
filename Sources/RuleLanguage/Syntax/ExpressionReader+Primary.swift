import Diagnostics

extension ExpressionReader {
  /// Reads a value, a name, a function, a condition or something in brackets.
  mutating func readPrimary() throws(SyntaxFault) -> Syntax {
    let token = tokens.current
    let start = token.range.lowerBound
    switch token.kind {
    case .digits(let text), .decimal(let text):
      tokens.take()
      return try node(.number(text), from: start)
    case .text(let text):
      tokens.take()
      return try node(.text(text), from: start)
    case .hyphenated(let text):
      tokens.take()
      guard CalendarDate.hasShape(text) else { return try node(.hyphenated(text), from: start) }
      return try node(.date(try date(text, token.range)), from: start)
    case .sign(.open):
      tokens.take()
      let inner = try deeper { (reader) throws(SyntaxFault) in try reader.readOr() }
      try need(.close, after: "(")
      return Syntax(inner.form, at: start..<tokens.previousEnd)
    case .word(let word):
      return try readWord(word, from: start)
    case .sign, .end:
      throw unexpected()
    }
  }

  private func date(_ text: String, _ range: Range<Int>) throws(SyntaxFault) -> CalendarDate {
    guard let date = CalendarDate(text) else { throw SyntaxFault(kind: .impossibleDate(text), range: range) }
    return date
  }

  private mutating func readWord(_ word: String, from start: Int) throws(SyntaxFault) -> Syntax {
    switch word {
    case "true", "false":
      tokens.take()
      return try node(.boolean(word == "true"), from: start)
    case "none":
      tokens.take()
      return try node(.none, from: start)
    case "if":
      return try deeper { (reader) throws(SyntaxFault) in try reader.readChoice() }
    case "any", "all":
      return try readLines(word == "any" ? .any : .all)
    case "count" where tokens.ahead(1).isWord("of"):
      return try readLines(.count)
    case "sum":
      return try readLines(.sum)
    case "query" where tokens.ahead(1).isSign(.dot):
      tokens.take()
      tokens.take()
      guard let name = tokens.current.word else { throw unexpected() }
      tokens.take()
      return try node(.queryFact(name), from: start)
    default:
      if let call = try readCall(from: start) { return call }
      guard !ExpressionParser.reservedWords.contains(word) else { throw unexpected() }
      tokens.take()
      return try node(.name(word), from: start)
    }
  }

  private mutating func readChoice() throws(SyntaxFault) -> Syntax {
    let start = tokens.take().range.lowerBound
    let condition = try readOr()
    guard tokens.take(word: "then") else {
      throw SyntaxFault(kind: .missing("then", after: "if"), range: tokens.current.range)
    }
    let first = try readOr()
    guard tokens.take(word: "else") else {
      throw SyntaxFault(kind: .missing("else", after: "then"), range: tokens.current.range)
    }
    let second = try readOr()
    return try node(.choose(condition, first, second), from: start)
  }

  /// Reads a question about lines; the condition runs on as far as it can.
  private mutating func readLines(_ quantifier: Syntax.Quantifier) throws(SyntaxFault) -> Syntax {
    let start = tokens.take().range.lowerBound
    var summand: Syntax?
    if quantifier == .sum { summand = try deeper { (reader) throws(SyntaxFault) in try reader.readSum() } }
    if quantifier == .sum || quantifier == .count {
      guard tokens.take(word: "of") else {
        throw SyntaxFault(kind: .missing("of", after: quantifier.rawValue), range: tokens.current.range)
      }
    }
    var kinds: [LineKind] = []
    repeat {
      kinds.append(try readLineKind(after: kinds))
    } while takesAnotherKind()
    var condition: Syntax?
    if tokens.take(word: "where") {
      let isNumber = quantifier == .count || quantifier == .sum
      condition = try deeper { (reader) throws(SyntaxFault) in
        reader.endsNumber = isNumber
        return try reader.readOr()
      }
    } else if quantifier == .all {
      throw SyntaxFault(kind: .missing("where", after: "all"), range: tokens.current.range)
    }
    return try node(.lines(quantifier, summand, kinds.sorted(), condition), from: start)
  }

  /// Takes a plus when a kind of lines follows, or a word that looks like one.
  private mutating func takesAnotherKind() -> Bool {
    guard tokens.current.isSign(.plus), let word = tokens.ahead(1).word,
      Spelling.nearest(word, in: LineKind.allCases.map(\.rawValue)) != nil
    else { return false }
    return tokens.take(.plus)
  }

  private mutating func readLineKind(after others: [LineKind]) throws(SyntaxFault) -> LineKind {
    let token = tokens.current
    guard let word = token.word else { throw unexpected() }
    guard let kind = LineKind(rawValue: word), !others.contains(kind) else {
      let nearest = Spelling.nearest(word, in: LineKind.allCases.map(\.rawValue))
      throw SyntaxFault(kind: .lines(word, nearest: nearest == word ? nil : nearest), range: token.range)
    }
    tokens.take()
    return kind
  }
}
