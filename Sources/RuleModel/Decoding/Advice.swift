import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads advice.yaml.
  func decodeAdvice() -> [AdviceRule] {
    rules(.advice, "een advies", keys: KeyTable.advice.names).compactMap { rule in
      let block = rule.block
      let head = head(rule, needsSource: false)
      let options = (block.required("options").map { faults.entries($0) } ?? []).compactMap { option($0) }
      guard let question = block.requiredText("question") else { return nil }
      return AdviceRule(
        head: head, question: question, basis: block.text("basis"), minimum: block.count("minimum", least: 0) ?? 1,
        normalises: block.flag("normalise"), options: options)
    }
  }

  private func option(_ entry: YAMLEntry) -> AdviceRule.Option? {
    let keys = KeyTable.option.names
    guard faults.accepts(entry.key, .word),
      let block = Block(entry.value, "een keuze van een advies", keys: keys, anchor: entry.key.range, faults: faults)
    else { return nil }
    return AdviceRule.Option(
      word: entry.name, label: block.text("label") ?? entry.name,
      indicatorsFor: block.list("for").compactMap { indicator($0) },
      indicatorsAgainst: block.list("against").compactMap { indicator($0) }, sources: citations(block),
      at: entry.key.range)
  }

  private func indicator(_ node: YAMLNode) -> AdviceRule.Indicator? {
    if let text = node.text?.trimmed {
      return expression(node, expecting: .boolean).map {
        AdviceRule.Indicator(when: $0, text: text, weight: 1, at: node.range)
      }
    }
    guard
      let block = Block(
        node, "een kenmerk", keys: KeyTable.indicator.names, anchor: node.firstLine, faults: faults),
      let condition = block.required("when"), let when = expression(condition, expecting: .boolean)
    else { return nil }
    _ = citations(block)
    return AdviceRule.Indicator(
      when: when, text: block.text("text") ?? condition.text?.trimmed ?? "",
      weight: block.count("weight", least: 1) ?? 1,
      at: node.firstLine)
  }
}
