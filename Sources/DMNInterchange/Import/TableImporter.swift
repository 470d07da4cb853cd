import RuleLanguage

/// Takes over one decision table.
struct TableImporter {
  let decision: DMNDecision
  let table: DMNTable
  let types: ImportedTypes
  let writer: RuleTextWriter

  /// A table as a rule file holds it.
  struct Result {
    /// The type of the fact when it is a derived one.
    var derived: ImportedType?
    var policy: String
    var header: [String]
    var rows: [[String]]
    var outputLines: [String]
    var more: [String]
    var words: ImportedWords
    /// The output columns, with their names in the model.
    var columns: [(name: String, column: String)]
    /// What has to be told about it.
    var remarks: [DMNRefusal]

    /// The lines below the name.
    func lines(_ type: [String], column: String?) -> [String] {
      let head = header.map { $0.isEmpty ? column ?? $0 : $0 }
      return type + ["hit-policy: \(policy)"] + outputLines + more + ["table: |"]
        + RuleYAML.indented(RuleYAML.table([head] + rows))
    }
  }

  /// An output with the column of its outcomes.
  struct Output {
    var name: String
    var index: Int
    var outcome: Int?
    /// `nil` for codes.
    var type: ImportedType?
  }

  /// The table in the form of rule files.
  ///
  /// - Parameters:
  ///   - declared: The type of the decision.
  ///   - without: Rows that never count, by their place in the order in which rows count; the author's own order is left
  ///     as it is.
  func result(declared: ImportedType?, without: Set<Int>) throws(DMNRefusal) -> Result {
    var words = ImportedWords()
    var inputs = table.inputs
    let choice = table.hint?["choose"]
    if choice != nil { inputs = Array(inputs.dropLast()) }
    var columns: [ImportedFact] = []
    for input in inputs { columns.append(try fact(input)) }
    let isDerived = try isDerived()
    let outputs = try outputs(declared, isDerived: isDerived)
    var rules = table.rules
    let policy = try RowOrder(importer: self, outputs: outputs, columns: columns).policy(&rules)
    var remarks: [DMNRefusal] = []
    if table.policy != .first, policy == "first" {
      let name = decision.name
      remarks = rules.indices.filter(without.contains).map {
        DMNRefusal(
          "Een rij van `\(name)` telt nooit mee, omdat andere rijen voorgaan; zij is weggelaten.", line: rules[$0].line)
      }
      rules = rules.indices.filter { !without.contains($0) }.map { rules[$0] }
    }
    var rows: [[String]] = []
    let notes = RowNotes(table)
    for rule in rules {
      do throws(DMNRefusal) {
        var row: [String] = []
        for (text, fact) in zip(rule.tests, columns) { row.append(try cell(text, fact)) }
        for output in outputs { row.append(try text(rule.outputs, output, &words)) }
        rows.append(row + notes.cells(rule))
      } catch {
        throw error.at(rule.line)
      }
    }
    let names = outputs.map { isDerived ? "" : $0.name }
    return Result(
      derived: isDerived ? outputs[0].type : nil, policy: choice.map { "choose \($0)" } ?? policy,
      header: columns.map(\.name) + names + notes.header, rows: rows,
      outputLines: isDerived ? [] : outputLines(outputs),
      more: assumptions() + (try otherwise(outputs, isDerived: isDerived, &words)), words: words,
      columns: outputs.map { ($0.name, table.outputs[$0.index].name ?? "") }, remarks: remarks)
  }

  // MARK: - Columns

  func fact(_ input: DMNTable.Input) throws(DMNRefusal) -> ImportedFact {
    do throws(DMNRefusal) {
      switch try FEELParser.expression(input.expression, names: writer.model.names) {
      case .name(let name): return try writer.fact(name)
      case .path(.name(let base), let name): return try writer.fact(base + "." + name)
      default: throw DMNRefusal("De kolom `\(input.expression)` toetst een uitdrukking; maak daar een beslissing van.")
      }
    } catch {
      throw error.at(input.line)
    }
  }

