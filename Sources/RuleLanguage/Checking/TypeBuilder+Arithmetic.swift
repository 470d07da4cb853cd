import Diagnostics

extension TypeBuilder {
  /// Checks a part that has to be a number.
  mutating func numeric(_ syntax: Syntax) throws(TypeFault) -> (checked: Checked, facts: NumberFacts) {
    let checked = try value(syntax, words: nil)
    guard case .number(let facts) = checked.kind else {
      throw TypeFault(.needsNumber(checked.kind.dutchName), at: syntax.range)
    }
    return (checked, facts)
  }

  /// Checks a sum, difference, product or quotient, or a date that is moved.
  mutating func arithmetic(
    _ sign: Syntax.Arithmetic, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    if case .duration(let amount, let step) = right.form, sign == .plus || sign == .minus {
      return try moved(left, amount, step, backward: sign == .minus, range)
    }
    if case .duration(let amount, let step) = left.form, sign == .plus {
      return try moved(right, amount, step, backward: false, range)
    }
    let one = try value(left, words: nil)
    let two = try value(right, words: nil)
    if case .date = one.kind { throw TypeFault(.dateMinusDate, at: range) }
    if case .date = two.kind { throw TypeFault(.dateMinusDate, at: range) }
    guard case .number(let first) = one.kind else {
      throw TypeFault(.needsNumber(one.kind.dutchName), at: left.range)
    }
    guard case .number(let second) = two.kind else {
      throw TypeFault(.needsNumber(two.kind.dutchName), at: right.range)
    }
    let facts: NumberFacts?
    switch sign {
    case .plus, .minus:
      facts = first.adding(second, unit: try unit(of: first, second, range), minus: sign == .minus)
    case .times:
      facts = first.times(second)
    case .over:
      guard second.lower.sign > 0 || second.upper.sign < 0 else {
        throw TypeFault(.mayDivideByZero(right.printed), at: right.range)
      }
      facts = first.over(second)
    }
    guard let facts else { throw TypeFault(.tooLarge(tooLargeName(left, sign, right)), at: range) }
    return try number(
      .arithmetic(sign, one.node, two.node), facts, of: [one, two], range)
  }

  private func tooLargeName(_ left: Syntax, _ sign: Syntax.Arithmetic, _ right: Syntax) -> String {
    "\(left.printed) \(sign.rawValue) \(right.printed)"
  }

  /// A number made of others; a constant when they are all constants.
  mutating func number(
    _ form: TypedNode.Form, _ facts: NumberFacts, of parts: [Checked], _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    if parts.allSatisfy(\.isConstant), let single = facts.single {
      return Checked(try make(.number(single), range), .number(facts), isConstant: true)
    }
    return Checked(try make(form, range), .number(facts), mayBeNone: parts.contains(where: \.mayBeNone))
  }

  mutating func negated(_ part: Syntax, _ range: Range<Int>) throws(TypeFault) -> Checked {
    let (checked, facts) = try numeric(part)
    return try number(.negate(checked.node), facts.negated, of: [checked], range)
  }

  /// Checks a function.
  mutating func call(
    _ function: Syntax.Function, _ parts: [Syntax], _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    guard let first = parts.first, let last = parts.last else { throw TypeFault(.tooManyParts, at: range) }
    switch function {
    case .min, .max: return try extreme(parts, isMin: function == .min, range)
    case .abs:
      let (checked, facts) = try numeric(first)
      var result = facts
      result.upper = facts.magnitude
      result.lower = facts.lower.sign >= 0 ? facts.lower : facts.upper.sign <= 0 ? facts.upper.negated : .zero
      return try number(.magnitude(checked.node), result, of: [checked], range)
    case .roundUp: return try rounded(.up, first, last, range)
    case .roundDown: return try rounded(.down, first, last, range)
    case .roundHalfUp: return try rounded(.halfUp, first, last, range)
    case .count:
      let set = try self.set(first)
      guard case .set(let symbols, _) = set.kind else { throw TypeFault(.needsSet(""), at: range) }
      let facts = NumberFacts(whole: 0, Int64(symbols.count))
      return Checked(try make(.count(set.node), range), .number(facts), mayBeNone: set.mayBeNone)
    case .ageAt, .daysBetween, .monthsBetween: return try apart(function, first, last, range)
    }
  }

  private mutating func rounded(
    _ rounding: Rounding, _ part: Syntax, _ step: Syntax, _ range: Range<Int>
  ) throws(TypeFault) -> Checked {
    let (checked, facts) = try numeric(part)
    let (stepChecked, stepFacts) = try numeric(step)
    guard stepChecked.isConstant, let width = stepFacts.single, width.sign > 0, width.tenThousandths != nil else {
      throw TypeFault(.step, at: step.range)
    }
    guard let result = facts.rounded(rounding, to: width) else {
      throw TypeFault(.tooLarge(part.printed), at: range)
    }
    return try number(.rounded(rounding, checked.node, step: width), result, of: [checked], range)
  }

  private mutating func extreme(_ parts: [Syntax], isMin: Bool, _ range: Range<Int>) throws(TypeFault) -> Checked {
    let values = try each(parts) { (builder, part) throws(TypeFault) in try builder.value(part, words: nil) }
    let nodes = values.map(\.node)
    let form: TypedNode.Form = isMin ? .least(nodes) : .greatest(nodes)
    let pick: (Exact, Exact) -> Exact = isMin ? { min($0, $1) } : { max($0, $1) }
    var kind: Checked.Kind?
    for (value, part) in zip(values, parts) {
      switch (kind, value.kind) {
      case (nil, .number), (nil, .date): kind = value.kind
      case (.number(let one), .number(let two)):
        var joined = one.joined(two, unit: try unit(of: one, two, range))
        joined.lower = pick(one.lower, two.lower)
        joined.upper = pick(one.upper, two.upper)
        kind = .number(joined)
      case (.date(let one), .date(let two)):
        kind =
          isMin
          ? .date(min(one.lowerBound, two.lowerBound)...min(one.upperBound, two.upperBound))
          : .date(max(one.lowerBound, two.lowerBound)...max(one.upperBound, two.upperBound))
      case (.date, _): throw TypeFault(.needsDate(value.kind.dutchName), at: part.range)
      default: throw TypeFault(.needsNumber(value.kind.dutchName), at: part.range)
      }
    }
    if case .number(let facts) = kind { return try number(form, facts, of: values, range) }
    return Checked(
      try make(form, range), kind ?? .none, mayBeNone: values.contains(where: \.mayBeNone))
  }
}
