internal import Diagnostics
internal import RuleLanguage
internal import RuleModel

/// Compares what stands beside outcomes, by path: obligations, notes, budgets, advice, fixed answers, and what is assumed.
struct PartChanges {
  private let pair: EditionPair
  private let renames: [String: String]

  init(_ pair: EditionPair, _ renames: [String: String]) {
    self.pair = pair
    self.renames = renames
  }

  private struct Entry {
    var path: String
    var text: String
    var at: SourceRange
  }

  func parts() -> [EditionDifference.Part] {
    let before = entries(pair.old.edition, pair.oldCanon)
    let after = entries(pair.new.edition, pair.newCanon)
    let byPath = Dictionary(before.map { ($0.path, $0) }) { first, _ in first }
    let newPaths = Set(after.map(\.path))
    var parts: [EditionDifference.Part] = []
    for entry in after {
      let at = "\(entry.at.file):\(entry.at.start.line)"
      guard let old = byPath[entry.path] else {
        parts.append(.init(path: entry.path, change: .added, at: at))
        continue
      }
      if old.text != entry.text { parts.append(.init(path: entry.path, change: .changed, at: at)) }
    }
    for entry in before where !newPaths.contains(entry.path) {
      parts.append(.init(path: entry.path, change: .removed, at: "\(entry.at.file):\(entry.at.start.line)"))
    }
    return parts
  }

  private func entries(_ edition: Edition, _ canon: Canon) -> [Entry] {
    func name(_ slot: Int) -> String { edition.facts.indices.contains(slot) ? edition.facts[slot].name : "?" }
    func text(_ template: Template?) -> String {
      template?.parts.map { part in
        switch part {
        case .text(let text): text
        case .fact(let slot): "{\(name(slot))}"
        }
      }.joined() ?? ""
    }
    func holds(_ applies: Applicability) -> String {
      switch applies {
      case .decisions(let set): "decisions \(set.map { edition.decisions[$0].name })"
      case .candidates(let sets):
        "\(sets.enumerated().map { "\(edition.decisions[$0].name): \($1.map { edition.codes[$0].id })" })"
      }
    }
    var found: [Entry] = []
    func add(_ head: RuleHead, _ parts: [String?]) {
      let text = parts.map { $0 ?? "" }.joined(separator: " | ") + canon.text(head.valid)
      found.append(Entry(path: head.path, text: text, at: head.at))
    }
    for rule in edition.obligations {
      add(
        rule.head,
        [
          holds(rule.applies), rule.when.map(canon.text), text(rule.text), rule.who.map { edition.parties[$0].word },
          rule.deadline.map(canon.text), rule.message, rule.metWhen.map(canon.text),
        ])
    }
    for rule in edition.notes { add(rule.head, [holds(rule.applies), rule.when.map(canon.text), text(rule.text)]) }
    for rule in edition.budgets {
      let periods = rule.periods.map { "\($0.when.map(canon.text) ?? "") \($0.period)" }.joined(separator: ";")
      add(rule.head, [holds(rule.applies), rule.calculated.map(canon.text), text(rule.formula), periods])
    }
    for rule in edition.advice {
      let options = rule.options.map { option in
        "\(option.word) + \(option.indicatorsFor.map { "\(canon.text($0.when))*\($0.weight)" }) - "
          + "\(option.indicatorsAgainst.map { "\(canon.text($0.when))*\($0.weight)" })"
      }
      add(rule.head, ["\(rule.minimum) \(rule.normalises)"] + options)
    }
    for rule in edition.statements { add(rule.head, [rule.question, rule.answer, "\(rule.isGap) \(rule.isBinding)"]) }
    for code in edition.codes {
      add(
        code.head,
        [
          code.kind.rawValue, "\(code.code) \(code.category) \(code.unit) \(code.frequency) \(code.tariff)",
          code.groups.sorted().joined(separator: ","), code.budget.map { "\($0)" },
        ])
    }
    // What is taken for granted while facts are missing is no part of an answer with everything known.
    func assumes(_ needs: some Sequence<Need>) -> String { needs.map { "\($0.unknown)" }.joined() }
    for rule in edition.exclusions + edition.combinations {
      add(rule.head, ["\(rule.unknown) \(assumes(rule.unless.joined()))", rule.instead])
    }
    for rule in edition.eligibility { add(rule.head, [assumes(rule.requires)]) }
    for table in edition.tables {
      add(table.head, ["\(table.eliminates) \(table.assume.map { "\(name($0.slot))=\($0.value)" })"])
    }
    return found.map { entry in
      var entry = entry
      if let renamed = renames[entry.path] { entry.path = renamed }
      return entry
    }
  }
}
