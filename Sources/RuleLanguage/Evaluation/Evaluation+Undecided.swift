extension Evaluation {
  /// A line that is being looked at.
  struct Spot {
    let kind: LineKind
    let index: Int
  }

  /// What keeps a condition from being decided.
  func undecided(_ node: TypedNode, in spot: Spot?) -> Undecided? {
    guard truth(node) == .unknown else { return nil }
    switch node.form {
    case .test(let place, _), .read(let place, _):
      return split(place, spot)
    case .not(let part):
      return undecided(part, in: spot)
    case .and(let parts), .or(let parts):
      return first(parts.lazy.map { undecided($0, in: spot) })
    case .choose(let test, let one, let two):
      return undecided(test, in: spot) ?? first([undecided(one, in: spot), undecided(two, in: spot)])
    default:
      if let inner = undecidedInside(node, in: spot), !inner.isAtom { return inner }
      if let choice = undecidedWords(node, in: spot) { return choice }
      var slots: Set<Int> = []
      var fields: Set<LinePlace> = []
      gatherUnknown(node, in: spot, &slots, &fields)
      return .atom(node.id, slots: slots, fields: fields)
    }
  }

  /// The first that can be split, else the first of all.
  private func first(_ found: some Sequence<Undecided?>) -> Undecided? {
    var held: Undecided?
    for case .some(let candidate) in found {
      if !candidate.isAtom { return candidate }
      held = held ?? candidate
    }
    return held
  }

  private func split(_ place: Place, _ spot: Spot?) -> Undecided? {
    switch place {
    case .fact(let slot): .slot(slot)
    case .field(let field): spot.map { .field(LinePlace(kind: $0.kind, line: $0.index, field: field)) }
    }
  }

  /// What is undecided in conditions that stand inside a comparison: of `if`, and of questions about lines.
  private func undecidedInside(_ node: TypedNode, in spot: Spot?) -> Undecided? {
    switch node.form {
    case .choose(let test, let one, let two):
      if let inner = undecided(test, in: spot) { return inner }
      return first([undecidedInside(one, in: spot), undecidedInside(two, in: spot)])
    case .lines(_, let summand, let kinds, let condition):
      var held: Undecided?
      eachLine(kinds) { kind, index, line in
        let one = within(line)
        let here = Spot(kind: kind, index: index)
        let inside = first([
          condition.flatMap { one.undecided($0, in: here) }, summand.flatMap { one.undecidedInside($0, in: here) },
        ])
        held = first([held, inside])
        return held?.isAtom ?? true
      }
      return held
    default:
      return first(node.parts.lazy.map { undecidedInside($0, in: spot) })
    }
  }

  /// The word, truth value or presence of a value that a comparison waits for.
  private func undecidedWords(_ node: TypedNode, in spot: Spot?) -> Undecided? {
    let candidates: [TypedNode] =
      switch node.form {
      case .compare(_, let left, let right) where left.isWord && right.isWord: [left, right]
      case .holds(let set, let word): [word, set]
      case .isNone(let part): reads(part)
      default: []
      }
    for candidate in candidates {
      guard case .read(let place, _) = candidate.form, let domain = domain(of: place) else { continue }
      if case .isNone = node.form, !domain.mayBeNone { continue }
      if !domain.isSingleton { return split(place, spot) }
    }
    return nil
  }

  private func reads(_ node: TypedNode) -> [TypedNode] {
    if case .read = node.form { return [node] }
    return node.parts.flatMap(reads)
  }

  /// Gathers the facts and fields inside a part that are not known.
  private func gatherUnknown(
    _ node: TypedNode, in spot: Spot?, _ slots: inout Set<Int>, _ fields: inout Set<LinePlace>
  ) {
    switch node.form {
    case .read(let place, _), .test(let place, _):
      guard let domain = domain(of: place), !domain.isSingleton else { return }
      switch split(place, spot) {
      case .slot(let slot): slots.insert(slot)
      case .field(let field): fields.insert(field)
      default: break
      }
    case .lines(_, _, let kinds, _):
      var (insideSlots, insideFields) = (slots, fields)
      eachLine(kinds) { kind, index, line in
        for part in node.parts {
          within(line).gatherUnknown(part, in: Spot(kind: kind, index: index), &insideSlots, &insideFields)
        }
        return true
      }
      (slots, fields) = (insideSlots, insideFields)
    default:
      for part in node.parts { gatherUnknown(part, in: spot, &slots, &fields) }
    }
  }
}

extension TypedNode {
  /// Whether this reads, or is, a word or a truth value.
  var isWord: Bool {
    switch form {
    case .read(_, .symbol), .read(_, .consent), .read(_, .boolean), .constant(.symbol, _), .constant(.boolean, _): true
    default: false
    }
  }
}

extension Undecided {
  /// Whether this is a comparison that cannot be split.
  var isAtom: Bool {
    if case .atom = self { true } else { false }
  }
}
