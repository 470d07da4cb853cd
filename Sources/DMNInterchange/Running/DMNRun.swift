/// What a decision came to.
struct DMNResult: Sendable {
  var value: FEELValue
  /// Why the value, or a part of it, is null.
  var notes: [String]
}

/// One evaluation of a model: the given values, what was decided, and what went wrong.
final class DMNRun {
  /// The deepest chain of decisions and calls.
  static let deepest = 64
  /// The most steps of one evaluation.
  static let budget = 1_000_000
  /// The longest text or list that may come out.
  static let longest = 100_000

  let model: DMNModel
  let names: Set<String>
  let given: [String: FEELValue]
  var notes: [String] = []
  private var decided: [String: FEELValue] = [:]
  private var pending: Set<String> = []
  var depth = 0
  private var steps = 0

  /// Prepares an evaluation.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - given: The value of each input, by name; a missing one is null.
  init(_ model: DMNModel, given: [String: FEELValue]) {
    self.model = model
    self.given = given
    names = model.names
  }

  /// Decides.
  ///
  /// - Parameter name: The name of the decision.
  func decide(_ name: String) throws(DMNRefusal) -> DMNResult {
    guard let decision = model.decisions.first(where: { $0.name == name }) else {
      throw DMNRefusal("De beslissing `\(name)` bestaat niet in dit model.")
    }
    let value = try value(of: decision)
    return DMNResult(value: value, notes: notes)
  }

  private func value(of decision: DMNDecision) throws(DMNRefusal) -> FEELValue {
    if let value = decided[decision.id] { return value }
    if let value = given[decision.name] { return value }
    guard pending.insert(decision.id).inserted else {
      throw DMNRefusal("De beslissing `\(decision.name)` hangt van zichzelf af.", line: decision.line)
    }
    defer { pending.remove(decision.id) }
    var scope: [String: FEELValue] = [:]
    for id in decision.requirements {
      if let input = model.inputs.first(where: { $0.id == id }) {
        scope[input.name] = try inputValue(input)
      } else if let needed = model.decisions.first(where: { $0.id == id }) {
        scope[needed.name] = try value(of: needed)
      } else {
        throw DMNRefusal("`\(decision.name)` verwijst naar `\(id)`, dat er niet is.", line: decision.line)
      }
    }
    let raw = try evaluate(decision.logic, FEELScope(values: scope, functions: try functions(decision.knowledge, 0)))
    let result = try conformed(raw, to: decision.type, of: decision.name)
    decided[decision.id] = result
    return result
  }

  /// The functions of these ids and those they call in turn.
  func functions(_ ids: [String], _ level: Int) throws(DMNRefusal) -> [String: DMNFunction] {
    guard level < Self.deepest else { throw DMNRefusal("Functies roepen elkaar in een kring aan.") }
    var found: [String: DMNFunction] = [:]
    for id in ids {
      guard let function = model.functions.first(where: { $0.id == id }) else {
        throw DMNRefusal("Er is geen functie of dienst `\(id)` die wordt ondersteund.")
      }
      found[function.name] = function
    }
    return found
  }

  /// Counts one step of the work, and refuses to go on when a model asks for too much.
  func step() throws(DMNRefusal) {
    steps += 1
    guard steps <= Self.budget else { throw DMNRefusal("Dit model vraagt te veel rekenwerk.") }
  }

  private func inputValue(_ input: DMNInputData) throws(DMNRefusal) -> FEELValue {
    let value = given[input.name] ?? .null
    return try conformed(value, to: input.type, of: input.name)
  }
}

/// What names and functions mean in an expression.
struct FEELScope {
  var values: [String: FEELValue]
  var functions: [String: DMNFunction]
}
