import RuleLanguage

/// Takes over a model piece by piece: what is given, then each decision after what it needs.
final class ImportBuilder {
  /// A decision as a rule file holds it.
  struct Taken {
    var name: String
    /// Its name in the model.
    var decision: String
    /// The output columns of a table of its own, with their names in the model.
    var outputs: [(name: String, column: String)] = []
    /// Whether several rows may count.
    var isList = false
    /// Whether it is a derived fact and not a table of its own.
    var isDerived: Bool
    var question: String?
    /// The lines below its name.
    var lines: [String]
  }

  /// Something that is given.
  struct Given {
    var fact: ImportedFact
    var question: String
    var hint: DMNElement?
    var line: Int
  }

  let model: DMNModel
  let types: ImportedTypes
  private(set) var given: [Given] = []
  private(set) var taken: [Taken] = []
  private(set) var refusals: [DMNRefusal] = []
  /// Names of facts in rule files that something reads.
  private(set) var used: Set<String> = []
  var words = ImportedWords()
  private var names = ImportNames()
  private var ruleNames = ImportNames()
  /// What inputs and derived facts are called, by their name in the model.
  private(set) var facts: [String: ImportedFact] = [:]
  private var isDone: Set<String> = []

  /// Tables whose rows cover everything, by their name in rule files; they get no `otherwise`.
  private let complete: Set<String>

  /// Rows that never count in the order in which rows count, by decision.
  private let without: [String: Set<Int>]

  init(_ model: DMNModel, complete: Set<String>, without: [String: Set<Int>]) {
    self.model = model
    self.complete = complete
    self.without = without
    types = ImportedTypes(model: model)
  }

  /// Takes over all that can be.
  func build() {
    for input in model.inputs { take(input) }
    for decision in model.decisions { take(decision, 0) }
    for service in model.services {
      refusals.append(DMNRefusal("De dienst `\(service)` heeft in regelbestanden geen vorm."))
    }
    for fact in given where !used.contains(fact.fact.name) && fact.fact.name != "datum" {
      refusals.append(
        DMNRefusal(
          "`\(fact.fact.name)` wordt door geen overgenomen beslissing gebruikt en is weggelaten.", line: fact.line))
    }
    given.removeAll { !used.contains($0.fact.name) || $0.fact.name == "datum" }
  }

  // MARK: - Inputs

  private func take(_ input: DMNInputData) {
    do throws(DMNRefusal) {
      if input.hint?["origin"] == "reference-date" {
        facts[input.name] = ImportedFact(name: "datum", type: ImportedType(type: .date))
        return
      }
      if let definition = model.type(input.type), !definition.components.isEmpty {
        for component in definition.components {
          let type = try types.type(component.base) ?? ImportedType(type: .text)
          let narrow = try component.allowed.flatMap { allowed throws(DMNRefusal) in
            try types.narrowed(type, allowed, component.line)
          }
          add("\(input.name).\(component.name)", narrow ?? type, input)
        }
        return
      }
      add(input.name, try type(of: input), input)
    } catch {
      refusals.append(DMNRefusal("`\(input.name)`: \(error.reason)", line: error.line ?? input.line))
    }
  }

  private func add(_ name: String, _ type: ImportedType, _ input: DMNInputData) {
    let fact = ImportedFact(name: names.fact(name), type: type)
    facts[name] = fact
    given.append(Given(fact: fact, question: input.question ?? name + "?", hint: input.hint, line: input.line))
  }

  /// The type of an input; texts are limited as the columns that test them say.
  private func type(of input: DMNInputData) throws(DMNRefusal) -> ImportedType {
    let declared = try types.type(input.type)
    if let declared, declared.type != .text { return declared }
    for decision in model.decisions {
      guard case .table(let table) = decision.logic else { continue }
      for column in table.inputs where column.expression == input.name {
        if let allowed = column.allowed, let type = try types.narrowed(declared, allowed, column.line) { return type }
        if declared == nil, let type = try types.type(column.type) { return type }
      }
    }
    return declared ?? ImportedType(type: .text)
  }

  // MARK: - Decisions

  private func take(_ decision: DMNDecision, _ level: Int) {
    guard isDone.insert(decision.id).inserted else { return }
    guard level < DMNRun.deepest else { return }
    for need in model.decisions where decision.requirements.contains(need.id) { take(need, level + 1) }
    do throws(DMNRefusal) {
      try takeLogic(decision)
    } catch {
      refusals.append(DMNRefusal("`\(decision.name)`: \(error.reason)", line: error.line ?? decision.line))
    }
  }

