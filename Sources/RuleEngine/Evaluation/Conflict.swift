internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Facts that contradict each other.
enum Conflict {
  /// Names facts that surely contradict each other; `nil` when there are none.
  static func reason(in box: Box) -> Reason? {
    let program = box.program
    let edition = program.edition
    let wording = Wording(program: program, box: box)
    for slot in box.subject.given {
      let fact = edition.facts[slot]
      switch fact.origin {
      case .given, .referenceDate, .reading: continue
      case .expression, .table: break
      }
      let worked = box.definition(of: slot)
      guard worked.isDisjoint(with: box.base[slot]) else { continue }
      let others = program.ingredients[slot].filter { $0 != slot && box.subject.given.contains($0) }
      let given = wording.known(slot) ?? "onbekend"
      let value = worked.singleValue.map { wording.text($0, of: fact.type, labels: fact.labels) } ?? "iets anders"
      return Reason(
        rule: fact.head.path,
        text:
          "Opgegeven is \(wording.name(of: slot)) \(given), maar uit \(wording.circumstances(others)) volgt \(value).",
        sources: fact.head.sources, at: "\(fact.head.at.file):\(fact.head.at.start.line)")
    }
    for (index, rule) in edition.impossibilities.enumerated() where box.truth(rule.when) == .yes {
      return Reason(
        rule: "impossible#\(index + 1)", text: rule.reason, sources: [], at: "\(rule.at.file):\(rule.at.start.line)")
    }
    return nil
  }
}
