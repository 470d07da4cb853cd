package import RuleLanguage
package import RuleModel

/// Conditions and calculations as plain Dutch.
package struct DutchExpression: Sendable {
  package let edition: Edition
  private let labels: [String: [String: String]]

  /// Creates the words for the facts and codes of an edition.
  package init(_ edition: Edition) {
    self.edition = edition
    var labels = Dictionary(edition.facts.map { ($0.name, $0.labels) }) { first, _ in first }
    for field in edition.lineFields where labels[field.name] == nil { labels[field.name] = field.labels }
    labels["code"] = Dictionary(edition.codes.map { ($0.id, "\($0.id) (\($0.name))") }) { first, _ in first }
    labels["group"] = Dictionary(edition.groups.map { ($0.word, $0.text) }) { first, _ in first }
    self.labels = labels
  }

  /// Returns the expression as a part of a sentence.
  package func text(_ expression: TypedExpression) -> String { text(expression.syntax) }

  /// Returns a part of an expression as a part of a sentence.
  package func text(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .number(let digits): return digits.replacing(".", with: ",")
    case .name(let name): return isTruth(name) ? "\(spaced(name)) is ja" : spaced(name)
    case .hyphenated(let word): return word
    case .text(let words): return "«\(words)»"
    case .date(let date): return DutchText.date(date)
    case .boolean(let truth): return truth ? "ja" : "nee"
    case .none: return "geen"
    case .queryFact(let name): return spaced(name)
    case .not(let part):
      if case .name(let name) = part.form { return "\(spaced(name)) is nee" }
      return "niet: \(inner(part))"
    case .and(let parts): return parts.map(inner).joined(separator: " en ")
    case .or(let parts): return parts.map(inner).joined(separator: " of ")
    case .compare(let comparison, let one, let two):
      return "\(operand(one)) \(word(comparison)) \(value(two, of: one))"
    case .isNone(let part, let negated): return "\(operand(part)) is er \(negated ? "wel" : "niet")"
    case .within(let part, let items, let negated):
      let texts = items.map { item($0, of: part) }
      return "\(operand(part)) is \(negated ? "niet " : "")\(DutchText.list(texts, joined: "of"))"
    case .between(let part, let one, let two):
      return "\(operand(part)) ligt van \(operand(one)) tot en met \(operand(two))"
    case .contains(let set, let word): return "\(operand(set)) bevat \(value(word, of: set))"
    case .containsMany(let set, let words, let all):
      let texts = words.map { value($0, of: set) }
      return "\(operand(set)) bevat \(DutchText.list(texts, joined: all ? "en" : "of"))"
    case .arithmetic(let sign, let one, let two): return "\(operand(one)) \(word(sign)) \(operand(two))"
    case .negate(let part): return "−\(operand(part))"
    case .duration(let count, let step): return "\(operand(count)) \(word(step))"
    case .call(let function, let parts): return call(function, parts)
    case .choose(let condition, let one, let two):
      return "als \(text(condition)) dan \(operand(one)), anders \(operand(two))"
    case .lines(let quantifier, let summand, let kinds, let condition):
      return lines(quantifier, summand, kinds, condition)
    }
  }

  /// A part that is not a truth value of its own.
  private func operand(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .name(let name): spaced(name)
    case .arithmetic, .choose, .and, .or: "(\(text(syntax)))"
    default: text(syntax)
    }
  }

  private func inner(_ syntax: Syntax) -> String {
    switch syntax.form {
    case .and, .or, .choose, .lines: "(\(text(syntax)))"
    default: text(syntax)
    }
  }

  /// A word by the label that the fact beside it gives it.
  private func value(_ syntax: Syntax, of subject: Syntax) -> String {
    guard let word = word(of: syntax) else { return operand(syntax) }
    var key: String?
    switch subject.form {
    case .name(let name), .queryFact(let name): key = name
    default: break
    }
    guard let key, let label = labels[key]?[word] else { return operand(syntax) }
    return key == "code" ? label : "«\(label)»"
  }

  private func word(of syntax: Syntax) -> String? {
    switch syntax.form {
    case .name(let word), .hyphenated(let word), .number(let word): word
    default: nil
    }
  }

  private func item(_ item: Syntax.Item, of subject: Syntax) -> String {
    switch item {
    case .value(let syntax): value(syntax, of: subject)
    case .interval(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      "\(lowerIsOpen ? "meer dan" : "van") \(operand(lower)) \(upperIsOpen ? "tot" : "tot en met") \(operand(upper))"
    }
  }

  private func call(_ function: Syntax.Function, _ parts: [Syntax]) -> String {
    let texts = parts.map(operand)
    let list = DutchText.list(texts)
    func step(_ verb: String) -> String {
      texts.count > 1 ? "\(texts[0]), \(verb) op \(texts[1])" : "\(list), \(verb)"
    }
    switch function {
    case .min: return "het laagste van \(list)"
    case .max: return "het hoogste van \(list)"
    case .abs: return "het verschil \(list)"
    case .roundUp: return step("naar boven afgerond")
    case .roundDown: return step("naar beneden afgerond")
    case .roundHalfUp: return step("afgerond")
    case .ageAt: return "de leeftijd op \(texts.last ?? "") van iemand geboren op \(texts.first ?? "")"
    case .count: return "het aantal in \(list)"
    case .daysBetween: return "het aantal dagen van \(texts.joined(separator: " tot "))"
    case .monthsBetween: return "het aantal hele maanden van \(texts.joined(separator: " tot "))"
    }
  }

  private func lines(
    _ quantifier: Syntax.Quantifier, _ summand: Syntax?, _ kinds: [LineKind], _ condition: Syntax?
  ) -> String {
    let names = DutchText.list(kinds.map(name), joined: "of")
    let where_ = condition.map { " waarvoor geldt: \(text($0))" } ?? ""
    switch quantifier {
    case .any: return "er is \(names)\(where_)"
    case .all: return "voor alle \(names) geldt: \(condition.map { text($0) } ?? "ja")"
    case .count: return "het aantal keren \(names)\(where_)"
    case .sum: return "de som van \(summand.map(operand) ?? "") over \(names)\(where_)"
    }
  }

  private func name(_ kind: LineKind) -> String {
    switch kind {
    case .running: "lopende hulp"
    case .requested: "gevraagde hulp"
    case .others: "andere gevraagde hulp"
    case .earlier: "eerdere hulp"
    }
  }

  private func word(_ comparison: Comparison) -> String {
    switch comparison {
    case .equal: "is"
    case .notEqual: "is niet"
    case .less: "is minder dan"
    case .lessOrEqual: "is hoogstens"
    case .greater: "is meer dan"
    case .greaterOrEqual: "is minstens"
    }
  }

  private func word(_ sign: Syntax.Arithmetic) -> String {
    switch sign {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .over: "÷"
    }
  }

  private func word(_ step: CalendarDate.Step) -> String {
    switch step {
    case .days: "dagen"
    case .weeks: "weken"
    case .months: "maanden"
    case .years: "jaar"
    }
  }

  private func isTruth(_ name: String) -> Bool {
    edition.facts.contains { $0.name == name && $0.type == .boolean }
  }

  private func spaced(_ name: String) -> String { String(name.map { $0 == "_" || $0 == "-" ? " " : $0 }) }
}
