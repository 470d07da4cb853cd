extension Evaluation {
  /// Calls a function for every line of some kinds.
  func eachLine(_ kinds: [LineKind], _ body: (LineKind, Int, LineView) -> Bool) {
    for kind in kinds {
      for (index, line) in environment.lines(kind).enumerated() where !body(kind, index, line) { return }
    }
  }

  func mayHaveMore(_ kinds: [LineKind]) -> Bool { kinds.contains(where: environment.mayHaveMore) }

  /// Whether the condition holds for any line, or for all.
  func question(_ quantifier: Syntax.Quantifier, _ kinds: [LineKind], _ condition: TypedNode?) -> Kleene {
    let isAny = quantifier == .any
    let decisive: Kleene = isAny ? .yes : .no
    var result = decisive.not
    eachLine(kinds) { _, _, line in
      let answer = condition.map { within(line).truth($0) } ?? .yes
      result = isAny ? result.or(answer) : result.and(answer)
      return result != decisive
    }
    return result != decisive && mayHaveMore(kinds) ? .unknown : result
  }

  func countLines(_ kinds: [LineKind], _ condition: TypedNode?) -> NumberSpan {
    var sure: Int64 = 0
    var possible: Int64 = 0
    eachLine(kinds) { _, _, line in
      switch condition.map({ within(line).truth($0) }) ?? .yes {
      case .yes:
        sure += 1
        possible += 1
      case .unknown: possible += 1
      case .no: break
      }
      return true
    }
    let most = mayHaveMore(kinds) ? max(possible, Int64(LineKind.most * kinds.count)) : possible
    return NumberSpan(Exact(sure), Exact(most))
  }

  func sumLines(_ summand: TypedNode, _ kinds: [LineKind], _ condition: TypedNode?) -> NumberSpan {
    var total = NumberSpan(.zero, .zero)
    eachLine(kinds) { _, _, line in
      let one = within(line)
      let answer = condition.map(one.truth) ?? .yes
      if answer == .no { return true }
      var term = one.number(summand)
      if answer == .unknown { term = term.joined(NumberSpan(.zero, .zero)) }
      total = total.combined(.plus, term)
      return true
    }
    return mayHaveMore(kinds) ? total.joined(.unbounded) : total
  }
}
