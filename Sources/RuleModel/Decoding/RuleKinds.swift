import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads eligibility.yaml.
  func decodeEligibility() -> [EligibilityRule] {
    rules(.eligibility, "een voorwaarde", keys: KeyTable.eligibility.names).compactMap { rule in
      let head = head(rule, needsSource: true)
      let applies = applies(rule)
      let when = condition(rule, "when")
      let nodes = rule.block.required("requires").map { faults.list($0) } ?? []
      if nodes.isEmpty, rule.block.value("requires")?.items != nil {
        faults.report(
          "empty-list", "Deze regel stelt geen enkele voorwaarde.", at: rule.block.place(of: "requires"),
          help: "Voeg toe: `- {needs: …, else: …, reason: …}`.")
      }
      let needs = nodes.compactMap { need($0, standard: .notEligible, national: rule.national) }
      return applies.map { EligibilityRule(head: head, applies: $0, when: when, requires: needs) }
    }
  }

  /// Reads exclusions.yaml.
  func decodeExclusions() -> [BarRule] {
    rules(.exclusions, "een uitsluiting", keys: KeyTable.exclusion.names).compactMap { rule in
      let head = head(rule, needsSource: true)
      let applies = applies(rule)
      let condition = rule.block.required("when").flatMap { expression($0, expecting: .boolean) }
      return bar(rule, head, .exclusion, applies, when: nil, condition)
    }
  }

  /// Reads combinations.yaml.
  func decodeCombinations() -> [BarRule] {
    let forms = BarRule.Form.allCases.filter { $0 != .exclusion }
    return rules(.combinations, "een combinatie", keys: KeyTable.combination.names).compactMap { rule in
      let head = head(rule, needsSource: true)
      let applies = applies(rule)
      let when = condition(rule, "when")
      let given = forms.filter { rule.block.has($0.rawValue) }
      guard given.count == 1, let form = given.first else {
        let words = forms.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        faults.report(
          given.isEmpty ? "missing-key" : "too-many-forms",
          given.isEmpty
            ? "Bij een combinatie ontbreekt wat er niet of juist wel samen mag."
            : "Een combinatie heeft maar één vorm.",
          at: rule.block.anchor, help: "Schrijf er precies een: \(words).")
        return nil
      }
      let condition = rule.block.value(form.rawValue).flatMap { expression($0, expecting: .boolean) }
      return bar(rule, head, form, applies, when: when, condition)
    }
  }

  private func bar(
    _ rule: RuleEntry, _ head: RuleHead, _ form: BarRule.Form, _ applies: Applicability?, when: TypedExpression?,
    _ condition: TypedExpression?
  ) -> BarRule? {
    let standard: Verdict = form == .exclusion || form == .neverWith ? .excluded : .notEligible
    let otherwise =
      rule.block.has("else") ? rule.block.value("else").flatMap { verdict($0, among: VerdictForm.bars) } : standard
    let unless = rule.block.list("unless").map { alternative in
      // A single need may stand without a list of its own.
      (alternative.items ?? [alternative]).compactMap { need($0, standard: .excluded, national: rule.national) }
    }
    let unknown = unknownPolicy(rule.block, standard: .assume)
    let instead = rule.block.text("instead")
    guard let applies, let condition, let otherwise else { return nil }
    return BarRule(
      head: head, form: form, applies: applies, when: when, condition: condition, unless: unless, otherwise: otherwise,
      unknown: unknown, instead: instead)
  }

  /// Reads budgets.yaml.
  func decodeBudgets() -> [BudgetRule] {
    rules(.budgets, "een budgetregel", keys: KeyTable.budget.names).compactMap { rule in
      let head = head(rule, needsSource: false)
      let applies = applies(rule)
      let calculated = rule.block.value("calculated").flatMap { expression($0, expecting: nil) }
      let formula = rule.block.value("formula").flatMap { template($0) }
      let periods = rule.block.value("period").map { self.periods($0) } ?? []
      return applies.map {
        BudgetRule(head: head, applies: $0, calculated: calculated, formula: formula, periods: periods)
      }
    }
  }

  private func periods(_ node: YAMLNode) -> [(when: TypedExpression?, period: String)] {
    if node.text != nil { return faults.text(node).map { [(nil, $0)] } ?? [] }
    return faults.list(node).compactMap { item in
      guard let block = Block(item, "een periode", keys: KeyTable.period.names, anchor: item.firstLine, faults: faults),
        let period = block.requiredText("is")
      else { return nil }
      return (block.value("when").flatMap { expression($0, expecting: .boolean) }, period)
    }
  }

  /// Reads obligations.yaml.
  func decodeObligations() -> [Obligation] {
    rules(.obligations, "een verplichting", keys: KeyTable.obligation.names).compactMap { rule in
      let head = head(rule, needsSource: true)
      let applies = applies(rule)
      let text = rule.block.required("text").flatMap { template($0) }
      let when = condition(rule, "when")
      let metWhen = condition(rule, "met-when")
      let deadline = rule.block.value("deadline").flatMap { expression($0, expecting: .date) }
      let who = rule.block.value("who").flatMap { use(parties, $0) }
      guard let applies, let text else { return nil }
      return Obligation(
        head: head, applies: applies, when: when, text: text, who: who, deadline: deadline,
        message: rule.block.text("message"), metWhen: metWhen)
    }
  }

  /// Reads notes.yaml.
  func decodeNotes() -> [Note] {
    rules(.notes, "een opmerking", keys: KeyTable.note.names).compactMap { rule in
      let head = head(rule, needsSource: false)
      let applies = applies(rule)
      let when = condition(rule, "when")
      let text = rule.block.required("text").flatMap { template($0) }
      guard let applies, let text else { return nil }
      return Note(head: head, applies: applies, when: when, text: text)
    }
  }
}
