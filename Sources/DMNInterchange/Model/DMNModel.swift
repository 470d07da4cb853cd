/// A decision model as it stands in a DMN file of version 1.2 to 1.5.
public struct DMNModel: Sendable {
  /// The name of the model.
  public var name: String
  /// The version of the standard: `1.2` to `1.5`.
  public var version: String
  /// The types it declares.
  var types: [DMNItemDefinition] = []
  /// What is given.
  var inputs: [DMNInputData] = []
  /// What is decided.
  var decisions: [DMNDecision] = []
  /// Functions that decisions call.
  var functions: [DMNFunction] = []
  /// Names of decision services; they are not supported.
  var services: [String] = []
  /// What this program adds, where the model has it.
  var hint: DMNElement?

  /// All names that may stand in an expression.
  var names: Set<String> {
    var names = Set(inputs.map(\.name) + decisions.map(\.name) + functions.map(\.name))
    for type in types { type.collectNames(into: &names) }
    for decision in decisions {
      decision.logic.collectNames(into: &names)
    }
    for function in functions {
      names.formUnion(function.parameters.map(\.name))
      function.logic.collectNames(into: &names)
    }
    return names
  }

  /// What a decision needs, and nothing else.
  ///
  /// - Parameter name: The name of the decision.
  func part(of name: String) -> DMNModel {
    var wanted: Set<String> = []
    var open = decisions.filter { $0.name == name }
    while let decision = open.popLast() {
      guard wanted.insert(decision.id).inserted else { continue }
      wanted.formUnion(decision.requirements.filter { id in inputs.contains { $0.id == id } })
      open += decisions.filter { decision.requirements.contains($0.id) }
    }
    var part = self
    part.inputs = inputs.filter { wanted.contains($0.id) }
    part.decisions = decisions.filter { wanted.contains($0.id) }
    part.services = []
    return part
  }

  /// The declared type of a name.
  func type(_ name: String?) -> DMNItemDefinition? {
    guard let name else { return nil }
    return types.first { $0.name == name }
  }
}

/// A declared type.
struct DMNItemDefinition: Sendable {
  var name: String
  /// The type it narrows, such as `string`.
  var base: String?
  /// The unary tests of its allowed values.
  var allowed: String?
  var isCollection: Bool
  var components: [DMNItemDefinition]
  /// What this program adds, where the model has it.
  var hint: DMNElement?
  var line: Int

  func collectNames(into names: inout Set<String>) {
    for component in components {
      names.insert(component.name)
      component.collectNames(into: &names)
    }
  }
}

/// Something that is given.
struct DMNInputData: Sendable {
  var id: String
  var name: String
  var type: String?
  var question: String?
  /// What this program adds, where the model has it.
  var hint: DMNElement?
  var line: Int
}

/// Something that is decided.
struct DMNDecision: Sendable {
  var id: String
  var name: String
  var type: String?
  var question: String?
  /// Ids of the inputs and decisions it needs.
  var requirements: [String]
  /// Ids of the functions it calls.
  var knowledge: [String]
  var logic: DMNLogic
  /// What this program adds, where the model has it.
  var hint: DMNElement?
  var line: Int
}

/// A function that decisions call (a business knowledge model).
struct DMNFunction: Sendable {
  var id: String
  var name: String
  var parameters: [(name: String, type: String?)]
  var knowledge: [String]
  var logic: DMNLogic
  var line: Int
}

/// The logic of a decision or function.
indirect enum DMNLogic: Sendable {
  /// An expression, with the language it names.
  case expression(String, language: String?, line: Int)
  case table(DMNTable)
  /// Entries in order; the one without a name is the result.
  case context([(name: String?, logic: DMNLogic)])
  /// The name of the function, and a value for each parameter.
  case invocation(String, [(name: String, logic: DMNLogic)], line: Int)
  case list([DMNLogic])
  /// What is not supported.
  case refused(DMNRefusal)

  func collectNames(into names: inout Set<String>) {
    switch self {
    case .context(let entries):
      for entry in entries {
        if let name = entry.name { names.insert(name) }
        entry.logic.collectNames(into: &names)
      }
    case .table(let table): names.formUnion(table.outputs.compactMap(\.name))
    case .list(let parts): for part in parts { part.collectNames(into: &names) }
    case .invocation(_, let bindings, _): for binding in bindings { binding.logic.collectNames(into: &names) }
    case .expression, .refused: break
    }
  }
}

/// A decision table.
struct DMNTable: Sendable {
  /// How many rows may match and what counts then.
  enum HitPolicy: String, Sendable, CaseIterable {
    case unique = "UNIQUE"
    case first = "FIRST"
    case priority = "PRIORITY"
    case any = "ANY"
    case collect = "COLLECT"
    case ruleOrder = "RULE ORDER"
    case outputOrder = "OUTPUT ORDER"
  }

  /// What is made of the results of `collect`.
  enum Aggregation: String, Sendable, CaseIterable {
    case sum = "SUM"
    case count = "COUNT"
    case min = "MIN"
    case max = "MAX"
  }

  /// A column that is tested.
  struct Input: Sendable {
    var expression: String
    var type: String?
    var allowed: String?
    var label: String?
    var line: Int
  }

  /// A column that is given.
  struct Output: Sendable {
    var name: String?
    var type: String?
    var allowed: String?
    var fallback: String?
    var line: Int
  }

  /// A row.
  struct Rule: Sendable {
    var id: String?
    var tests: [String]
    var outputs: [String]
    var annotations: [String]
    var line: Int
  }

  var policy: HitPolicy
  var aggregation: Aggregation?
  var inputs: [Input]
  var outputs: [Output]
  var annotations: [String]
  var rules: [Rule]
  /// What this program adds, where the model has it.
  var hint: DMNElement?
  var line: Int

  /// Whether rows are added or counted.
  var isCalculated: Bool { aggregation == .sum || aggregation == .count }
}
