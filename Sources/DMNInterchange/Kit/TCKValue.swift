import Foundation
import RuleLanguage

/// A value as a test file of the kit writes it; numbers remember how many decimals are printed.
indirect enum TCKValue: Sendable {
  case plain(FEELValue)
  /// A number with its printed decimals.
  case number(Decimal, decimals: Int)
  case list([TCKValue])
  case context([(name: String, value: TCKValue)])

  /// Reads what stands in an input node, an expected node, an item or a component.
  init(_ element: DMNElement) throws(DMNRefusal) {
    if let list = element.first("list") {
      if list["nil"] == "true" {
        self = .plain(.null)
        return
      }
      var items: [TCKValue] = []
      for item in list.all("item") { items.append(try TCKValue(item)) }
      self = .list(items)
    } else if !element.all("component").isEmpty {
      var entries: [(name: String, value: TCKValue)] = []
      for component in element.all("component") {
        entries.append((component["name"] ?? "", component["nil"] == "true" ? .plain(.null) : try TCKValue(component)))
      }
      self = .context(entries)
    } else if let value = element.first("value") {
      self = try TCKValue(scalar: value)
    } else {
      self = .plain(.null)
    }
  }

  private init(scalar element: DMNElement) throws(DMNRefusal) {
    if element["nil"] == "true" {
      self = .plain(.null)
      return
    }
    let text = element.text
    let type = element["type"]?.split(separator: ":").last.map(String.init) ?? "string"
    switch type {
    case "string": self = .plain(.text(text))
    case "boolean": self = .plain(.boolean(text.trimmedBlanks == "true"))
    case "decimal", "double", "integer", "int", "long", "float":
      let digits = text.trimmedBlanks
      guard case .number(let number)? = FEELValue.number(digits) else {
        throw DMNRefusal("`\(digits)` is geen getal.", line: element.line)
      }
      let mantissa = digits.prefix { $0 != "e" && $0 != "E" }
      let decimals = mantissa.firstIndex(of: ".").map { mantissa.distance(from: $0, to: mantissa.endIndex) - 1 } ?? 0
      self = mantissa.count < digits.count ? .plain(.number(number)) : .number(number, decimals: decimals)
    case "date":
      guard let date = CalendarDate(text.trimmedBlanks) else {
        throw DMNRefusal("De datum `\(text)` wordt niet gelezen.", line: element.line)
      }
      self = .plain(.date(date))
    default: throw DMNRefusal("Waarden van het type `\(type)` worden niet ondersteund.", line: element.line)
    }
  }

  /// The value without what is known about its printing.
  var value: FEELValue {
    switch self {
    case .plain(let value): value
    case .number(let number, _): .number(number)
    case .list(let items): .list(items.map(\.value))
    case .context(let entries): .context(entries.map { FEELValue.Entry(name: $0.name, value: $0.value.value) })
    }
  }

  /// How far a binary number of 64 bits may be off after some arithmetic, as a part of the number itself.
  private static let binaryTolerance = Decimal(sign: .plus, exponent: -13, significand: 1)

  /// Whether a result is near to a number that the kit prints with as many digits as a binary number of 64 bits has.
  ///
  /// The kit's results of that length come from binary arithmetic; their last digits are not those of the exact result.
  func isNear(_ result: FEELValue) -> Bool {
    guard case .number(let number, _) = self, case .number(let found) = result else { return false }
    guard number.magnitude.description.filter({ $0 != "." }).count >= 15 else { return false }
    return (number - found).magnitude <= number.magnitude * Self.binaryTolerance
  }

  /// Whether a result is what is expected, numbers as far as they are printed.
  func accepts(_ result: FEELValue) -> Bool {
    switch (self, result) {
    case (.plain(let value), _): return value == result || value.equals(result) == true
    case (.number(let number, let decimals), .number(let found)):
      return FEELNumber.rounded(found, decimals, .plain) == number
    case (.list(let items), .list(let found)):
      return items.count == found.count && zip(items, found).allSatisfy { $0.accepts($1) }
    case (.context(let entries), .context(let found)):
      return entries.count == found.count
        && entries.allSatisfy { entry in result.entry(entry.name).map { entry.value.accepts($0) } ?? false }
    default: return false
    }
  }
}
