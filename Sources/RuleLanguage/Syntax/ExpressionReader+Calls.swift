extension ExpressionReader {
  /// Reads a function when one begins here.
  mutating func readCall(from start: Int) throws(SyntaxFault) -> Syntax? {
    // The bracket of a function stands behind its name, of at most so many words.
    guard (1...Syntax.Function.mostWords).contains(where: { tokens.ahead($0).isSign(.open) }) else { return nil }
    for (function, words) in Syntax.Function.byWords {
      guard tokens.ahead(words.count).isSign(.open), tokens.take(words: words) else { continue }
      tokens.take()
      let arguments = try readArguments()
      let range = start..<tokens.previousEnd
      guard function.argumentCounts.contains(arguments.count) else {
        throw SyntaxFault(kind: .arguments(function.rawValue, usage: function.usage), range: range)
      }
      return try node(.call(function, arguments), from: start)
    }
    if tokens.current.isWord("date"), tokens.ahead(1).isSign(.open) { return try readDate(from: start) }
    if tokens.current.isWord("list"), tokens.ahead(1).isWord("contains"), tokens.ahead(2).isSign(.open) {
      for _ in 0..<3 { tokens.take() }
      let arguments = try readArguments()
      guard arguments.count == 2 else {
        throw SyntaxFault(
          kind: .arguments("list contains", usage: "list contains(verzameling, woord)"),
          range: start..<tokens.previousEnd)
      }
      return try node(.contains(arguments[0], arguments[1]), from: start)
    }
    if tokens.current.isWord("contains"), tokens.ahead(2).isSign(.open),
      tokens.ahead(1).isWord("any") || tokens.ahead(1).isWord("all")
    {
      return try readContainsMany(from: start)
    }
    return nil
  }

  /// Reads `a, b)` after the opening bracket.
  private mutating func readArguments() throws(SyntaxFault) -> [Syntax] {
    var arguments: [Syntax] = []
    repeat {
      arguments.append(try deeper { (reader) throws(SyntaxFault) in try reader.readOr() })
    } while tokens.take(.comma)
    try need(.close, after: "(")
    return arguments
  }

  private mutating func readDate(from start: Int) throws(SyntaxFault) -> Syntax {
    tokens.take()
    tokens.take()
    let token = tokens.take()
    guard case .text(let text) = token.kind else {
      throw SyntaxFault(kind: .arguments("date", usage: "date(\"2020-01-31\")"), range: token.range)
    }
    guard let date = CalendarDate(text) else { throw SyntaxFault(kind: .impossibleDate(text), range: token.range) }
    try need(.close, after: "date(")
    return try node(.date(date), from: start)
  }

  private mutating func readContainsMany(from start: Int) throws(SyntaxFault) -> Syntax {
    let isAll = tokens.ahead(1).isWord("all")
    for _ in 0..<3 { tokens.take() }
    let usage = "contains \(isAll ? "all" : "any")(verzameling, (a, b))"
    let set = try deeper { (reader) throws(SyntaxFault) in try reader.readOr() }
    guard tokens.take(.comma), tokens.take(.open) else {
      throw SyntaxFault(
        kind: .arguments("contains \(isAll ? "all" : "any")", usage: usage), range: tokens.current.range)
    }
    let words = try readArguments()
    try need(.close, after: "(")
    return try node(.containsMany(set, words, all: isAll), from: start)
  }

  /// Reads what follows `in`: a range, or a list of values and ranges in brackets.
  mutating func readItems(negated: Bool) throws(SyntaxFault) -> [Syntax.Item] {
    if !negated, tokens.opensInterval { return [try readInterval()] }
    try need(.open, after: negated ? "in not" : "in")
    var items: [Syntax.Item] = []
    repeat {
      if tokens.opensInterval {
        items.append(try readInterval())
      } else {
        items.append(.value(try deeper { (reader) throws(SyntaxFault) in try reader.readSum() }))
      }
    } while tokens.take(.comma)
    try need(.close, after: "(")
    return items
  }

  private mutating func readInterval() throws(SyntaxFault) -> Syntax.Item {
    let start = tokens.take()
    let lower = try deeper { (reader) throws(SyntaxFault) in try reader.readSum() }
    try need(.dots, after: written(start.range))
    let upper = try deeper { (reader) throws(SyntaxFault) in try reader.readSum() }
    let end = tokens.current
    guard end.isSign(.close) || end.isSign(.closeSquare) || end.isSign(.openSquare) else {
      if end.kind == .end { throw SyntaxFault(kind: .missing("]", after: ".."), range: end.range) }
      throw unexpected()
    }
    tokens.take()
    return .interval(
      lower, lowerIsOpen: !start.isSign(.openSquare), upper, upperIsOpen: !end.isSign(.closeSquare))
  }
}

extension Syntax.Function {
  /// The functions with the words of their names, in order.
  static let byWords = allCases.map { ($0, $0.rawValue.split(separator: " ").map(String.init)) }

  /// How many words the longest name has.
  static let mostWords = byWords.map(\.1.count).max() ?? 1

  /// How many arguments it takes.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .min, .max: 2...ExpressionParser.largest
    case .abs, .count: 1...1
    case .roundUp, .roundDown, .roundHalfUp, .ageAt, .daysBetween, .monthsBetween: 2...2
    }
  }

  /// An example of its use, for messages.
  var usage: String {
    switch self {
    case .min, .max: "\(rawValue)(a, b)"
    case .abs: "abs(getal)"
    case .count: "count(verzameling)"
    case .roundUp, .roundDown, .roundHalfUp: "\(rawValue)(getal, 0.01)"
    case .ageAt: "age at(geboortedatum, dag)"
    case .daysBetween, .monthsBetween: "\(rawValue)(van, tot)"
    }
  }
}
