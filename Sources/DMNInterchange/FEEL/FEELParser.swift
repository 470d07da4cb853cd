import RuleLanguage

/// Reads FEEL: quotes are required around texts, bare words are names.
struct FEELParser {
  /// The deepest nesting that is read.
  static let deepest = 64

  private let tokens: [FEELToken]
  private var position = 0
  private var depth = 0
  private var steps = 0

  init(_ text: String, names: Set<String>) throws(DMNRefusal) {
    tokens = try FEELLexer.tokens(of: text, names: names.union(FEELFunction.names))
  }

  /// Reads a text as one expression.
  static func expression(_ text: String, names: Set<String>) throws(DMNRefusal) -> FEELExpression {
    var parser = try FEELParser(text, names: names)
    let expression = try parser.expression()
    try parser.finish()
    return expression
  }

  /// Reads the text of an input entry, or of allowed values.
  static func tests(_ text: String, names: Set<String>) throws(DMNRefusal) -> [FEELTest] {
    if text.isEmpty || text == "-" { return [.any] }
    var parser = try FEELParser(text, names: names)
    if let tests = try parser.negatedTests() { return tests }
    let tests = try parser.tests()
    try parser.finish()
    return tests
  }

  // MARK: - Tokens

  private var token: FEELToken { tokens.indices.contains(position) ? tokens[position] : .end }

  private mutating func take(_ sign: String) -> Bool {
    guard token == .sign(sign) else { return false }
    position += 1
    return true
  }

  private mutating func takeWord(_ word: String) -> Bool {
    guard token == .name(word) else { return false }
    position += 1
    return true
  }

  private mutating func need(_ sign: String) throws(DMNRefusal) {
    guard take(sign) else { throw DMNRefusal("Hier ontbreekt `\(sign)`; er staat \(found).") }
  }

  private mutating func needWord(_ word: String) throws(DMNRefusal) {
    guard takeWord(word) else { throw DMNRefusal("Hier ontbreekt `\(word)`; er staat \(found).") }
  }

  private var found: String {
    switch token {
    case .end: "niets meer"
    case .number(let text), .text(let text), .name(let text), .sign(let text), .literal(let text): "`\(text)`"
    }
  }

  private func finish() throws(DMNRefusal) {
    if token != .end { throw DMNRefusal("Hier hoort niets meer te staan; er staat \(found).") }
  }

  // MARK: - Tests

  private mutating func negatedTests() throws(DMNRefusal) -> [FEELTest]? {
    let start = position
    if takeWord("not"), take("(") {
      let tests = try tests()
      if take(")"), token == .end { return [.not(tests)] }
    }
    position = start
    return nil
  }

  private mutating func tests() throws(DMNRefusal) -> [FEELTest] {
    var tests = [try test()]
    while take(",") { tests.append(try test()) }
    return tests
  }

  private mutating func test() throws(DMNRefusal) -> FEELTest {
    if token == .sign("-"), tokens.count > position + 1, [.end, .sign(",")].contains(tokens[position + 1]) {
      position += 1
      return .any
    }
    for comparison in Comparison.allCases where take(comparison.rawValue) {
      return .compare(comparison, try sum())
    }
    if let range = try range() { return range }
    return .value(try expression())
  }

  private mutating func range() throws(DMNRefusal) -> FEELTest? {
    let start = position
    let lowerIsOpen: Bool
    if take("[") {
      lowerIsOpen = false
    } else if take("(") || take("]") {
      lowerIsOpen = true
    } else {
      return nil
    }
    guard token != .sign("]"), let lower = try? sum(), take("..") else {
      position = start
      return nil
    }
    let upper = try sum()
    if take("]") { return .range(lower, lowerIsOpen: lowerIsOpen, upper, upperIsOpen: false) }
    if take(")") || take("[") { return .range(lower, lowerIsOpen: lowerIsOpen, upper, upperIsOpen: true) }
    throw DMNRefusal("Een bereik mist zijn haakje aan het eind; er staat \(found).")
  }

  // MARK: - Expressions

