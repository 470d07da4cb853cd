public import RuleEngine

internal import RuleModel

/// The words of an interview in a terminal.
public enum InterviewText {
  /// How a question is put: its text, the choices numbered, and what else may be said.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - number: Its number in the interview, from 1.
  ///   - emphasis: How the question stands out.
  /// - Returns: Text that ends with a line break.
  public static func question(_ question: MissingFact, number: Int, emphasis: Emphasis = .none) -> String {
    var lines = [emphasis.heading("\(number). \(question.question)")]
    for (index, choice) in choices(of: question).enumerated() { lines.append("   \(index + 1)) \(choice.text)") }
    switch question.type {
    case "integer": lines.append("   Een heel getal\(question.unit.map { " (\($0))" } ?? "").")
    case "decimal", "money":
      lines.append("   Een getal, met een punt voor de decimalen\(question.unit.map { " (\($0))" } ?? "").")
    case "date": lines.append("   Een datum: jjjj-mm-dd.")
    case "set": lines.append("   Een of meer nummers met een komma ertussen; `geen` als er geen past.")
    default: break
    }
    lines.append("   " + emphasis.faint("? = weet ik niet, < = terug"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words that may be chosen, with their labels.
  ///
  /// - Parameter question: The question.
  public static func choices(of question: MissingFact) -> [(word: String, text: String)] {
    if question.type == "boolean" { return [("true", "ja"), ("false", "nee")] }
    return (question.values ?? []).map { ($0.word, $0.text) }
  }

  /// What was said.
  public enum Reply: Hashable, Sendable {
    case value(RawValue)
    case skip
    case back
  }

  /// Understands a reply: a number of a choice, a word, a value, `weet ik niet` or `terug`.
  ///
  /// - Parameters:
  ///   - text: The line that was typed.
  ///   - question: The question it replies to.
  /// - Returns: What was said; `nil` for an empty line.
  public static func reply(_ text: String, to question: MissingFact) -> Reply? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch words.lowercased() {
    case "": return nil
    case "?", "weet ik niet", "onbekend": return .skip
    case "<", "terug": return .back
    default: break
    }
    let choices = choices(of: question)
    func word(_ text: String) -> String {
      if let number = Int(text), choices.indices.contains(number - 1), !choices.contains(where: { $0.word == text }) {
        return choices[number - 1].word
      }
      let small = text.lowercased()
      return choices.first { $0.word.lowercased() == small || $0.text.lowercased() == small }?.word ?? text
    }
    if question.type == "set" {
      if words.lowercased() == "geen" { return .value(.list([])) }
      let parts = words.split(separator: ",").map { word($0.split(separator: " ").joined(separator: " ")) }
      return .value(.list(parts.map { .text($0) }))
    }
    return .value(.text(word(words)))
  }
}
