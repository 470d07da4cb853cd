import Diagnostics
import RuleLanguage
import YAMLSource

/// A fact as it was declared, before it has a slot.
struct FactDeclaration {
  /// Where it comes from.
  enum Kind {
    case given, derived, reading
  }

  let name: String
  let kind: Kind
  let entry: YAMLEntry
  let file: RuleFile?
  /// Whether it stands in the vocabulary.
  let isShared: Bool
  /// How the region narrows a fact of the vocabulary.
  var narrowing: YAMLEntry?
}

/// What is known of facts while they are decoded: derived facts get their slot when something first needs them.
final class FactBook {
  /// By name.
  var declarations: [String: FactDeclaration] = [:]
  /// Names in order of declaration.
  var order: [String] = []
  /// Slots by name, once decoded.
  var slots: [String: Int] = [:]
  /// Names that are being decoded, outermost first.
  var underway: [String] = []
  /// Names that failed, so that they are reported once.
  var failed: Set<String> = []
  /// Where edition.yaml lists a fact of the vocabulary.
  var sharedUses: [String: SourceRange] = [:]
  /// Groups that a condition over lines names.
  var namedGroups = BitSet()
  /// Slots that something uses.
  var used: Set<Int> = []
}
