import RuleLanguage
import RuleModel

/// The facts and tables of an edition as nodes, with what each needs.
struct DMNGraph {
  /// A fact, or a table of its own.
  enum Content {
    case fact(Int)
    case table(Int)
  }

  /// An input or a decision.
  struct Node {
    var id: String
    /// The name in the model, unlike all others.
    var name: String
    var content: Content
    /// Ids of the nodes it needs, in order.
    var needs: [String]
    var isInput: Bool
    /// How many decisions stand between it and what is given.
    var level: Int
  }

  /// All nodes: facts before what is derived from them, then the tables.
  private(set) var nodes: [Node] = []

  init(_ edition: Edition) {
    var levels: [String: Int] = [:]
    let factIDs = edition.facts.map { "feit-" + $0.name }
    func add(_ id: String, _ name: String, _ content: Content, _ slots: Set<Int>, isInput: Bool) {
      let needs = slots.sorted().compactMap { factIDs.indices.contains($0) ? factIDs[$0] : nil }
      let level = isInput ? 0 : 1 + (needs.compactMap { levels[$0] }.max() ?? 0)
      levels[id] = level
      nodes.append(Node(id: id, name: name, content: content, needs: needs, isInput: isInput, level: level))
    }
    for (slot, fact) in edition.facts.enumerated() {
      switch fact.origin {
      case .given, .referenceDate, .reading: add(factIDs[slot], fact.name, .fact(slot), [], isInput: true)
      case .expression(let expression):
        add(factIDs[slot], fact.name, .fact(slot), expression.references, isInput: false)
      case .table(let table): add(factIDs[slot], fact.name, .fact(slot), table.readSlots, isInput: false)
      }
    }
    let names = Set(edition.facts.map(\.name))
    for (index, table) in edition.tables.enumerated() {
      let name = table.shortName
      add(
        "tabel-" + name, names.contains(name) ? name + " (tabel)" : name, .table(index), table.readSlots, isInput: false
      )
    }
  }
}

extension DecisionTable {
  /// The name without the kind of file in front.
  var shortName: String { head.path.split(separator: "/").last.map(String.init) ?? head.path }

  /// The slots that it reads.
  var readSlots: Set<Int> {
    var slots = Set(inputs)
    if case .choose(let slot) = hitPolicy { slots.insert(slot) }
    return slots
  }
}
