import RuleLanguage

/// Writes FEEL as cells and expressions of rule files.
struct RuleTextWriter {
  let model: DMNModel
  /// What names mean, by their name in the model.
  let facts: [String: ImportedFact]
  /// The names in rule files that were written, and how much work it was.
  let trace = Trace()

  /// What was written.
  final class Trace {
    /// Names of facts in rule files.
    var used: Set<String> = []
    private var steps = 0

    /// Counts a step, and refuses to go on when functions fill in too much.
    func step() throws(DMNRefusal) {
      steps += 1
      guard steps < 20_000 else { throw DMNRefusal("Deze uitdrukking wordt te groot.") }
    }
  }

  // MARK: - Cells

  /// A cell of an input column.
  func cell(_ tests: [FEELTest], _ type: ValueType) throws(DMNRefusal) -> String {
    if tests.count == 1 {
      switch tests[0] {
      case .any: return "-"
      case .not(let inner): return "not(\(try list(inner, type)))"
      case .value(.compare(.notEqual, .name("?"), .name("?"))): return "?"
      default: break
      }
    }
    return try list(tests, type)
  }

  private func list(_ tests: [FEELTest], _ type: ValueType) throws(DMNRefusal) -> String {
    var texts: [String] = []
    for test in tests { texts.append(try self.test(test, type)) }
    return texts.joined(separator: ", ")
  }

