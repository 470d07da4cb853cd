import RuleLanguage

/// The type of a fact or output that is taken over.
struct ImportedType: Sendable {
  var type: ValueType
  var mayBeNone = false
  /// Label of each word.
  var labels: [String: String] = [:]
  /// The party of a consent.
  var party: String?

  /// The widest number that is taken for granted when a model gives no bounds.
  static let number = ValueType.number(
    NumberType(.decimal, least: -1_000_000_000 * NumberType.scale, greatest: 1_000_000_000 * NumberType.scale))

  /// The widest number there is, for what is calculated.
  static let widest = ValueType.number(
    NumberType(
      .decimal, least: -900_000_000_000_000 * NumberType.scale, greatest: 900_000_000_000_000 * NumberType.scale))

  /// An enumeration of texts.
  static func words(_ texts: [String]) -> ImportedType {
    let words = texts.map(ImportNames.word)
    let labels = Dictionary(zip(words, texts)) { first, _ in first }
    return ImportedType(type: .symbol(Symbols(words)), labels: labels)
  }

  /// The lines of YAML that declare it.
  func lines(forDerived isDerived: Bool = false) -> [String] {
    var lines = ["type: \(type.schemaName)"]
    if let words = type.symbols?.words, type != .consent {
      lines.append("values:")
      lines += words.map { "  \(RuleYAML.quoted($0)): \(RuleYAML.quoted(labels[$0] ?? $0))" }
    }
    if case .number(let number) = type {
      if let unit = number.unit { lines.append("unit: \(unit)") }
      if number.kind == .decimal { lines.append("decimals: \(number.decimals)") }
      lines.append("min: \(DecimalText.print(number.least))")
      lines.append("max: \(DecimalText.print(number.greatest))")
    }
    if let party { lines.append("party: \(party)") }
    if mayBeNone, !isDerived { lines.append("none: allowed") }
    return lines
  }
}

/// A fact that is taken over: given, or derived from others.
struct ImportedFact: Sendable {
  /// The name in rule files.
  var name: String
  var type: ImportedType
}

/// Writes scalars and blocks of YAML.
enum RuleYAML {
  /// A text in double quotes.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Lines, each so many blanks further in.
  static func indented(_ lines: [String], by count: Int = 2) -> [String] {
    lines.map { $0.isEmpty ? $0 : String(repeating: " ", count: count) + $0 }
  }

  /// A table between bars.
  static func table(_ rows: [[String]]) -> [String] {
    rows.map { row in
      let cells = row.map { cell in
        cell.split(whereSeparator: \.isNewline).joined(separator: " ").split(
          separator: "|", omittingEmptySubsequences: false
        )
        .joined(separator: "\\|")
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
  }
}