  private func takeLogic(_ decision: DMNDecision) throws(DMNRefusal) {
    let writer = RuleTextWriter(model: model, facts: facts)
    switch decision.logic {
    case .expression(let text, let language, let line):
      let declared = try types.type(decision.type)
      if decision.hint?["kind"] == "narrowed", let declared {
        try ask(decision, declared)
        return
      }
      guard var type = declared else {
        throw DMNRefusal("Een uitdrukking zonder type heeft in regelbestanden geen vorm.")
      }
      if type.type == ImportedType.number { type.type = ImportedType.widest }
      let body = try self.body(text, language, line, writer)
      let fact = ImportedFact(name: names.fact(decision.name), type: type)
      facts[decision.name] = fact
      var lines = type.lines(forDerived: true) + ["is: \(RuleYAML.quoted(body))"]
      if let question = decision.question { lines.append("question: \(RuleYAML.quoted(question))") }
      add(decision, fact.name, isDerived: true, lines + head(decision, needsSource: false), writer)
    case .table(let table):
      // A record or a list has no type here; its columns do.
      let declared = try? types.type(decision.type)
      let importer = TableImporter(decision: decision, table: table, types: types, writer: writer)
      if table.isCalculated {
        try takeCalculated(decision, table, importer, writer)
        return
      }
      let result = try importer.result(declared: declared, without: without[decision.name] ?? [])
      refusals += result.remarks
      words.formUnion(result.words)
      if let type = result.derived {
        let fact = ImportedFact(name: names.fact(decision.name), type: type)
        facts[decision.name] = fact
        var lines = lines(of: result, type, fact.name)
        if let question = decision.question { lines.append("question: \(RuleYAML.quoted(question))") }
        add(decision, fact.name, isDerived: true, lines + head(decision, needsSource: false), writer)
      } else {
        let name = ruleNames.rule(decision.hint?["name"] ?? decision.name)
        add(
          decision, name, isDerived: false, lines(of: result, nil, name) + head(decision, needsSource: true), writer,
          result)
      }
    case .context, .invocation, .list:
      throw DMNRefusal("Een context, aanroep of lijst als beslissing heeft in regelbestanden geen vorm.")
    case .refused(let refusal): throw refusal
    }
  }

  /// A table that adds or counts its rows becomes a calculation.
  private func takeCalculated(
    _ decision: DMNDecision, _ table: DMNTable, _ importer: TableImporter, _ writer: RuleTextWriter
  ) throws(DMNRefusal) {
    let body = try writer.expression(RowCalculation(importer: importer).expression())
    let fact = ImportedFact(name: names.fact(decision.name), type: ImportedType(type: ImportedType.widest))
    facts[decision.name] = fact
    var lines = fact.type.lines(forDerived: true) + ["is: \(RuleYAML.quoted(body))"]
    if let question = decision.question { lines.append("question: \(RuleYAML.quoted(question))") }
    add(decision, fact.name, isDerived: true, lines + head(decision, needsSource: false), writer)
  }

  /// The lines of a table; without `otherwise` where its rows cover everything.
  private func lines(of result: TableImporter.Result, _ type: ImportedType?, _ name: String) -> [String] {
    var result = result
    if complete.contains(name), let start = result.more.firstIndex(where: { $0.hasPrefix("otherwise:") }) {
      result.more.removeSubrange(start...)
    }
    return result.lines(type?.lines(forDerived: true) ?? [], column: type == nil ? nil : name)
  }

  /// Lets a fact be asked whose calculation goes beyond the bounds that the edition gives it.
  private func ask(_ decision: DMNDecision, _ type: ImportedType) throws(DMNRefusal) {
    guard let question = decision.question else {
      throw DMNRefusal("De berekening gaat verder dan de grenzen van het feit, en er is geen vraag om het te vragen.")
    }
    let fact = ImportedFact(name: names.fact(decision.name), type: type)
    facts[decision.name] = fact
    given.append(Given(fact: fact, question: question, hint: nil, line: decision.line))
    refusals.append(
      DMNRefusal(
        "De berekening van `\(fact.name)` gaat verder dan de grenzen van het feit; het wordt gevraagd.",
        line: decision.line))
  }

  private func body(
    _ text: String, _ language: String?, _ line: Int, _ writer: RuleTextWriter
  ) throws(DMNRefusal) -> String {
    do throws(DMNRefusal) {
      if language == DMNHints.language {
        words.mention(text)
        writer.trace.used.formUnion(ImportedWords.names(in: text))
        return text
      }
      if let language, !language.isEmpty, !language.uppercased().contains("FEEL") {
        throw DMNRefusal("De taal `\(language)` wordt niet ondersteund.")
      }
      return try writer.expression(FEELParser.expression(text, names: model.names))
    } catch {
      throw error.at(line)
    }
  }

  private func add(
    _ decision: DMNDecision, _ name: String, isDerived: Bool, _ lines: [String], _ writer: RuleTextWriter,
    _ result: TableImporter.Result? = nil
  ) {
    used.formUnion(writer.trace.used)
    used.formUnion(ImportedWords.templateNames(in: lines))
    taken.append(
      Taken(
        name: name, decision: decision.name, outputs: result?.columns ?? [], isList: result?.policy == "collect",
        isDerived: isDerived, question: decision.question, lines: lines))
  }

  /// The keys that every rule may have.
  func head(_ decision: DMNDecision, needsSource: Bool) -> [String] {
    let hint = decision.hint
    var lines: [String] = []
    for key in ["reason", "caveat"] {
      if let text = hint?[key] { lines.append("\(key): \(RuleYAML.quoted(text))") }
    }
    let period = ["from", "until"].compactMap { key in hint?[key].map { "\(key): \($0)" } }
    if !period.isEmpty { lines.append("valid: {\(period.joined(separator: ", "))}") }
    let accepted = hint?.all("accept") ?? []
    if !accepted.isEmpty { lines.append("accept:") }
    for finding in accepted {
      lines.append(
        "  - {finding: \(finding["finding"] ?? ""), reason: \(RuleYAML.quoted(finding["reason"] ?? ""))}")
    }
    return lines + words.sources(hint, standard: needsSource && hint == nil ? decision.name : nil)
  }
}
