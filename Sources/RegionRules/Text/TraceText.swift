public import RuleEngine

internal import RuleLanguage

/// Writes every rule that was looked at as a tree: what decided first, then what stands in the way and what does not.
public enum TraceText {
  /// Returns the tree of rules.
  ///
  /// Of a rule that does not stand in the way only the parts are told that make it so; of a rule that is taken for granted
  /// only what is not known.
  ///
  /// - Parameters:
  ///   - answer: The answer.
  ///   - trace: The rules that were looked at for it.
  ///   - emphasis: How headings stand out.
  /// - Returns: Text that ends with a line break.
  public static func render(_ answer: Answer, _ trace: [TracedSubject], emphasis: Emphasis = .none) -> String {
    var lines = ["", emphasis.heading("Alle regels die zijn bekeken")]
    var seen: Set<RuleTrace> = []
    for subject in trace {
      let name = [subject.code, subject.name].compactMap { $0 }.joined(separator: " ")
      lines.append(name.isEmpty ? "De vraag als geheel" : name)
      add(subject.rules, to: &lines, indent: "", &seen, emphasis)
    }
    // Answers from a statement, or from the edition itself, rest on that alone.
    if trace.isEmpty {
      add(
        answer.results.flatMap(\.reasons).map { RuleTrace(rule: $0.rule, result: .decided, text: $0.text) },
        to: &lines, indent: "", &seen, emphasis)
    }
    if !answer.missing.isEmpty {
      lines.append("Nog onbekend, en van belang: \(DutchText.list(answer.missing.map { StatusText.fact($0.fact) })).")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A rule that was told above with its parts is named, and its parts are not told again.
  private static func add(
    _ traces: [RuleTrace], to lines: inout [String], indent: String, _ seen: inout Set<RuleTrace>, _ emphasis: Emphasis
  ) {
    for (index, trace) in traces.enumerated() {
      let isLast = index == traces.count - 1
      let path = trace.rule.map { " " + emphasis.faint("[\($0)]") } ?? ""
      let parts = told(trace)
      let isKnown = trace.rule != nil && !parts.isEmpty && !seen.insert(trace).inserted
      let text = trace.text.split(whereSeparator: \.isNewline).joined(separator: " ") + (isKnown ? " (zie boven)" : "")
      lines.append("\(indent)\(isLast ? "└─" : "├─") \(marked(trace.result, emphasis)): \(text)\(path)")
      if !isKnown { add(parts, to: &lines, indent: indent + (isLast ? "   " : "│  "), &seen, emphasis) }
    }
  }

  /// The parts of a rule that are worth telling.
  private static func told(_ trace: RuleTrace) -> [RuleTrace] {
    switch trace.result {
    case .passed:
      // An exclusion passes by what does not hold, a need by what does.
      let unmet = trace.parts.filter { $0.result == .unmet }
      return (unmet.isEmpty ? trace.parts : unmet).map(withoutParts)
    case .assumed: return trace.parts.filter { $0.result == .open }.map(withoutParts)
    default: return trace.parts
    }
  }

  /// A part whose own text tells enough.
  private static func withoutParts(_ trace: RuleTrace) -> RuleTrace {
    guard trace.rule == nil, !trace.text.hasSuffix(":") else { return trace }
    return RuleTrace(rule: trace.rule, result: trace.result, text: trace.text)
  }

  private static func marked(_ result: RuleTrace.Result, _ emphasis: Emphasis) -> String {
    switch result {
    case .decided: emphasis.good("beslist")
    case .struck: emphasis.bad("houdt tegen")
    case .passed: "houdt niet tegen"
    case .assumed: emphasis.alert("aangenomen")
    case .open: emphasis.alert("onbekend")
    case .unmatched: "past niet"
    case .met: emphasis.good("ja")
    case .unmet: emphasis.bad("nee")
    }
  }
}
