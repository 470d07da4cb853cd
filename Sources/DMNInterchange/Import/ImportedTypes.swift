import RuleLanguage

/// Finds the type that rule files give to something of a model.
struct ImportedTypes {
  let model: DMNModel

  /// The type by name of a declared or built-in type; `nil` when texts are not limited or nothing is said.
  func type(_ name: String?) throws(DMNRefusal) -> ImportedType? {
    guard let name else { return nil }
    if let definition = model.type(name) { return try type(definition, 0) }
    switch name.split(separator: ":").last.map(String.init) ?? name {
    case "boolean": return ImportedType(type: .boolean)
    case "number": return ImportedType(type: ImportedType.number)
    case "date": return ImportedType(type: .date)
    case "string": return ImportedType(type: .text)
    case "Any": return nil
    default: throw DMNRefusal("Het type `\(name)` heeft in regelbestanden geen vorm.")
    }
  }

  private func type(_ definition: DMNItemDefinition, _ level: Int) throws(DMNRefusal) -> ImportedType? {
    if let hint = definition.hint, let type = Self.type(hint) { return type }
    guard definition.components.isEmpty, level < DMNRun.deepest else {
      throw DMNRefusal("Een type met onderdelen heeft in regelbestanden geen vorm.", line: definition.line)
    }
    var found: ImportedType?
    if let base = definition.base {
      if let inner = model.type(base) {
        found = try type(inner, level + 1)
      } else {
        found = try type(base)
      }
    }
    if let allowed = definition.allowed, let narrow = try narrowed(found, allowed, definition.line) { found = narrow }
    guard definition.isCollection else { return found }
    guard case .symbol(let symbols)? = found?.type else {
      throw DMNRefusal("Een verzameling zonder vaste keuzes heeft in regelbestanden geen vorm.", line: definition.line)
    }
    found?.type = .set(symbols)
    return found
  }

  /// A type as the unary tests of allowed values narrow it.
  func narrowed(_ type: ImportedType?, _ allowed: String, _ line: Int) throws(DMNRefusal) -> ImportedType? {
    do throws(DMNRefusal) {
      var texts: [String] = []
      var mayBeNone = false
      var others = 0
      for test in try FEELParser.tests(allowed, names: []) {
        switch test {
        case .value(.constant(.text(let text))): texts.append(text)
        case .value(.constant(.null)): mayBeNone = true
        case .range(let lower, false, let upper, false):
          if let least = Self.count(lower), let greatest = Self.count(upper) {
            return ImportedType(type: .number(NumberType(.decimal, least: least, greatest: greatest)))
          }
          others += 1
        default: others += 1
        }
      }
      guard others == 0, !texts.isEmpty else {
        throw DMNRefusal("Deze toegestane waarden hebben in regelbestanden geen vorm: `\(allowed)`.")
      }
      var found = ImportedType.words(texts)
      found.mayBeNone = mayBeNone
      return found
    } catch {
      throw error.at(line)
    }
  }

  private static func count(_ expression: FEELExpression) -> Int64? {
    switch expression {
    case .constant(.number(let number)): count("\(number)")
    case .negate(.constant(.number(let number))): count("-\(number)")
    default: nil
    }
  }

  /// A number in ten-thousandths.
  static func count(_ text: String) -> Int64? {
    if case .success(.number(let count)) = Value.parse(text, as: .number(NumberType(.decimal))) { count } else { nil }
  }

  /// The type that this program wrote.
  static func type(_ hint: DMNElement) -> ImportedType? {
    let words = hint.all("value").compactMap { $0["word"] }
    let labels = hint.all("value").compactMap { value in
      value["word"].flatMap { word in value["label"].map { (word, $0) } }
    }
    let type: ValueType
    switch hint["type"] {
    case "enum": type = .symbol(Symbols(words))
    case "set": type = .set(Symbols(words))
    case "boolean": type = .boolean
    case "date": type = .date
    case "text": type = .text
    case "consent": type = .consent
    case let name?:
      guard let kind = NumberType.Kind(rawValue: name) else { return nil }
      type = .number(
        NumberType(
          kind, unit: hint["unit"], decimals: hint["decimals"].flatMap { Int($0) },
          least: hint["min"].flatMap(count) ?? 0, greatest: hint["max"].flatMap(count) ?? 100_000 * NumberType.scale))
    case nil: return nil
    }
    return ImportedType(
      type: type, mayBeNone: hint["none"] == "allowed", labels: Dictionary(labels) { first, _ in first },
      party: hint["party"])
  }
}
