internal import Crypto
internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// The fingerprint of what rules mean: equal after comments, layout or spelling of cells change.
///
/// It is the SHA-256 of a print of the compiled edition without the places in its files. Everything that the decoder
/// makes of the files is in the print, so that nothing can be forgotten when the model grows.
enum RuleMeaning {
  /// Returns `sha256:` and 64 hexadecimal digits.
  ///
  /// - Parameter edition: A decoded edition.
  static func text(of edition: Edition) -> String {
    var printer = MeaningPrinter()
    printer.print(edition)
    return "sha256:" + RuleDigest.hex(SHA256.hash(data: Array(printer.text.utf8)))
  }
}

/// Prints values in a fixed order, without the places where they were written.
private struct MeaningPrinter {
  private(set) var text = ""

  mutating func print(_ value: Any) {
    switch value {
    case is SourceRange: return
    case let files as [LoadedFile]: text += files.isEmpty ? "" : "~"
    case let one as TypedExpression: text += "«\(one)»"
    case let test as CellTest: text += "«\(test)»"
    case let symbols as Symbols: text += "«\(symbols)»"
    case let set as BitSet: text += "\(Array(set))"
    case let region as Region: printRegion(region)
    case let word as String: text += "\(word.utf8.count)\"\(word)\""
    case let dictionary as [String: String]:
      for (key, word) in dictionary.sorted(by: { $0.key < $1.key }) {
        text += "\(key.debugDescription):\(word.debugDescription) "
      }
    default: printParts(of: value)
    }
  }

  /// The list of editions says nothing about this one.
  private mutating func printRegion(_ region: Region) {
    print([region.key, region.name, region.caveat ?? ""])
    print((region.municipalities ?? []).map { "\($0.word)=\($0.text)" })
    print(region.aliases)
  }

  private mutating func printParts(of value: Any) {
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else {
      // An enum case without content, a number, or nothing.
      text += mirror.displayStyle == .struct ? "" : "\(value)"
      return
    }
    text += "("
    for child in mirror.children {
      if let label = child.label { text += "\(label)=" }
      print(child.value)
      text += ";"
    }
    text += ")"
  }
}

extension LoadedEdition {
  /// The fingerprint of what the rules mean: comments and layout don't count, and neither do places in files.
  ///
  /// - Complexity: Linear in the size of the rules; worked out each time.
  public var meaning: String { RuleMeaning.text(of: edition) }
}
