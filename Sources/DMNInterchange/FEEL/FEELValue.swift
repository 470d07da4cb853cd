import Foundation
import RuleLanguage

/// A value of FEEL.
indirect enum FEELValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// A number of up to 38 digits.
  case number(Decimal)
  case text(String)
  case date(CalendarDate)
  case list([FEELValue])
  /// Names with values, in order.
  case context([Entry])

  /// A name with its value.
  struct Entry: Equatable, Sendable {
    var name: String
    var value: FEELValue
  }

  /// Reads a number; digits with an optional sign, point and exponent.
  static func number(_ text: String) -> FEELValue? {
    guard !text.isEmpty, text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }),
      let decimal = Decimal(string: text), !decimal.isNaN
    else { return nil }
    return .number(decimal)
  }

  /// The value of an entry of a context.
  func entry(_ name: String) -> FEELValue? {
    if case .context(let entries) = self { entries.first { $0.name == name }?.value } else { nil }
  }

  /// Whether both are equal as FEEL compares them; `nil` when their types can't be compared.
  func equals(_ other: FEELValue) -> Bool? {
    switch (self, other) {
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.boolean(let one), .boolean(let two)): return one == two
    case (.number(let one), .number(let two)): return one == two
    case (.text(let one), .text(let two)): return one.unicodeScalars.elementsEqual(two.unicodeScalars)
    case (.date(let one), .date(let two)): return one == two
    case (.list(let one), .list(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { $0.equals($1) == true }
    case (.context(let one), .context(let two)):
      return one.count == two.count
        && one.allSatisfy { entry in other.entry(entry.name).map { entry.value.equals($0) == true } ?? false }
    default: return nil
    }
  }

  /// Whether this stands before the other; `nil` when they have no order.
  func precedes(_ other: FEELValue) -> Bool? {
    switch (self, other) {
    case (.number(let one), .number(let two)): one < two
    case (.text(let one), .text(let two)):
      one.unicodeScalars.lexicographicallyPrecedes(two.unicodeScalars)
    case (.date(let one), .date(let two)): one < two
    default: nil
    }
  }
}

extension FEELValue: CustomStringConvertible {
  /// The value as FEEL writes it.
  var description: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let decimal): "\(decimal)"
    case .text(let text): FEELText.quoted(text)
    case .date(let date): "date(\"\(date)\")"
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .context(let entries):
      "{" + entries.map { "\(FEELText.quoted($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
    }
  }
}

/// How texts are written in FEEL.
enum FEELText {
  /// The text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
