import Diagnostics

extension TypeBuilder {
  /// Checks a part that has to be a set.
  mutating func set(_ syntax: Syntax) throws(TypeFault) -> Checked {
    let checked = try value(syntax, words: nil)
    guard case .set = checked.kind else {
      throw TypeFault(.needsSet(checked.kind.dutchName), at: syntax.range)
    }
    return checked
  }

  /// Checks whether a set holds a word.
  mutating func contains(_ set: Checked, _ word: Syntax, _ range: Range<Int>) throws(TypeFault) -> TypedNode {
    guard case .set(let symbols, _) = set.kind else { throw TypeFault(.needsWord, at: range) }
    let word = try value(word, words: symbols)
    guard case .symbol = word.kind else { throw TypeFault(.needsWord, at: word.node.range) }
    return try contains(set, symbols, word, range)
  }

  mutating func contains(
    _ set: Checked, _ symbols: Symbols, _ word: Checked, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    guard let (place, _) = set.read, case .constant(.symbol(let text), _) = word.node.form,
      let position = symbols.index(of: text)
    else { return try make(.holds(set.node, word.node), range) }
    let family = MemberRange(must: BitSet(position), may: BitSet(upTo: symbols.count))
    return try make(.test(place, Domain(.members(family, of: symbols))), range)
  }

  /// Checks whether a set holds one of some words, or all of them.
  mutating func containsMany(
    _ set: Checked, _ words: [Syntax], all: Bool, _ range: Range<Int>
  ) throws(TypeFault) -> TypedNode {
    guard case .set(let symbols, _) = set.kind else { throw TypeFault(.needsWord, at: range) }
    let checked = try each(words) { (builder, word) throws(TypeFault) in
      let checked = try builder.value(word, words: symbols)
      guard case .symbol = checked.kind else { throw TypeFault(.needsWord, at: word.range) }
      return checked
    }
    var positions = BitSet()
    for word in checked {
      guard case .constant(.symbol(let text), _) = word.node.form, let position = symbols.index(of: text) else {
        continue
      }
      if positions.contains(position) { throw TypeFault(.duplicate(Spelled.word(text)), at: word.node.range) }
      positions.insert(position)
    }
    guard let (place, _) = set.read, positions.count == checked.count else {
      var parts: [TypedNode] = []
      for word in checked { parts.append(try contains(set, symbols, word, range)) }
      if parts.count == 1 { return parts[0] }
      return try make(all ? .and(parts) : .or(parts), range)
    }
    let every = BitSet(upTo: symbols.count)
    if all {
      return try make(.test(place, Domain(.members(MemberRange(must: positions, may: every), of: symbols))), range)
    }
    // None of them is one box; its opposite is what is asked. A set that is none holds nothing.
    let without = MemberRange(must: BitSet(), may: every.subtracting(positions))
    let none = try make(.test(place, Domain(.members(without, of: symbols), mayBeNone: true)), range)
    return try make(.not(none), range)
  }
}