  private mutating func expression() throws(DMNRefusal) -> FEELExpression {
    depth += 1
    defer { depth -= 1 }
    steps += 1
    guard depth <= Self.deepest, steps <= 50_000 else { throw DMNRefusal("Deze uitdrukking is te diep genest.") }
    for word in ["for", "some", "every", "function"] where token == .name(word) {
      throw DMNRefusal("`\(word)` wordt niet ondersteund.")
    }
    if takeWord("if") {
      let condition = try expression()
      try needWord("then")
      let first = try expression()
      try needWord("else")
      return .choose(condition, first, try expression())
    }
    var left = try conjunction()
    while takeWord("or") { left = .or(left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(DMNRefusal) -> FEELExpression {
    var left = try comparison()
    while takeWord("and") { left = .and(left, try comparison()) }
    return left
  }

  private mutating func comparison() throws(DMNRefusal) -> FEELExpression {
    let left = try sum()
    for comparison in Comparison.allCases where take(comparison.rawValue) {
      return .compare(comparison, left, try sum())
    }
    if takeWord("between") {
      let lower = try sum()
      try needWord("and")
      return .between(left, lower, try sum())
    }
    if takeWord("in") {
      if let range = try range() { return .within(left, [range]) }
      if take("(") {
        let tests = try tests()
        try need(")")
        return .within(left, tests)
      }
      return .within(left, [try test()])
    }
    if token == .name("instance of") || token == .name("instance") {
      throw DMNRefusal("`instance of` wordt niet ondersteund.")
    }
    return left
  }

  private mutating func sum() throws(DMNRefusal) -> FEELExpression {
    var left = try product()
    while true {
      if take("+") {
        left = .arithmetic(.plus, left, try product())
      } else if take("-") {
        left = .arithmetic(.minus, left, try product())
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(DMNRefusal) -> FEELExpression {
    var left = try power()
    while true {
      if take("*") {
        left = .arithmetic(.times, left, try power())
      } else if take("/") {
        left = .arithmetic(.over, left, try power())
      } else {
        return left
      }
    }
  }

  private mutating func power() throws(DMNRefusal) -> FEELExpression {
    var left = try signed()
    while take("**") { left = .arithmetic(.power, left, try signed()) }
    return left
  }

  private mutating func signed() throws(DMNRefusal) -> FEELExpression {
    guard take("-") else { return try postfix() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw DMNRefusal("Deze uitdrukking is te diep genest.") }
    return .negate(try signed())
  }

  private mutating func postfix() throws(DMNRefusal) -> FEELExpression {
    var left = try primary()
    while true {
      if take(".") {
        guard case .name(let name) = token else { throw DMNRefusal("Achter `.` ontbreekt een naam.") }
        position += 1
        left = .path(left, name)
      } else if take("[") {
        left = .index(left, try expression())
        try need("]")
      } else {
        return left
      }
    }
  }

  private mutating func primary() throws(DMNRefusal) -> FEELExpression {
    let token = token
    position += 1
    switch token {
    case .number(let digits):
      guard let value = FEELValue.number(digits) else { throw DMNRefusal("`\(digits)` is geen getal.") }
      return .constant(value)
    case .text(let text): return .constant(.text(text))
    case .literal(let text):
      guard let date = CalendarDate(text) else { throw DMNRefusal("`@\"\(text)\"` is geen datum die wordt gelezen.") }
      return .constant(.date(date))
    case .name("true"): return .constant(.boolean(true))
    case .name("false"): return .constant(.boolean(false))
    case .name("null"): return .constant(.null)
    case .name(let name): return take("(") ? try call(name) : .name(name)
    case .sign("("):
      let inner = try expression()
      try need(")")
      return inner
    case .sign("["): return try list()
    case .sign("{"): return try context()
    default:
      position -= 1
      throw DMNRefusal("Hier ontbreekt een waarde; er staat \(found).")
    }
  }

  private mutating func call(_ name: String) throws(DMNRefusal) -> FEELExpression {
    var arguments: [FEELExpression] = []
    var labels: [String] = []
    while !take(")") {
      if !arguments.isEmpty { try need(",") }
      if case .name(let label) = token, tokens.count > position + 1, tokens[position + 1] == .sign(":") {
        position += 2
        labels.append(label)
      }
      arguments.append(try expression())
    }
    guard labels.isEmpty || labels.count == arguments.count else {
      throw DMNRefusal("Argumenten van `\(name)` gaan allemaal met een naam, of allemaal zonder.")
    }
    return .call(name, arguments, labels: labels)
  }

  private mutating func list() throws(DMNRefusal) -> FEELExpression {
    var parts: [FEELExpression] = []
    while !take("]") {
      if !parts.isEmpty { try need(",") }
      parts.append(try expression())
    }
    return .list(parts)
  }

  private mutating func context() throws(DMNRefusal) -> FEELExpression {
    var entries: [FEELExpression.Entry] = []
    while !take("}") {
      if !entries.isEmpty { try need(",") }
      switch token {
      case .name(let name), .text(let name):
        position += 1
        try need(":")
        entries.append(FEELExpression.Entry(name: name, value: try expression()))
      default: throw DMNRefusal("In een context ontbreekt een naam; er staat \(found).")
      }
    }
    return .context(entries)
  }
}
