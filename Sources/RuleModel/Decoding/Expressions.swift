import Diagnostics
import RuleLanguage
import YAMLSource

extension EditionDecoder {
  /// Reads an expression; every name in it counts as used.
  ///
  /// - Parameters:
  ///   - node: The scalar that holds it.
  ///   - expected: The type of its result; `nil` takes any.
  /// - Returns: The typed expression, or `nil` when something was reported.
  func expression(_ node: YAMLNode, expecting expected: ValueType?) -> TypedExpression? {
    guard let text = node.text else {
      faults.wrongKind(node, "een voorwaarde", help: "Schrijf de voorwaarde op één regel, of tussen aanhalingstekens.")
      return nil
    }
    var bag = DiagnosticBag()
    let place = { (range: Range<Int>) in node.range(ofUTF8: range) }
    let scope = FactScope(decoder: self)
    var typed: TypedExpression?
    if let syntax = ExpressionParser.parse(text, place: place, into: &bag) {
      typed = TypeChecker.check(syntax, expecting: expected, scope: scope, place: place, into: &bag)
    }
    // A fact that is itself wrong was reported where it stands.
    faults.gather(bag.all.filter { $0.code != "expression-unknown-name" || !scope.missed.isFailed })
    if let typed { use(typed) }
    return typed
  }

  /// Counts everything that an expression names as used.
  private func use(_ expression: TypedExpression) {
    book.used.formUnion(expression.references)
    var pending = [expression.root]
    while let node = pending.popLast() {
      switch node.form {
      case .read(.field(let slot), _): fieldNames.use(slot)
      case .test(.field(let slot), let domain):
        fieldNames.use(slot)
        use(domain, ofField: slot)
      default: break
      }
      pending += node.parts
    }
  }

  private func use(_ domain: Domain, ofField slot: Int) {
    switch (LineField.BuiltIn(rawValue: slot), domain.shape) {
    case (.code, .symbols(let set, _)):
      // A test that takes out a few codes names those.
      let named = set.count * 2 > codeSymbols.count ? BitSet(upTo: codeSymbols.count).subtracting(set) : set
      for number in named { codeNames.use(number) }
    case (.group, .members(let family, _)):
      for number in family.must { book.namedGroups.insert(number) }
    default: break
    }
  }
}

/// The facts and line fields of an edition, as expressions see them.
struct FactScope: Scope {
  /// Whether a fact was asked for that is declared, but wrong.
  final class Missed {
    var isFailed = false
  }

  let decoder: EditionDecoder
  let missed = Missed()

  init(decoder: EditionDecoder) { self.decoder = decoder }

  func resolve(_ name: String) -> Reference? {
    guard let slot = decoder.slot(of: name), decoder.facts.indices.contains(slot) else {
      if decoder.book.failed.contains(name) { missed.isFailed = true }
      return nil
    }
    let fact = decoder.facts[slot]
    return Reference(slot: slot, type: fact.type, mayBeNone: fact.mayBeNone)
  }

  func field(_ name: String) -> Reference? {
    guard let slot = decoder.fieldNames.number(of: name), decoder.lineFields.indices.contains(slot) else { return nil }
    let field = decoder.lineFields[slot]
    let isGroup = LineField.BuiltIn(rawValue: slot) == .group
    return Reference(slot: slot, type: field.type, mayBeNone: field.mayBeNone, readsAsMembership: isGroup)
  }

  var names: [String] { decoder.factNames }

  var fieldNames: [String] { decoder.fieldNames.names }
}
