internal import Diagnostics
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Tells rules in plain Dutch.
struct EntryWriter: Sendable {
  let edition: Edition
  let words: DutchExpression

  func code(_ index: Int) -> BookEntry {
    let code = edition.codes[index]
    var entry = BookEntry(code.head, title: "\(code.code.value ?? code.id) \(code.name)")
    if code.code.value != code.id { entry.add("Code", code.code.value ?? "staat niet in de bron") }
    entry.add("Soort", RuleWords.kind(code.kind))
    let groups = code.groups.map { group in edition.groups.first { $0.word == group }?.text ?? group }
    entry.add("Groepen", groups.joined(separator: ", "))
    entry.add("Productcategorie", code.category.value)
    entry.add("Eenheid", code.unit.value)
    entry.add("Frequentie", code.frequency.value)
    entry.add("Tarief", code.tariff.value.map(DutchText.money))
    for need in code.limits { add(need, to: &entry) }
    for item in code.inform { entry.add("Ter informatie", item.text) }
    if let budget = code.budget {
      let amount = budget.amount.map(DutchText.money) ?? "bedrag staat niet in de bron"
      let period = budget.period.map { ", " + RuleWords.period($0) } ?? ""
      entry.add("Budget", "\(RuleWords.title(budget.kind))\(budget.number.map { " \($0)" } ?? ""): \(amount)\(period)")
    }
    entry.codes = [index]
    return entry
  }

  func decision(_ decision: Edition.Decision) -> BookEntry {
    var entry = BookEntry(decision.head, title: decision.question)
    let outputs = decision.outputs.compactMap { output -> String? in
      switch output {
      case .table(let number):
        edition.tables.indices.contains(number) ? "tabel \(name(edition.tables[number].head))" : nil
      case .fact(let slot): edition.facts.indices.contains(slot) ? RuleWords.spaced(edition.facts[slot].name) : nil
      case .advice(let number):
        edition.advice.indices.contains(number) ? "advies \(name(edition.advice[number].head))" : nil
      }
    }
    entry.add(
      "Antwoord uit",
      outputs.isEmpty ? "alleen voorwaarden en uitsluitingen: mag dit?" : outputs.joined(separator: ", "))
    entry.add("Geldig", decision.head.valid.map(period))
    return entry
  }

  func table(_ table: DecisionTable) -> BookEntry {
    var entry = BookEntry(table.head)
    fill(&entry, with: table)
    return entry
  }

  func eligibility(_ rule: EligibilityRule) -> BookEntry {
    var entry = BookEntry(rule.head)
    add(rule.applies, to: &entry)
    entry.add("Alleen als", rule.when, words)
    for need in rule.requires { add(need, to: &entry) }
    return entry
  }

  func bar(_ rule: BarRule) -> BookEntry {
    var entry = BookEntry(rule.head)
    add(rule.applies, to: &entry)
    entry.add("Alleen als", rule.when, words)
    entry.add(rule.strikesWhenTrue ? "Staat in de weg als" : "Mag alleen als", rule.condition, words)
    entry.add("Dan", DutchText.sentence(RuleWords.verdict(rule.otherwise, in: edition)) + ".")
    entry.add("In plaats daarvan", rule.instead)
    entry.add("Wat een antwoord zegt", rule.head.reason.map { RuleWords.template($0, in: edition) })
    for alternative in rule.unless {
      for need in alternative { add(need, to: &entry, label: "Behalve als") }
    }
    if rule.unknown == .assume {
      entry.add("Onbekend", "Zolang niet bekend is of dit speelt, wordt aangenomen van niet.")
    }
    return entry
  }

  func budget(_ rule: BudgetRule) -> BookEntry {
    var entry = BookEntry(rule.head)
    add(rule.applies, to: &entry)
    entry.add("Berekening", rule.calculated, words)
    entry.add("Zo opgeschreven", rule.formula.map { RuleWords.template($0, in: edition) })
    for (when, period) in rule.periods {
      entry.add("Periode", RuleWords.period(period) + (when.map { ", als \(words.text($0))" } ?? ""))
    }
    return entry
  }

  func obligation(_ rule: Obligation) -> BookEntry {
    var entry = BookEntry(rule.head)
    entry.add("Wat", RuleWords.template(rule.text, in: edition))
    add(rule.applies, to: &entry)
    entry.add("Alleen als", rule.when, words)
    entry.add("Wie", rule.who.flatMap { edition.parties.indices.contains($0) ? edition.parties[$0].text : nil })
    entry.add("Uiterlijk", rule.deadline, words)
    entry.add("Bericht", rule.message)
    entry.add("Voldaan als", rule.metWhen, words)
    return entry
  }

  func note(_ note: RuleModel.Note) -> BookEntry {
    var entry = BookEntry(note.head)
    entry.add("Opmerking", RuleWords.template(note.text, in: edition))
    add(note.applies, to: &entry)
    entry.add("Als", note.when, words)
    return entry
  }

  func statement(_ statement: Statement) -> BookEntry {
    var entry = BookEntry(statement.head, title: statement.question)
    entry.add(statement.isGap ? "De bron zegt dit niet" : "Antwoord", statement.answer.isEmpty ? "–" : statement.answer)
    if !statement.isBinding { entry.add("Let op", "Dit is een suggestie van de bron, geen plicht.") }
    return entry
  }

  func advice(_ rule: AdviceRule) -> BookEntry {
    var entry = BookEntry(rule.head, title: rule.question)
    entry.add("Gewicht", rule.basis)
    for option in rule.options {
      for (label, list) in [("pleit voor", option.indicatorsFor), ("pleit tegen", option.indicatorsAgainst)] {
        entry.add("\(option.label): \(label)", list.map { sign($0, &entry) }.joined(separator: "; "))
      }
    }
    return entry
  }

  func reading(_ fact: Fact) -> BookEntry {
    guard case .reading(let reading) = fact.origin else { return BookEntry(fact.head) }
    var entry = BookEntry(reading.head, title: reading.question)
    for option in reading.options {
      entry.add(reading.settled == option.word ? "Lezing (gekozen)" : "Lezing", "\(option.text)")
    }
    if reading.settled == nil { entry.add("Keuze", "De regio heeft nog niet gekozen.") }
    return entry
  }

  func fact(_ fact: Fact) -> BookEntry {
    var entry = BookEntry(fact.head)
    entry.add("Vraag", fact.question)
    entry.add("Waarde", RuleWords.type(fact.type, labels: fact.labels))
    switch fact.origin {
    case .expression(let expression): entry.add("Volgt uit", expression, words)
    case .table(let table): fill(&entry, with: table)
    case .given, .referenceDate, .reading: break
    }
    if fact.mayBeNone { entry.add("Let op", "Dit kan er ook niet zijn.") }
    entry.add(
      "Wie weet dit", fact.who.flatMap { edition.parties.indices.contains($0) ? edition.parties[$0].text : nil })
    return entry
  }

  private func name(_ head: RuleHead) -> String {
    RuleWords.spaced(head.path.split(separator: "/").last.map(String.init) ?? head.path)
  }

  private func sign(_ indicator: AdviceRule.Indicator, _ entry: inout BookEntry) -> String {
    entry.facts.formUnion(indicator.when.references)
    return indicator.text == "\(indicator.when)" || indicator.text.contains(" = ")
      ? words.text(indicator.when) : indicator.text
  }

  func period(_ period: Period) -> String {
    let first = period.from.map { "vanaf \(DutchText.date($0))" }
    let last = period.until.map { "tot en met \(DutchText.date($0))" }
    return [first, last].compactMap { $0 }.joined(separator: " ")
  }
}
