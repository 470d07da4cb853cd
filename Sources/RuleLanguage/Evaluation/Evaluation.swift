/// Evaluates the parts of an expression over what is possible; inside a question about lines, for one line.
struct Evaluation {
  let environment: any DomainEnvironment
  var line: LineView?

  /// The kind of values a part has.
  enum Kind {
    case number, date, other
  }

  func domain(of place: Place) -> Domain? {
    switch place {
    case .fact(let slot): environment.domain(of: slot)
    case .field(let field): line?.domain(ofField: field)
    }
  }

  /// The same for one line.
  func within(_ line: LineView) -> Evaluation {
    Evaluation(environment: environment, line: line)
  }

  func kind(of node: TypedNode) -> Kind {
    switch node.form {
    case .number, .arithmetic, .negate, .magnitude, .rounded, .daysBetween, .monthsBetween, .age, .count: .number
    case .lines(.count, _, _, _), .lines(.sum, _, _, _): .number
    case .moved: .date
    case .read(_, let type): kind(of: type)
    case .constant(let value, let type): value == .none ? .other : kind(of: type)
    case .least(let parts), .greatest(let parts): parts.first.map(kind) ?? .other
    case .choose(_, let first, let second): first.isNone ? kind(of: second) : kind(of: first)
    default: .other
    }
  }

  private func kind(of type: ValueType) -> Kind {
    switch type {
    case .number: .number
    case .date: .date
    default: .other
    }
  }

  /// What a condition comes to.
  func truth(_ node: TypedNode) -> Kleene {
    switch node.form {
    case .test(let place, let box):
      return domain(of: place)?.lies(in: box) ?? .unknown
    case .not(let part):
      return truth(part).not
    case .and(let parts):
      var result = Kleene.yes
      for part in parts {
        result = result.and(truth(part))
        if result == .no { break }
      }
      return result
    case .or(let parts):
      var result = Kleene.no
      for part in parts {
        result = result.or(truth(part))
        if result == .yes { break }
      }
      return result
    case .constant(.boolean(let truth), _):
      return Kleene(truth)
    case .choose(let test, let first, let second):
      switch truth(test) {
      case .yes: return truth(first)
      case .no: return truth(second)
      case .unknown: return truth(first).joined(truth(second))
      }
    case .read(let place, _):
      return domain(of: place)?.lies(in: Domain(.booleans(.yes))) ?? .unknown
    default:
      return environment.override(node.id) ?? atom(node)
    }
  }

  /// What a condition comes to that is not made of other conditions.
  private func atom(_ node: TypedNode) -> Kleene {
    switch node.form {
    case .compare(let comparison, let left, let right): compare(comparison, left, right)
    case .isNone(let part): isNone(part)
    case .holds(let set, let word): holds(set, word)
    case .lines(let quantifier, _, let kinds, let condition): question(quantifier, kinds, condition)
    default: .unknown
    }
  }

  private func compare(_ comparison: Comparison, _ left: TypedNode, _ right: TypedNode) -> Kleene {
    switch (kind(of: left), kind(of: right)) {
    case (.number, _), (_, .number): number(left).compared(comparison, number(right))
    case (.date, _), (_, .date): date(left).compared(comparison, date(right))
    case (.other, .other): value(left).equals(value(right))
    }
  }

  private func isNone(_ part: TypedNode) -> Kleene {
    switch kind(of: part) {
    case .number:
      let span = number(part)
      return span.mayBeNone ? (span.mayBeNumber ? .unknown : .yes) : .no
    case .date:
      let span = date(part)
      return span.mayBeNone ? (span.mayBeDate ? .unknown : .yes) : .no
    case .other:
      let domain = value(part)
      return domain.mayBeNone ? (domain.hasNoValue ? .yes : .unknown) : .no
    }
  }

  /// Whether a set holds a word, both of which may be unknown.
  private func holds(_ set: TypedNode, _ word: TypedNode) -> Kleene {
    let (sets, words) = (value(set), value(word))
    guard case .members(let family, let symbols) = sets.shape, case .symbols(let possible, let others) = words.shape
    else { return .unknown }
    if family.isEmpty || possible.isEmpty { return .no }
    var anyIn = false
    var anyOut = sets.mayBeNone || words.mayBeNone
    for position in possible {
      guard let index = others[position].flatMap(symbols.index) else {
        anyOut = true
        continue
      }
      if family.may.contains(index) { anyIn = true }
      if !family.must.contains(index) { anyOut = true }
    }
    return anyIn ? (anyOut ? .unknown : .yes) : .no
  }

  /// What a word, a set, a text or a truth value can be.
  func value(_ node: TypedNode) -> Domain {
    switch node.form {
    case .constant(let value, let type): return Domain(value, of: type) ?? .none(of: type)
    case .read(let place, let type): return domain(of: place) ?? .full(of: type, mayBeNone: true)
    case .choose(let test, let first, let second):
      switch truth(test) {
      case .yes: return value(first)
      case .no: return value(second)
      case .unknown:
        let (one, two) = (value(first), value(second))
        if first.isNone { return Domain(two.shape, mayBeNone: true) }
        if second.isNone { return Domain(one.shape, mayBeNone: true) }
        return one.widened(two)
      }
    default: return Domain(.booleans(truth(node).possible))
    }
  }
}

extension TypedNode {
  /// Whether this is the word none.
  var isNone: Bool {
    if case .constant(.none, _) = form { true } else { false }
  }
}
