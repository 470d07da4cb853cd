import Diagnostics
import YAMLSource

/// What names may look like.
enum NameShape {
  /// Facts and fields: `[a-z][a-z0-9_]*`.
  case fact
  /// Everything else that is named: `[a-z0-9][a-z0-9-]*`.
  case hyphenated
  /// Codes and words: letters and digits, joined by hyphens or underscores.
  case word

  func allows(_ name: String) -> Bool {
    guard let first = name.utf8.first, let last = name.utf8.last, name.utf8.count <= 80 else { return false }
    switch self {
    case .fact:
      return isLower(first) && name.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
    case .hyphenated:
      return first != UInt8(ascii: "-")
        && name.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    case .word:
      return isWord(first) && isWord(last) && name.utf8.allSatisfy { isWord($0) || $0 == UInt8(ascii: "-") }
    }
  }

  private func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private func isWord(_ byte: UInt8) -> Bool {
    isLower(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
      || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
  }

  /// How to spell such a name.
  var help: String {
    switch self {
    case .fact: "Gebruik kleine letters, cijfers en `_`, en begin met een letter: `uren_per_week`."
    case .hyphenated: "Gebruik kleine letters, cijfers en `-`: `na-eerdere-hulp`."
    case .word: "Gebruik letters, cijfers, `_` en `-`, zonder spaties: `lang_duur`."
    }
  }
}

extension Faults {
  /// Whether a name has the right shape; if not, it is reported.
  func accepts(_ key: YAMLNode, _ shape: NameShape) -> Bool {
    let name = key.text ?? ""
    if shape.allows(name) { return true }
    report("bad-name", "`\(name)` kan geen naam zijn.", at: key.range, help: shape.help)
    return false
  }
}
