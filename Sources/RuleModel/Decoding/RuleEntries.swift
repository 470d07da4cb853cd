import Diagnostics
import RuleLanguage
import YAMLSource

/// A rule that is about to be decoded: one of the edition or one that it takes in.
struct RuleEntry {
  let block: Block
  let path: String
  let national: RuleImport?
}

extension EditionDecoder {
  /// The rules of a kind: those of the edition in order, then the national ones it takes in.
  func rules(_ kind: FileKind, _ subject: String, keys: [String]) -> [RuleEntry] {
    let names = NameTable(.table)
    var found: [RuleEntry] = []
    for (entry, _) in entries(kind) {
      guard faults.accepts(entry.key, .hyphenated),
        names.declare(entry.name, at: entry.key.range, faults: faults) != nil,
        let block = Block(entry.value, subject, keys: keys, anchor: entry.key.range, faults: faults)
      else { continue }
      found.append(RuleEntry(block: block, path: "\(kind.rawValue)/\(entry.name)", national: nil))
    }
    for rule in imports(kind) {
      guard
        let block = Block(
          rule.entry.value, subject, keys: keys, anchor: rule.entry.key.range, faults: faults)
      else { continue }
      found.append(RuleEntry(block: block, path: "\(kind.rawValue)/\(rule.name)", national: rule))
    }
    return found
  }

  /// Reads what every rule has.
  func head(_ rule: RuleEntry, needsSource: Bool) -> RuleHead {
    head(rule.block, path: rule.path, needsSource: needsSource, national: rule.national)
  }

  /// Where a rule holds: the edition's own scope for a national rule goes before the rule's.
  func applies(_ rule: RuleEntry) -> Applicability? {
    if let own = rule.national?.appliesTo { return applicability(own) }
    return applicability(rule.block)
  }

  /// Reads an optional condition.
  func condition(_ rule: RuleEntry, _ key: String) -> TypedExpression? {
    rule.block.value(key).flatMap { expression($0, expecting: .boolean) }
  }
}
