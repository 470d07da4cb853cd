import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads a need: a condition, and what follows when it is not met.
  ///
  /// - Parameters:
  ///   - node: The need.
  ///   - standard: What follows when `else` is left out.
  ///   - national: The national rule it belongs to, if any.
  func need(_ node: YAMLNode, standard: Verdict, national: RuleImport? = nil) -> Need? {
    guard let block = Block(node, "een voorwaarde", keys: KeyTable.need.names, anchor: node.firstLine, faults: faults)
    else {
      return nil
    }
    let otherwise = block.has("else") ? block.value("else").flatMap { verdict($0, among: VerdictForm.needs) } : standard
    let reason = block.value("reason").flatMap { template($0) }
    let unknown = unknownPolicy(block, standard: .ask)
    let sources = citations(block, national: national)
    guard let condition = block.required("needs").flatMap({ condition($0) }), let otherwise else { return nil }
    return Need(
      condition: condition, otherwise: otherwise,
      consentSlot: consentSlot(otherwise, condition, at: block.place(of: "else")), reason: reason,
      unknown: unknown, sources: sources, at: node.firstLine)
  }

  /// Reads what an unknown fact means.
  func unknownPolicy(_ block: Block, standard: UnknownPolicy) -> UnknownPolicy {
    switch block.word("unknown", among: ["ask", "assume"]) {
    case "ask": .ask
    case "assume": .assume
    default: standard
    }
  }

  /// A consent fact by itself is met when given; anything else is an expression.
  private func condition(_ node: YAMLNode) -> Need.Condition? {
    if let name = node.text?.trimmed, let slot = slot(of: name), facts.indices.contains(slot),
      facts[slot].type == .consent
    {
      book.used.insert(slot)
      return .consent(slot)
    }
    return expression(node, expecting: .boolean).map { .expression($0) }
  }

  /// The consent fact that lifts a need: the one it names, else that of the party.
  private func consentSlot(_ verdict: Verdict, _ condition: Need.Condition, at place: SourceRange) -> Int? {
    guard case .consent(let party) = verdict else { return nil }
    if case .consent(let slot) = condition, facts[slot].party == party { return slot }
    let slots = facts.indices.filter { facts[$0].party == party }
    if slots.count > 1 {
      let names = slots.map { "`\(facts[$0].name)`" }.joined(separator: ", ")
      faults.report(
        "consent-unclear", "Deze partij heeft meer dan één toestemming: \(names).", at: place,
        help: "Zet de toestemming zelf in een eigen voorwaarde: `needs: \(facts[slots[0]].name)`.")
    }
    if let slot = slots.first { book.used.insert(slot) }
    return slots.first
  }
}
