import Diagnostics
import Foundation
import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel

/// Decides a decision by importing it as rule files, which are checked and compiled, and asking the engine.
struct EngineJudge {
  private let loaded: LoadedEdition
  private let facts: [String: ImportedFact]
  private let inputs: [DMNInputData]
  private let taken: ImportBuilder.Taken
  /// The question of the edition that gives it.
  private let question: String

  /// Prepares a decision, with what it needs.
  ///
  /// - Throws: Why it cannot be rule files.
  init(_ model: DMNModel, _ decision: String) throws(DMNRefusal) {
    let part = model.part(of: decision)
    let taken = DMNImport(part)
    guard let own = taken.decisions.first(where: { $0.decision == decision }) else {
      throw taken.refusals.first ?? DMNRefusal("`\(decision)` heeft in regelbestanden geen vorm.")
    }
    if let fault = taken.diagnostics.first(where: { $0.severity == .error }) { throw DMNRefusal(fault.message) }
    guard let loaded = taken.library?.regions.first?.editions.first else {
      throw DMNRefusal("De regelbestanden worden niet geladen.")
    }
    let question = loaded.edition.decisions.first { question in
      question.outputs.contains { output in
        switch output {
        case .fact(let slot): own.isDerived && loaded.edition.facts[slot].name == own.name
        case .table(let index): !own.isDerived && loaded.edition.tables[index].head.path == "selection/" + own.name
        case .advice: false
        }
      }
    }
    guard let question else { throw DMNRefusal("`\(decision)` is in de regelbestanden geen vraag.") }
    self.loaded = loaded
    self.question = question.name
    self.taken = own
    facts = taken.facts
    inputs = part.inputs
  }

  /// What the engine gives; null when it gives no value.
  ///
  /// - Throws: Why the given values cannot be put to the engine.
  func decide(_ given: [String: FEELValue]) throws(DMNRefusal) -> FEELValue {
    var values: [String: RawValue] = [:]
    for input in inputs {
      for (name, fact) in facts where name == input.name || name.hasPrefix(input.name + ".") {
        var value = given[input.name]
        if name != input.name { value = value?.entry(String(name.dropFirst(input.name.count + 1))) }
        // What is left out is unknown; so is null.
        guard let value, value != .null, loaded.edition.facts.contains(where: { $0.name == fact.name }) else {
          continue
        }
        values[fact.name] = try Self.raw(value, fact.type)
      }
    }
    let query = Query(
      region: loaded.edition.region.key, date: "2000-01-01", decision: question, facts: values)
    let answer: Answer
    do throws(QueryError) {
      answer = try loaded.evaluator.answer(query)
    } catch {
      throw DMNRefusal(error.message)
    }
    return taken.isDerived ? derived(answer) : rows(answer)
  }

  private func derived(_ answer: Answer) -> FEELValue {
    guard let output = answer.values.first(where: { $0.name == taken.name }), let value = output.value,
      let fact = loaded.edition.facts.first(where: { $0.name == taken.name })
    else { return .null }
    return Self.value(value, fact.labels)
  }

  /// The rows that decided, in order.
  private func rows(_ answer: Answer) -> FEELValue {
    let path = "selection/" + taken.name
    guard let table = loaded.edition.tables.first(where: { $0.head.path == path }), answer.outcome == .answered else {
      return .null
    }
    var seen: Set<String> = []
    let decided = answer.results.flatMap(\.reasons).map(\.rule).filter { seen.insert($0).inserted }
    let rows = decided.compactMap { rule in table.rows.first { path + "#" + $0.id == rule } }.map { row($0, table) }
    if taken.isList { return rows.isEmpty ? .null : .list(rows) }
    return rows.first ?? .null
  }

  private func row(_ row: DecisionTable.Row, _ table: DecisionTable) -> FEELValue {
    let entries = zip(table.outputs, row.outputs).map { output, cell -> FEELValue.Entry in
      let column = taken.outputs.first { $0.name == output.name }?.column ?? output.name
      switch cell {
      case .value(let value): return FEELValue.Entry(name: column, value: Self.value(value, output.labels))
      case .code(let index): return FEELValue.Entry(name: column, value: .text(loaded.edition.codes[index].name))
      case .verdict, .nothing: return FEELValue.Entry(name: column, value: .null)
      }
    }
    return entries.count == 1 ? entries[0].value : .context(entries)
  }

  // MARK: - Values

  private static func raw(_ value: FEELValue, _ type: ImportedType) throws(DMNRefusal) -> RawValue {
    switch value {
    case .null: return .none
    case .boolean(let truth): return .boolean(truth)
    case .number(let number): return .number("\(number)")
    case .text(let text): return .text(type.type.symbols == nil ? text : ImportNames.word(text))
    case .date(let date): return .text(date.description)
    case .list(let items):
      var list: [RawValue] = []
      for item in items { list.append(try raw(item, type)) }
      return .list(list)
    case .context: throw DMNRefusal("Een record is in regelbestanden geen waarde.")
    }
  }

  private static func value(_ value: Value, _ labels: [String: String]) -> FEELValue {
    switch value {
    case .none: .null
    case .boolean(let truth): .boolean(truth)
    case .symbol(let word): .text(labels[word] ?? word)
    case .number(let count): .number(Decimal(count) / Decimal(NumberType.scale))
    case .date(let date): .date(date)
    case .set(let words): .list(words.map { .text(labels[$0] ?? $0) })
    case .text(let text): .text(text)
    }
  }
}