  private func isDerived() throws(DMNRefusal) -> Bool {
    switch decision.hint?["kind"] {
    case "derived": return true
    case "table": return false
    default: break
    }
    switch (table.policy, table.aggregation) {
    case (.collect, nil), (.ruleOrder, _), (.outputOrder, _): return false
    default: return table.outputs.count == 1
    }
  }

  private func outputs(_ declared: ImportedType?, isDerived: Bool) throws(DMNRefusal) -> [Output] {
    var outputs: [Output] = []
    let names = table.outputs.map { $0.name ?? "" }
    var made = ImportNames()
    for (index, column) in table.outputs.enumerated() {
      let name = names[index]
      if table.hint != nil, name.hasSuffix(DMNTableWriter.outcomeSuffix),
        names.contains(String(name.dropLast(DMNTableWriter.outcomeSuffix.count)))
      {
        continue
      }
      let outcome = table.hint == nil ? nil : names.firstIndex(of: name + DMNTableWriter.outcomeSuffix)
      if let hint = table.hint?.all("output").first(where: { $0["name"] == name }) {
        outputs.append(Output(name: name, index: index, outcome: outcome, type: ImportedTypes.type(hint)))
      } else if !isDerived, name == "code" {
        outputs.append(Output(name: name, index: index, outcome: outcome, type: nil))
      } else {
        let isOnly = isDerived || table.outputs.count == 1
        let type = try type(column, index, isOnly ? declared : nil)
        outputs.append(
          Output(name: made.fact(name.isEmpty ? "uitkomst" : name), index: index, outcome: outcome, type: type))
      }
    }
    guard !outputs.isEmpty else { throw DMNRefusal("Deze tabel geeft niets.", line: table.line) }
    return outputs
  }

  /// The type of an output: declared, listed, or as its cells show.
  private func type(_ output: DMNTable.Output, _ index: Int, _ declared: ImportedType?) throws(DMNRefusal)
    -> ImportedType
  {
    var named = declared
    if named == nil { named = try types.type(output.type) }
    let record = writer.model.type(decision.type)?.components.first { $0.name == output.name }
    if let record, let allowed = record.allowed, let type = try types.narrowed(named, allowed, record.line) {
      return type
    }
    if let allowed = output.allowed, let type = try types.narrowed(named, allowed, output.line) { return type }
    if let named, case .set(let symbols) = named.type {
      return ImportedType(type: .symbol(symbols), labels: named.labels)
    }
    if let named, named.type != .text { return named }
    var texts: [String] = []
    for text in table.rules.map({ $0.outputs[index] }) + [output.fallback ?? ""] where !text.isEmpty && text != "-" {
      switch try FEELParser.expression(text, names: writer.model.names) {
      case .constant(.text(let word)): if !texts.contains(word) { texts.append(word) }
      case .constant(.null): continue
      case .constant(.number), .negate(.constant(.number)): return ImportedType(type: ImportedType.number)
      case .constant(.boolean): return ImportedType(type: .boolean)
      case .constant(.date), .call("date", _, _): return ImportedType(type: .date)
      default:
        throw DMNRefusal(
          "In een uitkomst staat een uitdrukking; dat heeft in een tabel hier geen vorm.", line: output.line)
      }
    }
    guard !texts.isEmpty else { throw DMNRefusal("Van deze uitkomst is geen type bekend.", line: output.line) }
    return ImportedType.words(texts)
  }

  private func outputLines(_ outputs: [Output]) -> [String] {
    var lines: [String] = []
    for output in outputs {
      guard let type = output.type else { continue }
      lines.append("  \(output.name):")
      lines += RuleYAML.indented(type.lines(forDerived: true), by: 4)
    }
    return lines.isEmpty ? [] : ["outputs:"] + lines
  }

  // MARK: - Cells

  /// An input cell.
  func cell(_ text: String, _ fact: ImportedFact) throws(DMNRefusal) -> String {
    let tests = try FEELParser.tests(text, names: writer.model.names)
    return try writer.cell(tests, fact.type.type)
  }

