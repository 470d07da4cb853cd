import Foundation

extension DMNRun {
  /// The value of the logic of a decision or function.
  func evaluate(_ logic: DMNLogic, _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    switch logic {
    case .refused(let refusal): throw refusal
    case .expression(let text, let language, let line):
      if let language, !language.isEmpty, !language.uppercased().contains("FEEL") {
        throw DMNRefusal("De taal `\(language)` wordt niet ondersteund.", line: line)
      }
      return try evaluate(text: text, line: line, scope)
    case .table(let table): return try evaluate(table, scope)
    case .list(let parts):
      var values: [FEELValue] = []
      for part in parts { values.append(try evaluate(part, scope)) }
      return .list(values)
    case .context(let entries):
      var inner = scope
      var values: [FEELValue.Entry] = []
      for entry in entries {
        let value = try evaluate(entry.logic, inner)
        guard let name = entry.name else { return value }
        inner.values[name] = value
        values.append(FEELValue.Entry(name: name, value: value))
      }
      return .context(values)
    case .invocation(let name, let bindings, let line):
      guard let function = scope.functions[name] else {
        throw DMNRefusal("Er is geen functie `\(name)`.", line: line)
      }
      var values: [FEELValue] = []
      for parameter in function.parameters {
        guard let binding = bindings.first(where: { $0.name == parameter.name }) else {
          values.append(.null)
          continue
        }
        values.append(try evaluate(binding.logic, scope))
      }
      return try invoke(function, values)
    }
  }

  /// The value of a text in FEEL.
  func evaluate(text: String, line: Int, _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    do throws(DMNRefusal) {
      let expression = try FEELParser.expression(text, names: names.union(scope.values.keys))
      return try evaluate(expression, scope)
    } catch {
      throw error.at(line)
    }
  }

  // MARK: - Tables

  private func evaluate(_ table: DMNTable, _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    var given: [FEELValue] = []
    for input in table.inputs {
      let value = try evaluate(text: input.expression, line: input.line, scope)
      if let allowed = input.allowed, value != .null, try !isAllowed(value, by: allowed, line: input.line) {
        return missing("De waarde \(value) van `\(input.expression)` is in deze tabel niet toegestaan.")
      }
      given.append(value)
    }
    var hits: [[FEELValue]] = []
    for rule in table.rules where try holds(rule, given, scope) {
      var outputs: [FEELValue] = []
      for text in rule.outputs {
        outputs.append(text.isEmpty || text == "-" ? .null : try evaluate(text: text, line: rule.line, scope))
      }
      hits.append(outputs)
    }
    return try result(of: table, hits, scope)
  }

  private func holds(_ rule: DMNTable.Rule, _ given: [FEELValue], _ scope: FEELScope) throws(DMNRefusal) -> Bool {
    do throws(DMNRefusal) {
      for (text, value) in zip(rule.tests, given) {
        let tests = try FEELParser.tests(text, names: names.union(scope.values.keys))
        if try matches(tests, value, scope) != true { return false }
      }
      return true
    } catch {
      throw error.at(rule.line)
    }
  }

  private func result(of table: DMNTable, _ hits: [[FEELValue]], _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    if hits.isEmpty { return try fallback(of: table, scope) }
    switch table.policy {
    case .unique:
      guard hits.count == 1 else {
        return missing("Er passen \(hits.count) rijen, terwijl er één mag passen.")
      }
      return row(table, hits[0])
    case .any:
      guard hits.dropFirst().allSatisfy({ FEELValue.list($0).equals(.list(hits[0])) == true }) else {
        return missing("De rijen die passen, geven niet hetzelfde.")
      }
      return row(table, hits[0])
    case .first: return row(table, hits[0])
    case .priority: return try inOutputOrder(table, hits).first.map { row(table, $0) } ?? .null
    case .outputOrder: return .list(try inOutputOrder(table, hits).map { row(table, $0) })
    case .ruleOrder: return .list(hits.map { row(table, $0) })
    case .collect: return try collected(table, hits)
    }
  }

  private func fallback(of table: DMNTable, _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    guard table.outputs.contains(where: { $0.fallback != nil }) else {
      if table.aggregation == .count { return .number(0) }
      return missing("Er past geen rij.")
    }
    var values: [FEELValue] = []
    for output in table.outputs {
      if let text = output.fallback {
        values.append(try evaluate(text: text, line: output.line, scope))
      } else {
        values.append(.null)
      }
    }
    return row(table, values)
  }

  private func row(_ table: DMNTable, _ outputs: [FEELValue]) -> FEELValue {
    if table.outputs.count == 1, let only = outputs.first { return only }
    return .context(
      zip(table.outputs, outputs).map { FEELValue.Entry(name: $0.name ?? "", value: $1) })
  }

  private func collected(_ table: DMNTable, _ hits: [[FEELValue]]) throws(DMNRefusal) -> FEELValue {
    guard let aggregation = table.aggregation else { return .list(hits.map { row(table, $0) }) }
    guard table.outputs.count == 1 else {
      throw DMNRefusal("Een aggregatie over meer uitkomsten wordt niet ondersteund.", line: table.line)
    }
    let values = FEELValue.list(hits.map { row(table, $0) })
    let function: FEELFunction =
      switch aggregation {
      case .sum: .sum
      case .count: .count
      case .min: .min
      case .max: .max
      }
    return function.call([values]) ?? missing("`\(aggregation.rawValue)` kan niet met \(values).")
  }

  /// The hits in the order in which the output columns list their values.
  private func inOutputOrder(_ table: DMNTable, _ hits: [[FEELValue]]) throws(DMNRefusal) -> [[FEELValue]] {
    var ranks: [[FEELValue]] = []
    for output in table.outputs { ranks.append(try listed(output)) }
    guard ranks.contains(where: { !$0.isEmpty }) else {
      throw DMNRefusal("`\(table.policy.rawValue)` heeft een lijst van uitkomsten nodig.", line: table.line)
    }
    let keyed = hits.map { hit in
      (hit, zip(ranks, hit).map { list, value in list.firstIndex { $0.equals(value) == true } ?? list.count })
    }
    return keyed.enumerated().sorted { one, two in
      one.element.1 == two.element.1
        ? one.offset < two.offset : one.element.1.lexicographicallyPrecedes(two.element.1)
    }.map(\.element.0)
  }

  private func listed(_ output: DMNTable.Output) throws(DMNRefusal) -> [FEELValue] {
    guard let allowed = output.allowed ?? model.type(output.type)?.allowed else { return [] }
    var values: [FEELValue] = []
    for test in try FEELParser.tests(allowed, names: names) {
      if case .value(let expression) = test {
        values.append(try evaluate(expression, FEELScope(values: [:], functions: [:])))
      }
    }
    return values
  }
}
