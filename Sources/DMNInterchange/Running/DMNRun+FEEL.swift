import Foundation
import RuleLanguage

extension DMNRun {
  /// The value of an expression; null, with a note, where FEEL says so.
  func evaluate(_ expression: FEELExpression, _ scope: FEELScope) throws(DMNRefusal) -> FEELValue {
    try step()
    switch expression {
    case .constant(let value): return value
    case .name(let name):
      guard let value = scope.values[name] else { throw DMNRefusal("De naam `\(name)` is hier niet bekend.") }
      return value
    case .path(let base, let name): return entry(name, of: try evaluate(base, scope))
    case .index(let base, let index):
      return element(try evaluate(base, scope), try evaluate(index, scope))
    case .list(let parts):
      var values: [FEELValue] = []
      for part in parts { values.append(try evaluate(part, scope)) }
      return .list(values)
    case .context(let entries):
      var inner = scope
      var values: [FEELValue.Entry] = []
      for entry in entries {
        let value = try evaluate(entry.value, inner)
        inner.values[entry.name] = value
        values.append(FEELValue.Entry(name: entry.name, value: value))
      }
      return .context(values)
    case .negate(let part):
      let value = try evaluate(part, scope)
      if case .number(let number) = value { return .number(-number) }
      return missing("Alleen een getal kan een minteken krijgen, niet \(value).")
    case .arithmetic(let sign, let left, let right):
      return arithmetic(sign, try evaluate(left, scope), try evaluate(right, scope))
    case .compare(let comparison, let left, let right):
      return compare(comparison, try evaluate(left, scope), try evaluate(right, scope))
    case .and(let left, let right): return FEELLogic.and(try evaluate(left, scope), try evaluate(right, scope))
    case .or(let left, let right): return FEELLogic.or(try evaluate(left, scope), try evaluate(right, scope))
    case .between(let part, let lower, let upper):
      let value = try evaluate(part, scope)
      return FEELLogic.and(
        compare(.greaterOrEqual, value, try evaluate(lower, scope)),
        compare(.lessOrEqual, value, try evaluate(upper, scope)))
    case .within(let part, let tests): return truth(try matches(tests, try evaluate(part, scope), scope))
    case .choose(let condition, let first, let second):
      return try evaluate(evaluate(condition, scope) == .boolean(true) ? first : second, scope)
    case .call(let name, let arguments, let labels): return try call(name, arguments, labels, scope)
    }
  }

  /// Null, with the reason.
  func missing(_ note: String) -> FEELValue {
    if notes.count < 100 { notes.append(note) }
    return .null
  }

  private func truth(_ holds: Bool?) -> FEELValue { holds.map(FEELValue.boolean) ?? .null }

  private func entry(_ name: String, of value: FEELValue) -> FEELValue {
    switch value {
    case .list(let values): return .list(values.map { entry(name, of: $0) })
    default: return value.entry(name) ?? missing("\(value) heeft geen `\(name)`.")
    }
  }

  private func element(_ value: FEELValue, _ index: FEELValue) -> FEELValue {
    var values = [value]
    if case .list(let inner) = value { values = inner }
    guard case .number(let number) = index, let place = FEELNumber.whole(number) else {
      return missing("Alleen een plaats in een lijst wordt ondersteund, geen filter.")
    }
    let position = place > 0 ? place - 1 : values.count + place
    return values.indices.contains(position) && place != 0 ? values[position] : .null
  }

  private func arithmetic(_ sign: FEELOperator, _ left: FEELValue, _ right: FEELValue) -> FEELValue {
    switch (left, right) {
    case (.number(let one), .number(let two)):
      return FEELNumber.result(sign, one, two).map(FEELValue.number)
        ?? missing("\(one) \(sign.rawValue) \(two) heeft geen uitkomst.")
    case (.text(let one), .text(let two)) where sign == .plus && one.utf8.count + two.utf8.count <= Self.longest:
      return .text(one + two)
    case (.date(let one), .date(let two)) where sign == .minus: return .number(Decimal(Int(one.days) - Int(two.days)))
    default: return missing("\(left) \(sign.rawValue) \(right) kan niet.")
    }
  }

