import RuleModel

/// What may stand at a place in a rule file.
struct FormSlot {
  let form: KeyForm
  /// The table of keys in which its key stands; empty at the top of a file.
  let table: String
  let key: String
  /// The fact or table around it.
  let owner: String

  /// What may stand at the end of a path; several when a key has more forms.
  static func slots(_ shape: RuleFileShape, _ path: [CursorContext.Step]) -> [FormSlot] {
    guard case .key(let name)? = path.first, let key = shape.keys.first(where: { $0.name == name }) else { return [] }
    var slots = [FormSlot(form: key.form, table: "", key: name, owner: "")]
    for step in path.dropFirst() { slots = slots.flatMap { $0.step(step) } }
    return slots.flatMap(\.flattened)
  }

  private func with(_ form: KeyForm, owner: String? = nil) -> FormSlot {
    FormSlot(form: form, table: table, key: key, owner: owner ?? self.owner)
  }

  private func step(_ step: CursorContext.Step) -> [FormSlot] {
    switch (form, step) {
    case (.either(let forms), _): return forms.flatMap { with($0).step(step) }
    case (.list(let inner), .item): return [with(inner)]
    case (.map(let inner), .key(let name)):
      let kind = Role.definedBy(table, key)
      let isOwner = kind.map { $0 != .value } ?? (Role.ofKeys(table, key) != .none)
      return [with(inner, owner: isOwner ? name : nil)]
    case (.block(let block), .key(let name)):
      return KeyTable.named(block)?[name].map { [FormSlot(form: $0.form, table: block, key: name, owner: owner)] } ?? []
    default: return []
    }
  }

  /// The forms themselves, without a choice between them.
  private var flattened: [FormSlot] {
    if case .either(let forms) = form { return forms.flatMap { with($0).flattened } }
    return [self]
  }

  /// The keys that may stand here, when this is a block.
  var block: KeyTable? {
    if case .block(let name) = form { return KeyTable.named(name) }
    return nil
  }
}
