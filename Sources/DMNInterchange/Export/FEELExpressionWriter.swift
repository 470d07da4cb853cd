import RuleLanguage

/// Writes expressions of rule files in FEEL, as far as FEEL has the same.
struct FEELExpressionWriter {
  /// The facts by name.
  let types: [String: ValueType]

  /// The expression in FEEL, or `nil` when FEEL has nothing that means the same.
  func text(_ syntax: Syntax) -> String? { text(syntax, beside: nil) }

  /// A part in brackets, so that nothing depends on how tightly signs bind.
  private func part(_ syntax: Syntax, beside type: ValueType? = nil) -> String? {
    guard let inner = text(syntax, beside: type) else { return nil }
    switch syntax.form {
    case .number, .name, .hyphenated, .text, .date, .boolean, .none, .not, .call, .contains: return inner
    default: return "(\(inner))"
    }
  }

  /// - Parameter type: The type of what it is compared with.
  private func text(_ syntax: Syntax, beside type: ValueType?) -> String? {
    switch syntax.form {
    case .number(let digits): return type?.symbols == nil ? digits : FEELText.quoted(digits)
    case .name(let name):
      if type?.symbols?.contains(name) == true { return FEELText.quoted(name) }
      return types[name] == nil ? FEELText.quoted(name) : name
    case .hyphenated(let word), .text(let word): return FEELText.quoted(word)
    case .date(let date): return "date(\"\(date)\")"
    case .boolean(let truth): return truth ? "true" : "false"
    case .none: return "null"
    case .not(let inner): return text(inner, beside: nil).map { "not(\($0))" }
    case .and(let parts): return joined(parts, " and ")
    case .or(let parts): return joined(parts, " or ")
    case .compare(let comparison, let left, let right):
      guard let one = part(left, beside: self.type(of: right)), let two = part(right, beside: self.type(of: left))
      else {
        return nil
      }
      return "\(one) \(comparison.rawValue) \(two)"
    case .isNone(let inner, let negated): return part(inner).map { "\($0) \(negated ? "!=" : "=") null" }
    case .within(let inner, let items, let negated): return within(inner, items, negated)
    case .between(let inner, let lower, let upper):
      guard let one = part(inner), let two = part(lower), let three = part(upper) else { return nil }
      return "\(one) between \(two) and \(three)"
    case .contains(let set, let word):
      guard let one = part(set), let two = part(word, beside: self.type(of: set)) else { return nil }
      return "list contains(\(one), \(two))"
    case .arithmetic(let sign, let left, let right):
      guard !isDate(left), !isDate(right), let one = part(left), let two = part(right) else { return nil }
      return "\(one) \(sign.rawValue) \(two)"
    case .negate(let inner): return part(inner).map { "-\($0)" }
    case .choose(let condition, let first, let second):
      guard let test = part(condition), let one = part(first), let two = part(second) else { return nil }
      return "if \(test) then \(one) else \(two)"
    case .call(let function, let parts): return call(function, parts)
    case .queryFact, .containsMany, .duration, .lines: return nil
    }
  }

  private func joined(_ parts: [Syntax], _ word: String) -> String? {
    let texts = parts.compactMap { part($0) }
    return texts.count == parts.count ? texts.joined(separator: word) : nil
  }

  private func within(_ inner: Syntax, _ items: [Syntax.Item], _ negated: Bool) -> String? {
    guard let value = part(inner) else { return nil }
    let type = type(of: inner)
    var texts: [String] = []
    for item in items {
      switch item {
      case .value(let wanted):
        guard let wanted = part(wanted, beside: type) else { return nil }
        texts.append(wanted)
      case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
        guard let one = part(lower), let two = part(upper) else { return nil }
        texts.append("\(lowerIsOpen ? "(" : "[")\(one)..\(two)\(upperIsOpen ? ")" : "]")")
      }
    }
    let test = "\(value) in (\(texts.joined(separator: ", ")))"
    return negated ? "not(\(test))" : test
  }

  private func call(_ function: Syntax.Function, _ parts: [Syntax]) -> String? {
    switch function {
    case .min, .max, .abs, .count:
      let texts = parts.compactMap { text($0, beside: nil) }
      return texts.count == parts.count ? "\(function.rawValue)(\(texts.joined(separator: ", ")))" : nil
    case .roundUp, .roundDown, .roundHalfUp, .ageAt, .daysBetween, .monthsBetween: return nil
    }
  }

  private func type(of syntax: Syntax) -> ValueType? {
    if case .name(let name) = syntax.form { types[name] } else { nil }
  }

  private func isDate(_ syntax: Syntax) -> Bool {
    switch syntax.form {
    case .date, .duration: true
    default: type(of: syntax) == .date
    }
  }
}
