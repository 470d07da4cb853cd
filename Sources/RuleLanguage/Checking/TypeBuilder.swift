import Diagnostics

/// Builds the typed tree of one expression.
struct TypeBuilder<Names: Scope> {
  let scope: Names
  private(set) var faults: [TypeFault] = []
  private(set) var references: Set<Int> = []
  var lineKinds: Set<LineKind> = []
  /// Whether names are looked up among the fields of a line first.
  var isInLines = false
  private var nodes = 0

  /// How many parts a typed expression may have.
  private static var largest: Int { 5_000 }

  init(scope: Names) {
    self.scope = scope
  }

  /// Makes a node with a fresh number.
  mutating func make(_ form: TypedNode.Form, _ range: Range<Int>) throws(TypeFault) -> TypedNode {
    nodes += 1
    guard nodes <= Self.largest else { throw TypeFault(.tooManyParts, at: range) }
    return TypedNode(id: nodes - 1, range: range, form: form)
  }

  /// Checks several parts and reports the faults of all of them.
  mutating func each<Part>(
    _ parts: [Syntax], _ check: (inout TypeBuilder, Syntax) throws(TypeFault) -> Part
  ) throws(TypeFault) -> [Part] {
    var results: [Part] = []
    var failed: Range<Int>?
    for part in parts {
      do throws(TypeFault) {
        results.append(try check(&self, part))
      } catch {
        faults.append(error)
        failed = part.range
      }
    }
    if let failed { throw TypeFault(.reported, at: failed) }
    return results
  }

  /// Finds a fact, or inside a question about lines a field first.
  func find(_ name: String) -> (place: Place, reference: Reference)? {
    if isInLines, let field = scope.field(name) { return (.field(field.slot), field) }
    return scope.resolve(name).map { (.fact($0.slot), $0) }
  }

  /// Reads a fact or field.
  mutating func read(_ found: (place: Place, reference: Reference), _ range: Range<Int>) throws(TypeFault) -> Checked {
    if case .fact(let slot) = found.place { references.insert(slot) }
    let node = try make(.read(found.place, found.reference.type), range)
    return Checked(node, Checked.Kind(found.reference), mayBeNone: found.reference.mayBeNone)
  }

  /// A fault about a name that nothing has.
  func unknownName(_ name: String, _ range: Range<Int>) -> TypeFault {
    let known = (isInLines ? scope.fieldNames : []) + scope.names
    return TypeFault(.unknownName(name, nearest: Spelling.nearest(name, in: known)), at: range)
  }

  /// Checks the whole expression against the type it must have.
  mutating func result(
    _ syntax: Syntax, _ expected: ValueType?
  ) throws(TypeFault) -> (node: TypedNode, type: ValueType, mayBeNone: Bool) {
    if case .boolean = expected { return (try condition(syntax), .boolean, false) }
    let checked = try value(syntax, words: expected?.symbols)
    guard let expected else {
      guard let type = checked.kind.valueType else { throw TypeFault(.noneHere, at: syntax.range) }
      if case .condition = checked.kind, checked.read != nil { return (try condition(syntax), .boolean, false) }
      return (checked.node, type, checked.mayBeNone)
    }
    try match(checked, expected, syntax)
    return (checked.node, expected, checked.mayBeNone)
  }

  private func match(_ checked: Checked, _ expected: ValueType, _ syntax: Syntax) throws(TypeFault) {
    switch (checked.kind, expected) {
    case (.date, .date), (.text, .text): return
    case (.symbol(let words), .symbol), (.symbol(let words), .consent), (.set(let words, _), .set):
      guard let known = expected.symbols, words != known else { return }
      if let word = words.words.first(where: { !known.contains($0) }) {
        throw TypeFault(
          .unknownWord(word, nearest: Spelling.nearest(word, in: known.words), known: known), at: syntax.range)
      }
    case (.number(let facts), .number(let type)):
      guard facts.unit.merged(Unit(type.unit)) != nil else {
        throw TypeFault(.units(facts.unit.name ?? "", type.unit ?? ""), at: syntax.range)
      }
      guard let decimals = facts.decimals, decimals <= type.decimals else {
        throw TypeFault(.needsRounding(syntax.printed, decimals: type.decimals), at: syntax.range)
      }
      let allowed = NumberFacts(type)
      guard allowed.lower <= facts.lower, facts.upper <= allowed.upper else {
        throw TypeFault(
          .beyondBounds(syntax.printed, lower: facts.lower, upper: facts.upper, type: type), at: syntax.range)
      }
    default:
      throw TypeFault(.wrongResult(expected: expected.dutchName, found: checked.kind.dutchName), at: syntax.range)
    }
  }
}
