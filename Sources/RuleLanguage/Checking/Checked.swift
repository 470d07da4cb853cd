/// A checked part of an expression with what is known about its result.
struct Checked {
  /// The kind of a result.
  enum Kind {
    case condition
    case symbol(Symbols)
    case number(NumberFacts)
    case date(ClosedRange<Int64>)
    case set(Symbols, readsAsMembership: Bool)
    case text
    /// Only `none`, which goes with every kind.
    case none
  }

  var node: TypedNode
  var kind: Kind
  var mayBeNone: Bool
  /// Whether nothing is read, so that the result is always the same.
  var isConstant: Bool

  init(_ node: TypedNode, _ kind: Kind, mayBeNone: Bool = false, isConstant: Bool = false) {
    self.node = node
    self.kind = kind
    self.mayBeNone = mayBeNone
    self.isConstant = isConstant
  }

  /// The place and type when this is a fact or field itself.
  var read: (place: Place, type: ValueType)? {
    if case .read(let place, let type) = node.form { (place, type) } else { nil }
  }

  /// The value when this is a constant of a type.
  func constant(as type: ValueType) -> Value? {
    switch node.form {
    case .constant(let value, _): value
    case .number(let exact): exact.tenThousandths.map(Value.number)
    default: nil
    }
  }
}

extension Checked.Kind {
  /// What it is called in a message.
  var dutchName: String {
    switch self {
    case .condition: "voorwaarde"
    case .symbol: "keuze"
    case .number(let facts): facts.unit.name.map { "getal in `\($0)`" } ?? "getal"
    case .date: "datum"
    case .set: "verzameling"
    case .text: "tekst"
    case .none: "`none`"
    }
  }

  /// What a fact or field of a type is.
  init(_ reference: Reference) {
    switch reference.type {
    case .boolean: self = .condition
    case .symbol(let symbols): self = .symbol(symbols)
    case .consent: self = .symbol(.consent)
    case .number(let type): self = .number(NumberFacts(type))
    case .date: self = .date(Int64(CalendarDate.first.days)...Int64(CalendarDate.last.days))
    case .set(let symbols): self = .set(symbols, readsAsMembership: reference.readsAsMembership)
    case .text: self = .text
    }
  }

  /// The type of a result of this kind; numbers get the narrowest type that holds them.
  var valueType: ValueType? {
    switch self {
    case .condition: return .boolean
    case .symbol(let symbols): return .symbol(symbols)
    case .date: return .date
    case .set(let symbols, _): return .set(symbols)
    case .text: return .text
    case .none: return nil
    case .number(let facts):
      let kind: NumberType.Kind =
        facts.unit == Unit("euro") ? .money : facts.decimals == 0 ? .integer : .decimal
      let limit = NumberType.limit
      let scale = Exact(NumberType.scale)
      let least = facts.lower.multiplied(by: scale).map { Int64(clamping: $0.floor) } ?? -limit
      let greatest = facts.upper.multiplied(by: scale).map { Int64(clamping: $0.ceiling) } ?? limit
      let decimals = min(facts.decimals ?? 4, 4)
      let step = NumberType.step(decimals: decimals)
      return .number(
        NumberType(
          kind, unit: facts.unit.name, decimals: decimals,
          least: RangeSet.roundedDown(max(least, -limit), to: step),
          greatest: RangeSet.roundedUp(min(greatest, limit), to: step)))
    }
  }
}