  /// How two values compare; null when they can't be compared.
  func compare(_ comparison: Comparison, _ left: FEELValue, _ right: FEELValue) -> FEELValue {
    switch comparison {
    case .equal: truth(left.equals(right))
    case .notEqual: truth(left.equals(right).map { !$0 })
    case .less: truth(left.precedes(right))
    case .greater: truth(right.precedes(left))
    case .lessOrEqual: truth(right.precedes(left).map { !$0 })
    case .greaterOrEqual: truth(left.precedes(right).map { !$0 })
    }
  }

  // MARK: - Tests

  /// Whether one of the tests holds for the value of a column; `nil` when that is not known.
  func matches(_ tests: [FEELTest], _ value: FEELValue, _ scope: FEELScope) throws(DMNRefusal) -> Bool? {
    var isKnown = true
    for test in tests {
      switch try matches(test, value, scope) {
      case true?: return true
      case nil: isKnown = false
      case false?: continue
      }
    }
    return isKnown ? false : nil
  }

  private func matches(_ test: FEELTest, _ value: FEELValue, _ scope: FEELScope) throws(DMNRefusal) -> Bool? {
    switch test {
    case .any: return true
    case .not(let tests): return try matches(tests, value, scope).map { !$0 }
    case .compare(let comparison, let expression):
      return compare(comparison, value, try evaluate(expression, scope)).holds
    case .range(let lower, let lowerIsOpen, let upper, let upperIsOpen):
      let above = compare(lowerIsOpen ? .greater : .greaterOrEqual, value, try evaluate(lower, scope))
      let below = compare(upperIsOpen ? .less : .lessOrEqual, value, try evaluate(upper, scope))
      return FEELLogic.and(above, below).holds
    case .value(let expression):
      var inner = scope
      inner.values["?"] = value
      let wanted = try evaluate(expression, inner)
      if expression.readsColumn { return wanted.holds }
      if case .list(let values) = wanted {
        if case .list = value { return value.equals(wanted) }
        return values.contains { $0.equals(value) == true }
      }
      return value.equals(wanted)
    }
  }

  // MARK: - Calls

  private func call(
    _ name: String, _ arguments: [FEELExpression], _ labels: [String], _ scope: FEELScope
  ) throws(DMNRefusal) -> FEELValue {
    var values: [FEELValue] = []
    for argument in arguments { values.append(try evaluate(argument, scope)) }
    if let function = scope.functions[name] {
      return try invoke(function, try ordered(values, labels, function.parameters.map(\.name), name))
    }
    guard let function = FEELFunction(rawValue: name) else {
      throw DMNRefusal("De functie `\(name)` wordt niet ondersteund.")
    }
    if !labels.isEmpty, let parameters = function.parameters {
      values = try ordered(values, labels, parameters, name)
    } else if !labels.isEmpty {
      throw DMNRefusal("De argumenten van `\(name)` gaan zonder naam.")
    }
    let shown = values.map(\.description).joined(separator: ", ")
    return function.call(values) ?? missing("`\(name)` kan niet met \(shown).")
  }

  private func ordered(
    _ values: [FEELValue], _ labels: [String], _ parameters: [String], _ name: String
  ) throws(DMNRefusal) -> [FEELValue] {
    if labels.isEmpty { return values }
    var ordered: [FEELValue] = []
    for parameter in parameters {
      if let index = labels.firstIndex(of: parameter), values.indices.contains(index) { ordered.append(values[index]) }
    }
    guard ordered.count == values.count else { throw DMNRefusal("`\(name)` heeft andere argumenten dan hier staan.") }
    return ordered
  }

  /// The result of a function of the model, its parameters filled in.
  func invoke(_ function: DMNFunction, _ values: [FEELValue]) throws(DMNRefusal) -> FEELValue {
    guard values.count == function.parameters.count else {
      return missing("`\(function.name)` heeft \(function.parameters.count) argumenten, geen \(values.count).")
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw DMNRefusal("`\(function.name)` roept zichzelf te vaak aan.") }
    var scope = FEELScope(values: [:], functions: try functions(function.knowledge, 0))
    for (parameter, value) in zip(function.parameters, values) {
      scope.values[parameter.name] = try conformed(value, to: parameter.type, of: parameter.name)
    }
    return try evaluate(function.logic, scope)
  }
}

extension FEELValue {
  /// Whether it is true or false; `nil` for anything else.
  fileprivate var holds: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }
}
