extension TypedExpression {
  /// The expression with one thing changed: a threshold, a word, a part, `and` or `or`, a comparison.
  ///
  /// - Parameter full: Everything a fact or field may be.
  /// - Returns: Expressions that can be evaluated as this one can; each prints as this one with a mark.
  public func variants(full: (Place) -> Domain?) -> [RuleVariant<TypedExpression>] {
    root.variants(full: full).enumerated().map { index, variant in
      let marked = Syntax(.text("\(syntax.printed) ~\(index)"), at: syntax.range)
      return RuleVariant(
        TypedExpression(
          root: variant.part, type: type, mayBeNone: mayBeNone, references: references, lineKinds: lineKinds,
          syntax: marked),
        variant.change)
    }
  }
}

extension TypedNode {
  private typealias Variant = RuleVariant<TypedNode>

  private func with(_ form: Form) -> TypedNode { TypedNode(id: id, range: range, form: form) }

  /// The part with one thing changed somewhere in it.
  fileprivate func variants(full: (Place) -> Domain?) -> [RuleVariant<TypedNode>] {
    own(full) + inside(full)
  }

  private func own(_ full: (Place) -> Domain?) -> [Variant] {
    switch form {
    case .test(let place, let domain):
      guard let all = full(place) else { return [] }
      return domain.variants(within: all).map { RuleVariant(with(.test(place, $0.part)), $0.change) }
    case .read(_, .boolean): return [RuleVariant(with(.not(self)), .opposite("true"))]
    case .not(let part): return [RuleVariant(part, .opposite("not"))]
    case .and(let parts): return joined(parts, Form.and, Form.or, "or")
    case .or(let parts): return joined(parts, Form.or, Form.and, "and")
    case .compare(let comparison, let one, let two):
      return comparison.neighbours.map { other in
        RuleVariant(
          with(.compare(other, one, two)), .comparison(from: comparison.rawValue, to: other.rawValue))
      }
    case .arithmetic(.plus, let one, let two):
      return [RuleVariant(with(.arithmetic(.minus, one, two)), .arithmetic(from: "+", to: "-"))]
    case .arithmetic(.minus, let one, let two):
      return [RuleVariant(with(.arithmetic(.plus, one, two)), .arithmetic(from: "-", to: "+"))]
    case .lines(.any, let summand, let kinds, let condition):
      return [RuleVariant(with(.not(with(.lines(.any, summand, kinds, condition)))), .opposite("any"))]
    default: return []
    }
  }

  private func joined(
    _ parts: [TypedNode], _ same: ([TypedNode]) -> Form, _ other: ([TypedNode]) -> Form, _ word: String
  ) -> [Variant] {
    var found = [RuleVariant(with(other(parts)), RuleChange.joined(by: word))]
    for index in parts.indices {
      var rest = parts
      rest.remove(at: index)
      let left = rest.count == 1 ? rest[0] : with(same(rest))
      found.append(RuleVariant(left, .leftOut(String(index + 1))))
    }
    return found
  }

  private func inside(_ full: (Place) -> Domain?) -> [Variant] {
    func rebuilt(_ parts: [TypedNode], _ build: ([TypedNode]) -> Form) -> [Variant] {
      parts.indices.flatMap { index in
        parts[index].variants(full: full).map { variant in
          var parts = parts
          parts[index] = variant.part
          return RuleVariant(with(build(parts)), variant.change)
        }
      }
    }
    switch form {
    case .not(let part): return rebuilt([part]) { .not($0[0]) }
    case .and(let parts): return rebuilt(parts) { .and($0) }
    case .or(let parts): return rebuilt(parts) { .or($0) }
    case .compare(let comparison, let one, let two):
      return rebuilt([one, two]) { .compare(comparison, $0[0], $0[1]) } + thresholds(comparison, one, two)
    case .choose(let one, let two, let three): return rebuilt([one, two, three]) { .choose($0[0], $0[1], $0[2]) }
    case .arithmetic(let sign, let one, let two): return rebuilt([one, two]) { .arithmetic(sign, $0[0], $0[1]) }
    case .rounded(let rounding, let part, let step): return rebuilt([part]) { .rounded(rounding, $0[0], step: step) }
    case .lines(let quantifier, let summand, let kinds, let condition?):
      return rebuilt([condition]) { .lines(quantifier, summand, kinds, $0[0]) }
    default: return []
    }
  }

  /// A number that something is compared with, one more and one less.
  private func thresholds(_ comparison: Comparison, _ one: TypedNode, _ two: TypedNode) -> [Variant] {
    guard case .number(let number) = two.form, let count = number.tenThousandths else { return [] }
    return [NumberType.scale, -NumberType.scale].map { step in
      let moved = two.with(.number(Exact(tenThousandths: count + step)))
      return RuleVariant(
        with(.compare(comparison, one, moved)), .bound(from: .number(count), to: .number(count + step)))
    }
  }
}

extension Comparison {
  /// Comparisons that are easily taken for this one.
  fileprivate var neighbours: [Comparison] {
    switch self {
    case .less: [.lessOrEqual]
    case .lessOrEqual: [.less]
    case .greater: [.greaterOrEqual]
    case .greaterOrEqual: [.greater]
    default: []
    }
  }
}
