extension DMNRun {
  /// A value as its type allows it: a list of one for its element and back, null for a value that is not allowed.
  func conformed(_ value: FEELValue, to type: String?, of name: String) throws(DMNRefusal) -> FEELValue {
    guard let type, value != .null else { return value }
    if try fits(value, type, 0) { return value }
    if case .list(let values) = value, values.count == 1, let only = values.first, try fits(only, type, 0) {
      return only
    }
    if try fits(.list([value]), type, 0) { return .list([value]) }
    notes.append("De waarde \(value) van `\(name)` past niet bij het type `\(type)`.")
    return .null
  }

  private func fits(_ value: FEELValue, _ type: String, _ level: Int) throws(DMNRefusal) -> Bool {
    guard level < Self.deepest else { throw DMNRefusal("Het type `\(type)` hangt van zichzelf af.") }
    if value == .null { return true }
    if let definition = model.type(type) { return try fits(value, definition, level) }
    switch (type.split(separator: ":").last.map(String.init) ?? type, value) {
    case ("string", .text), ("number", .number), ("boolean", .boolean), ("date", .date), ("Any", _),
      ("context", .context),
      ("list", .list):
      return true
    case ("string", _), ("number", _), ("boolean", _), ("date", _), ("context", _), ("list", _): return false
    default: throw DMNRefusal("Het type `\(type)` wordt niet ondersteund.")
    }
  }

  private func fits(_ value: FEELValue, _ type: DMNItemDefinition, _ level: Int) throws(DMNRefusal) -> Bool {
    if type.isCollection {
      guard case .list(let values) = value else { return false }
      for value in values where try !fitsOne(value, type, level) { return false }
      return true
    }
    return try fitsOne(value, type, level)
  }

  private func fitsOne(_ value: FEELValue, _ type: DMNItemDefinition, _ level: Int) throws(DMNRefusal) -> Bool {
    if value == .null { return true }
    if !type.components.isEmpty {
      guard case .context(let entries) = value else { return false }
      for component in type.components {
        guard let entry = entries.first(where: { $0.name == component.name }) else { continue }
        if try !fits(entry.value, component, level + 1) { return false }
      }
      return true
    }
    if let base = type.base, try !fits(value, base, level + 1) { return false }
    guard let allowed = type.allowed else { return true }
    return try isAllowed(value, by: allowed, line: type.line)
  }

  /// Whether unary tests such as those of allowed values hold for a value.
  func isAllowed(_ value: FEELValue, by text: String, line: Int) throws(DMNRefusal) -> Bool {
    do throws(DMNRefusal) {
      let tests = try FEELParser.tests(text, names: names)
      return try matches(tests, value, FEELScope(values: [:], functions: [:])) == true
    } catch {
      throw error.at(line)
    }
  }
}