  private func test(_ test: FEELTest, _ type: ValueType) throws(DMNRefusal) -> String {
    switch test {
    case .any, .not: throw DMNRefusal("`-` en `not` staan in een cel alleen.")
    case .compare(.equal, let bound): return try value(bound, type)
    case .compare(let comparison, let bound): return "\(comparison.rawValue) \(try value(bound, type))"
    case .range(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      let span = "\(try value(lower, type))..\(try value(upper, type))"
      return "\(lowerIsOpen ? "(" : "[")\(span)\(upperIsOpen ? ")" : "]")"
    case .value(.call("list contains", let parts, _)) where parts.count == 2 && parts[0].isColumn:
      guard case .constant(.text(let word)) = parts[1] else { break }
      return "contains \(Value.symbol(ImportNames.word(word)))"
    case .value(.compare(.equal, .name("?"), let wanted)): return try value(wanted, type)
    case .value(.compare(let comparison, .name("?"), let bound)):
      return "\(comparison.rawValue) \(try value(bound, type))"
    case .value(let wanted):
      if wanted.readsColumn { break }
      return try value(wanted, type)
    }
    throw DMNRefusal("Deze toets heeft in een cel van een regelbestand geen vorm.")
  }

  /// A value of a type as a cell writes it.
  func value(_ expression: FEELExpression, _ type: ValueType) throws(DMNRefusal) -> String {
    switch expression {
    case .constant(.null): return "none"
    case .constant(.boolean(let truth)): return truth ? "true" : "false"
    case .constant(.text(let text)):
      if let symbols = type.symbols {
        let word = symbols.contains(text) ? text : ImportNames.word(text)
        return Value.symbol(word).description
      }
      return Value.text(text).description
    case .constant(.number(let number)): return try self.number("\(number)")
    case .negate(.constant(.number(let number))): return try self.number("-\(number)")
    case .constant(.date(let date)): return date.description
    case .call("date", let parts, _):
      if parts.count == 1, case .constant(.text(let text)) = parts[0], let date = CalendarDate(text) {
        return date.description
      }
    case .list(let parts):
      var words: [String] = []
      for part in parts {
        guard case .constant(.text(let text)) = part else { throw Self.noValue }
        words.append(ImportNames.word(text))
      }
      return Value.set(of: words).description
    default: break
    }
    throw Self.noValue
  }

  private static let noValue = DMNRefusal("In een cel van een regelbestand staan alleen vaste waarden.")

  private func number(_ text: String) throws(DMNRefusal) -> String {
    guard let count = ImportedTypes.count(text) else {
      throw DMNRefusal("Het getal \(text) heeft meer dan vier decimalen of is te groot.")
    }
    return DecimalText.print(count)
  }

  // MARK: - Expressions

  /// An expression.
  func expression(_ expression: FEELExpression, _ level: Int = 0) throws(DMNRefusal) -> String {
    try trace.step()
    guard level < DMNRun.deepest else { throw DMNRefusal("Deze uitdrukking is te diep genest.") }
    func part(_ inner: FEELExpression) throws(DMNRefusal) -> String {
      let text = try self.expression(inner, level + 1)
      switch inner {
      case .constant, .name, .path, .call: return text
      default: return "(\(text))"
      }
    }
    switch expression {
    case .constant(.text(let text)): return Value.text(text).description
    case .constant, .negate(.constant(.number)): return try value(expression, .boolean)
    case .name(let name): return try fact(name).name
    case .path(.name(let base), let name): return try fact(base + "." + name).name
    case .negate(let inner): return "-\(try part(inner))"
    case .arithmetic(.power, _, _): throw DMNRefusal("Machtsverheffen heeft in regelbestanden geen vorm.")
    case .arithmetic(_, let left, let right) where isText(left) || isText(right):
      throw DMNRefusal("Teksten aan elkaar zetten heeft in regelbestanden geen vorm.")
    case .arithmetic(let sign, let left, let right): return "\(try part(left)) \(sign.rawValue) \(try part(right))"
    case .compare(.equal, let left, .constant(.null)): return "\(try part(left)) is none"
    case .compare(.notEqual, let left, .constant(.null)): return "\(try part(left)) is not none"
    case .compare(let comparison, let left, let right):
      return
        "\(try operand(left, beside: right, part)) \(comparison.rawValue) \(try operand(right, beside: left, part))"
    case .and(let left, let right): return "\(try part(left)) and \(try part(right))"
    case .or(let left, let right): return "\(try part(left)) or \(try part(right))"
    case .between(let inner, let lower, let upper):
      return "\(try part(inner)) between \(try part(lower)) and \(try part(upper))"
    case .within(let inner, let tests): return try within(inner, tests, part)
    case .choose(let condition, let first, let second):
      return "if \(try part(condition)) then \(try part(first)) else \(try part(second))"
    case .call(let name, let parts, let labels): return try call(name, parts, labels, level)
    case .path, .index, .list, .context: throw DMNRefusal("Lijsten en contexten hebben in een regelbestand geen vorm.")
    }
  }

  /// One side of a comparison; a text beside a fact is one of its words.
  private func operand(
    _ expression: FEELExpression, beside other: FEELExpression,
    _ part: (FEELExpression) throws(DMNRefusal) -> String
  ) throws(DMNRefusal) -> String {
    if case .constant(.text) = expression, let type = type(of: other) { return try value(expression, type) }
    return try part(expression)
  }

  private func isText(_ expression: FEELExpression) -> Bool {
    if case .constant(.text) = expression { return true }
    switch type(of: expression) {
    case .text?, .symbol?: return true
    default: return false
    }
  }

  private func type(of expression: FEELExpression) -> ValueType? {
    switch expression {
    case .name(let name): facts[name]?.type.type
    case .path(.name(let base), let name): facts[base + "." + name]?.type.type
    default: nil
    }
  }

  private func within(
    _ inner: FEELExpression, _ tests: [FEELTest], _ part: (FEELExpression) throws(DMNRefusal) -> String
  ) throws(DMNRefusal) -> String {
    var items: [String] = []
    for test in tests {
      switch test {
      case .value(let wanted): items.append(try operand(wanted, beside: inner, part))
      case .range(let lower, let lowerIsOpen, let upper, let upperIsOpen):
        let span = "\(try part(lower))..\(try part(upper))"
        items.append("\(lowerIsOpen ? "(" : "[")\(span)\(upperIsOpen ? ")" : "]")")
      case .any, .compare, .not: throw DMNRefusal("Achter `in` staan in een regelbestand alleen waarden en bereiken.")
      }
    }
    if items.count == 1, case .range? = tests.first { return "\(try part(inner)) in \(items[0])" }
    return "\(try part(inner)) in (\(items.joined(separator: ", ")))"
  }

  private func call(
    _ name: String, _ parts: [FEELExpression], _ labels: [String], _ level: Int
  ) throws(DMNRefusal) -> String {
    if let function = model.functions.first(where: { $0.name == name }) {
      return "(\(try expression(inlined(function, parts, labels), level + 1)))"
    }
    var texts: [String] = []
    for part in parts { texts.append(try expression(part, level + 1)) }
    switch (name, texts.count) {
    case ("not", 1), ("abs", 1), ("count", 1): return "\(name)(\(texts[0]))"
    case ("min", 2...), ("max", 2...): return "\(name)(\(texts.joined(separator: ", ")))"
    case ("list contains", 2):
      guard case .constant(.text(let word)) = parts[1] else {
        throw DMNRefusal("Achter `contains` staat in een regelbestand een vast woord.")
      }
      return "\(texts[0]) contains \(Value.symbol(ImportNames.word(word)))"
    case ("date", 1): return try value(.call(name, parts, labels: labels), .date)
    default: throw DMNRefusal("De functie `\(name)` heeft in regelbestanden geen vorm.")
    }
  }

  /// The body of a function with its arguments filled in.
  private func inlined(
    _ function: DMNFunction, _ parts: [FEELExpression], _ labels: [String]
  ) throws(DMNRefusal) -> FEELExpression {
    guard case .expression(let text, _, let line) = function.logic else {
      throw DMNRefusal("Alleen een functie die één uitdrukking is, kan worden ingevuld.", line: function.line)
    }
    guard labels.isEmpty, parts.count == function.parameters.count else {
      throw DMNRefusal("`\(function.name)` krijgt andere argumenten dan de functie heeft.", line: line)
    }
    let values = Dictionary(zip(function.parameters.map(\.name), parts)) { first, _ in first }
    do throws(DMNRefusal) {
      return try FEELParser.expression(text, names: model.names).filled(values)
    } catch {
      throw error.at(line)
    }
  }

  /// The fact of a name.
  func fact(_ name: String) throws(DMNRefusal) -> ImportedFact {
    guard let fact = facts[name] else { throw DMNRefusal("`\(name)` is hier geen feit dat is overgenomen.") }
    trace.used.insert(fact.name)
    return fact
  }
}

extension FEELExpression {
  /// Whether it is the value of the column itself.
  fileprivate var isColumn: Bool {
    if case .name("?") = self { true } else { false }
  }

