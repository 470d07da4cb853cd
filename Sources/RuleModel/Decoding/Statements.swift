import Diagnostics
import YAMLSource

extension EditionDecoder {
  /// Reads statements.yaml; a statement is asked by its name, like a decision.
  func decodeStatements() -> [Statement] {
    rules(.statements, "een vast antwoord", keys: KeyTable.statement.names)
      .compactMap { rule in
        let head = head(rule, needsSource: true)
        let name = rule.path.dropFirst("statements/".count)
        if let number = decisionNames.number(of: String(name)) {
          faults.report(
            "duplicate-name", "De naam `\(name)` is al in gebruik voor een vraag.", at: rule.block.anchor,
            notes: [DiagnosticNote("Hier staat `\(name)` voor het eerst.", at: decisionNames.places[number])],
            help: "Kies een andere naam: vragen en vaste antwoorden worden op dezelfde manier gesteld.")
        }
        guard let question = rule.block.requiredText("question"), let text = rule.block.requiredText("answer") else {
          return nil
        }
        let word = "not-in-source"
        let isGap = text == word || text.hasPrefix(word + " ")
        let answer = isGap ? String(text.dropFirst(word.count)).trimmed : text
        return Statement(
          head: head, question: question, keywords: rule.block.texts("keywords"), answer: answer, isGap: isGap,
          isBinding: rule.block.flag("binding", true))
      }
  }
}
