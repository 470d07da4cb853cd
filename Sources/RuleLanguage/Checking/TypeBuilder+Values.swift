import Diagnostics

extension TypeBuilder {
  /// Checks a part that may be any value.
  ///
  /// - Parameters:
  ///   - syntax: The part.
  ///   - words: The words a bare word may be, from the other side of a comparison.
  /// - Returns: The part with its kind.
  mutating func value(_ syntax: Syntax, words: Symbols?) throws(TypeFault) -> Checked {
    let range = syntax.range
    switch syntax.form {
    case .name(let name): return try self.name(name, words, range)
    case .number(let text): return try number(text, words, range)
    case .hyphenated(let text):
      if let words { return try word(text, words, range) }
      throw TypeFault(.hyphen(text), at: range)
    case .text(let text):
      if let words { return try word(text, words, range) }
      return Checked(try make(.constant(.text(text), .text), range), .text, isConstant: true)
    case .date(let date):
      let day = Int64(date.days)
      return Checked(try make(.constant(.date(date), .date), range), .date(day...day), isConstant: true)
    case .boolean(let truth):
      return Checked(try make(.constant(.boolean(truth), .boolean), range), .condition, isConstant: true)
    case .none:
      return Checked(try make(.constant(.none, .text), range), .none, mayBeNone: true, isConstant: true)
    case .queryFact(let name):
      guard let fact = scope.resolve(name) else { throw unknownName(name, range) }
      return try read((.fact(fact.slot), fact), range)
    case .arithmetic(let sign, let left, let right): return try arithmetic(sign, left, right, range)
    case .negate(let part): return try negated(part, range)
    case .duration: throw TypeFault(.duration, at: range)
    case .call(let function, let parts): return try call(function, parts, range)
    case .choose(let test, let first, let second): return try choose(test, first, second, words, range)
    case .lines(.count, _, let kinds, let part): return try count(kinds, part, range)
    case .lines(.sum, let summand?, let kinds, let part): return try sum(summand, kinds, part, range)
    case .not, .and, .or, .compare, .isNone, .within, .between, .contains, .containsMany, .lines:
      return Checked(try condition(syntax), .condition)
    }
  }

  private mutating func name(_ name: String, _ words: Symbols?, _ range: Range<Int>) throws(TypeFault) -> Checked {
    let found = find(name)
    if let words, words.contains(name) {
      if let found, found.reference.type.isSymbol { throw TypeFault(.ambiguous(name), at: range) }
      return try word(name, words, range)
    }
    if let found { return try read(found, range) }
    guard let words else { throw unknownName(name, range) }
    let known = words.words + (isInLines ? scope.fieldNames : []) + scope.names
    throw TypeFault(.unknownWord(name, nearest: Spelling.nearest(name, in: known), known: words), at: range)
  }

  private mutating func number(_ text: String, _ words: Symbols?, _ range: Range<Int>) throws(TypeFault) -> Checked {
    if let words { return try word(text, words, range) }
    switch DecimalText.read(text) {
    case .number(let count):
      let exact = Exact(tenThousandths: count)
      return Checked(try make(.number(exact), range), .number(NumberFacts(exact)), isConstant: true)
    case .leadingZeros(let instead): throw TypeFault(.value(.leadingZeros(text, instead: instead)), at: range)
    case .tooFine: throw TypeFault(.value(.tooManyDecimals(text, allowed: 4)), at: range)
    case .tooLarge: throw TypeFault(.tooLarge(text), at: range)
    case .comma, .other: throw TypeFault(.value(.notANumber(text)), at: range)
    }
  }

  private mutating func word(_ word: String, _ words: Symbols, _ range: Range<Int>) throws(TypeFault) -> Checked {
    guard words.contains(word) else {
      let nearest = Spelling.nearest(word, in: words.words)
      throw TypeFault(.unknownWord(word, nearest: nearest, known: words), at: range)
    }
    let node = try make(.constant(.symbol(word), .symbol(words)), range)
    return Checked(node, .symbol(words), isConstant: true)
  }

  /// The words that the other side of a comparison may be, when this side is a choice.
  func words(of syntax: Syntax) -> Symbols? {
    switch syntax.form {
    case .name(let name): return find(name)?.reference.comparedWords
    case .queryFact(let name): return scope.resolve(name)?.comparedWords
    case .choose(_, let first, let second): return words(of: first) ?? words(of: second)
    default: return nil
    }
  }

  private mutating func choose(
    _ test: Syntax, _ first: Syntax, _ second: Syntax, _ words: Symbols?, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    let condition = try condition(test)
    let words = words ?? self.words(of: first) ?? self.words(of: second)
    let one = try value(first, words: words)
    let two = try value(second, words: words)
    let kind: Checked.Kind
    switch (one.kind, two.kind) {
    case (_, .none): kind = one.kind
    case (.none, _): kind = two.kind
    case (.condition, .condition): kind = .condition
    case (.text, .text): kind = .text
    case (.date(let left), .date(let right)):
      kind = .date(min(left.lowerBound, right.lowerBound)...max(left.upperBound, right.upperBound))
    case (.number(let left), .number(let right)):
      kind = .number(left.joined(right, unit: try unit(of: left, right, range)))
    case (.symbol(let left), .symbol(let right)):
      kind = .symbol(left == right ? left : Symbols(left.words + right.words))
    case (.set(let left, _), .set(let right, _)) where left == right:
      kind = .set(left, readsAsMembership: false)
    default: throw TypeFault(.clash(one.kind.dutchName, two.kind.dutchName), at: range)
    }
    let node = try make(.choose(condition, one.node, two.node), range)
    return Checked(node, kind, mayBeNone: one.mayBeNone || two.mayBeNone)
  }

  /// The unit that two numbers share.
  func unit(of left: NumberFacts, _ right: NumberFacts, _ range: Range<Int>) throws(TypeFault) -> Unit {
    guard let unit = left.unit.merged(right.unit) else {
      throw TypeFault(.units(left.unit.name ?? "", right.unit.name ?? ""), at: range)
    }
    return unit
  }
}

extension ValueType {
  /// Whether values are words that can be compared with other words.
  var isSymbol: Bool {
    switch self {
    case .symbol, .consent: true
    default: false
    }
  }
}

extension Reference {
  /// The words that this can be compared with by `=`.
  var comparedWords: Symbols? {
    if case .set = type, !readsAsMembership { return nil }
    return type.symbols
  }
}