  /// The expression with other expressions in the place of names.
  fileprivate func filled(_ values: [String: FEELExpression]) -> FEELExpression {
    switch self {
    case .constant: self
    case .name(let name): values[name] ?? self
    case .path(let base, let name): .path(base.filled(values), name)
    case .index(let one, let two): .index(one.filled(values), two.filled(values))
    case .list(let parts): .list(parts.map { $0.filled(values) })
    case .context(let entries): .context(entries.map { Entry(name: $0.name, value: $0.value.filled(values)) })
    case .negate(let part): .negate(part.filled(values))
    case .arithmetic(let sign, let one, let two): .arithmetic(sign, one.filled(values), two.filled(values))
    case .compare(let comparison, let one, let two): .compare(comparison, one.filled(values), two.filled(values))
    case .and(let one, let two): .and(one.filled(values), two.filled(values))
    case .or(let one, let two): .or(one.filled(values), two.filled(values))
    case .between(let one, let two, let three):
      .between(one.filled(values), two.filled(values), three.filled(values))
    case .within(let part, let tests): .within(part.filled(values), tests.map { $0.filled(values) })
    case .choose(let one, let two, let three): .choose(one.filled(values), two.filled(values), three.filled(values))
    case .call(let name, let parts, let labels): .call(name, parts.map { $0.filled(values) }, labels: labels)
    }
  }
}

extension FEELTest {
  fileprivate func filled(_ values: [String: FEELExpression]) -> FEELTest {
    switch self {
    case .any: self
    case .compare(let comparison, let bound): .compare(comparison, bound.filled(values))
    case .range(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      .range(lower.filled(values), lowerIsOpen: lowerIsOpen, upper.filled(values), upperIsOpen: upperIsOpen)
    case .value(let wanted): .value(wanted.filled(values))
    case .not(let tests): .not(tests.map { $0.filled(values) })
    }
  }
}
