import Foundation
import RuleLanguage

/// Makes names of rule files from names of a model, each once.
struct ImportNames {
  private var taken: Set<String> = ["datum"]

  /// A name for a fact: small letters, digits and `_`.
  mutating func fact(_ name: String) -> String {
    var text = Self.plain(name, joint: "_").lowercased()
    if text.isEmpty { text = "feit" }
    if text.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true { text = "f_" + text }
    if ExpressionParser.reservedWords.contains(text) { text += "_feit" }
    return free(text, joint: "_")
  }

  /// A name for a table or question: small letters, digits and `-`.
  mutating func rule(_ name: String) -> String {
    let text = Self.plain(name, joint: "-").lowercased()
    return free(text.isEmpty ? "beslissing" : text, joint: "-")
  }

  /// A word of an enumeration: letters, digits, `_` and `-`.
  static func word(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    if isPlain, !text.isEmpty, text.first != "-", text.last != "-" { return text }
    let made = plain(text, joint: "_")
    return made.isEmpty ? "leeg" : made
  }

  private mutating func free(_ text: String, joint: String) -> String {
    var name = text
    var number = 2
    while !taken.insert(name).inserted {
      name = text + joint + String(number)
      number += 1
    }
    return name
  }

  /// Letters and digits of ASCII, anything between them as one joint.
  private static func plain(_ text: String, joint: String) -> String {
    let folded = text.folding(options: .diacriticInsensitive, locale: nil)
    return folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: joint)
  }
}
