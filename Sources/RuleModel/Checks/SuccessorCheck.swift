import Diagnostics

/// Whether the edition that follows up another one exists.
enum SuccessorCheck {
  /// Reports successors that do not exist among the files.
  static func check(_ ruleSet: RuleSet, among tree: FileTree, faults: Faults) {
    let known = ruleSet.regions.flatMap { region in region.editions.map { "\(region.key)/\($0)" } }
    let regions = Set(ruleSet.regions.map(\.key))
    for edition in ruleSet.editions {
      guard let successor = edition.validity.supersededBy, !known.contains(successor) else { continue }
      let region = successor.split(separator: "/").first.map(String.init) ?? ""
      // When only one region was loaded, the others are not known.
      guard regions.contains(region) || tree.regions[region] == nil else { continue }
      faults.unknown(
        "unknown-successor", "De uitgave `\(successor)` bestaat niet.", at: edition.validity.head.at, word: successor,
        known: known)
    }
  }
}