  /// An output cell; empty when the row gives nothing there.
  func text(_ cells: [String], _ output: Output, _ words: inout ImportedWords) throws(DMNRefusal) -> String {
    if let index = output.outcome, cells.indices.contains(index), !cells[index].isEmpty {
      guard case .constant(.text(let outcome)) = try parsed(cells[index]) else {
        throw DMNRefusal("Een uitkomst zoals `refer` is een vaste tekst.")
      }
      words.note(outcome: outcome)
      return outcome
    }
    let cell = cells.indices.contains(output.index) ? cells[output.index] : ""
    if cell.isEmpty || cell == "-" { return "" }
    let expression = try parsed(cell)
    if let type = output.type { return try writer.value(expression, type.type) }
    guard case .constant(.text(let code)) = expression else { throw DMNRefusal("Een code is een vaste tekst.") }
    let word = ImportNames.word(code)
    if !words.codes.contains(word) { words.codes.append(word) }
    return word
  }

  private func parsed(_ text: String) throws(DMNRefusal) -> FEELExpression {
    try FEELParser.expression(text, names: writer.model.names)
  }

  // MARK: - Beside the table

  private func assumptions() -> [String] {
    var lines: [String] = []
    let assumed = table.hint?.all("assume") ?? []
    for item in assumed {
      guard let fact = item["fact"], let value = item["value"] else { continue }
      writer.trace.used.insert(fact)
      lines.append("  \(fact): \(value)")
    }
    if !lines.isEmpty { lines = ["assume:"] + lines }
    if table.hint?["eliminate"] == "true" { lines.append("eliminate: true") }
    if let choice = table.hint?["choose"] { writer.trace.used.insert(choice) }
    return lines
  }

  private func otherwise(
    _ outputs: [Output], isDerived: Bool, _ words: inout ImportedWords
  ) throws(DMNRefusal) -> [String] {
    let fallbacks = table.outputs.map { $0.fallback ?? "" }
    let isStated = table.hint.map { $0["otherwise"] == "true" } ?? fallbacks.contains { !$0.isEmpty }
    if isDerived {
      guard isStated else { return table.hint == nil ? ["otherwise: none"] : [] }
      return ["otherwise: \(try text(fallbacks, outputs[0], &words))"]
    }
    guard isStated else {
      return table.hint == nil ? ["otherwise: not-in-source Het DMN-model geeft hier niets."] : []
    }
    var lines: [String] = []
    var values: [String] = []
    var outcomes: Set<String> = []
    for output in outputs {
      let cell = try text(fallbacks, output, &words)
      let isOutcome = output.outcome.map { !fallbacks[$0].isEmpty } ?? false
      if isOutcome {
        outcomes.insert(cell)
      } else if output.type == nil, !cell.isEmpty {
        lines.append("  code: \(RuleYAML.quoted(cell))")
      } else if !cell.isEmpty {
        values.append("    \(output.name): \(cell)")
      }
    }
    guard outcomes.count < 2 else { throw DMNRefusal("Zonder passende rij zijn er verschillende uitkomsten.") }
    if let outcome = outcomes.first { lines.append("  outcome: \(outcome)") }
    if let reason = table.hint?["otherwise-reason"] { lines.append("  reason: \(RuleYAML.quoted(reason))") }
    if !values.isEmpty { lines += ["  values:"] + values }
    return lines.isEmpty ? ["otherwise: none"] : ["otherwise:"] + lines
  }
}

/// The columns with remarks on rows.
struct RowNotes {
  /// The columns that a table of rule files may have.
  private static let known = ["id", "source", "row", "reason", "caveat"]

  private let names: [String]
  private let isOwn: Bool

  init(_ table: DMNTable) {
    names = table.annotations
    isOwn = table.hint != nil
  }

  /// The headers.
  var header: [String] { isOwn ? names.filter(Self.known.contains) : names.isEmpty ? [] : ["reason"] }

  /// The cells of a row.
  func cells(_ rule: DMNTable.Rule) -> [String] {
    if isOwn { return zip(names, rule.annotations).filter { Self.known.contains($0.0) }.map(\.1) }
    return names.isEmpty ? [] : [rule.annotations.filter { !$0.isEmpty }.joined(separator: " ")]
  }
}
