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

  /// The decimals to which the runners of the kit compare numbers, however many are printed.
  private static let mostDecimals = 8

  /// Whether a result is what is expected: numbers as far as they are printed, and no further than 10⁻⁸.
  ///
  /// The kit's long numbers come from binary arithmetic of 64 bits, so that its own runners compare them to 10⁻⁸ too.
  func accepts(_ result: FEELValue) -> Bool {
    switch (self, result) {
    case (.plain(let value), _): return value == result || value.equals(result) == true
    case (.number(let number, let decimals), .number(let found)):
      guard decimals > Self.mostDecimals else { return FEELNumber.rounded(found, decimals, .plain) == number }
      return (number - found).magnitude <= Decimal(sign: .plus, exponent: -Self.mostDecimals, significand: 1)
    case (.list(let items), .list(let found)):
      return items.count == found.count && zip(items, found).allSatisfy { $0.accepts($1) }
    case (.context(let entries), .context(let found)):
      return entries.count == found.count
        && entries.allSatisfy { entry in result.entry(entry.name).map { entry.value.accepts($0) } ?? false }
    default: return false
    }
  }
}
