internal import RuleLanguage
internal import RuleModel

/// Turns expressions into flat parts.
struct FlatBuilder {
  /// What no flat part stands for; the general evaluator reads the whole expression instead.
  struct Unsupported: Error {}

  let shapes: [SlotShape]
  let roots: [Domain]
  private(set) var nodes: [FlatNode] = []
  private(set) var numbers: [FlatNumber] = []
  private(set) var children: [Int32] = []
  private(set) var spans: [Register] = []
  private(set) var pairs: [FlatPair] = []
  private(set) var constants: [Int128] = []
  private(set) var expressions: [FlatExpression] = []
  /// The expressions as they were, by the same index.
  private(set) var sources: [TypedExpression] = []
  private var known: [TypedExpression: Int32] = [:]

  init(shapes: [SlotShape], roots: [Domain]) {
    self.shapes = shapes
    self.roots = roots
  }

  /// The index of an expression.
  mutating func add(_ expression: TypedExpression) -> Int32 {
    if let index = known[expression] { return index }
    var flat = FlatExpression(kind: .general)
    let kept = (nodes.count, numbers.count, children.count, spans.count, pairs.count, constants.count)
    do throws(Unsupported) {
      switch expression.type {
      case .boolean:
        flat.root = try condition(expression.root)
        flat.kind = .condition
      case .number:
        let number = try number(expression.root)
        (flat.root, flat.denominator) = number
        flat.kind = .number
      case .date:
        flat.root = try day(expression.root)
        flat.kind = .day
      case .symbol, .consent, .set, .text: throw Unsupported()
      }
    } catch {
      nodes.removeLast(nodes.count - kept.0)
      numbers.removeLast(numbers.count - kept.1)
      children.removeLast(children.count - kept.2)
      spans.removeLast(spans.count - kept.3)
      pairs.removeLast(pairs.count - kept.4)
      constants.removeLast(constants.count - kept.5)
    }
    flat.lines = LineBits.bits(expression.lineKinds)
    expressions.append(flat)
    sources.append(expression)
    known[expression] = Int32(expressions.count - 1)
    return Int32(expressions.count - 1)
  }

  mutating func add(_ expression: TypedExpression?) -> Int32 { expression.map { add($0) } ?? -1 }

  private mutating func append(_ node: FlatNode) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private mutating func append(_ list: [Int32]) -> Int32 {
    children += list
    return Int32(children.count - list.count)
  }

  private func slot(_ place: Place) throws(Unsupported) -> Int {
    guard case .fact(let slot) = place, shapes.indices.contains(slot) else { throw Unsupported() }
    return slot
  }

  // MARK: Conditions

  private mutating func condition(_ node: TypedNode) throws(Unsupported) -> Int32 {
    switch node.form {
    case .constant(.boolean(let truth), _):
      return append(FlatNode(operation: .constant, first: truth ? 1 : 0))
    case .test(let place, let domain): return try test(slot(place), domain)
    case .read(let place, _): return try test(slot(place), Domain(.booleans(.yes)))
    case .not(let part):
      let inner = try condition(part)
      return append(FlatNode(operation: .not, first: inner))
    case .and(let parts), .or(let parts):
      var list: [Int32] = []
      for part in parts { list.append(try condition(part)) }
      var isAnd = false
      if case .and = node.form { isAnd = true }
      return append(FlatNode(operation: isAnd ? .and : .or, first: append(list), count: Int32(list.count)))
    case .choose(let test, let one, let two):
      let list = [try condition(test), try condition(one), try condition(two)]
      return append(FlatNode(operation: .choose, first: append(list), count: 3))
    case .isNone(let part):
      guard case .read(let place, _) = part.form else { throw Unsupported() }
      let slot = try slot(place)
      guard shapes[slot].layout != .opaque else { throw Unsupported() }
      return append(FlatNode(operation: .isNone, slot: Int32(slot)))
    case .compare(let comparison, let left, let right): return try compare(comparison, left, right)
    case .lines(let quantifier, _, let kinds, _):
      guard quantifier == .any || quantifier == .all, !kinds.contains(.requested) else { throw Unsupported() }
      return append(
        FlatNode(operation: .lines, first: quantifier == .all ? 1 : 0, count: Int32(LineBits.bits(kinds))))
    default: throw Unsupported()
    }
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: TypedNode, _ right: TypedNode
  ) throws(Unsupported) -> Int32 {
    if case .read(let one, let type) = left.form, case .read(let two, let other) = right.form, type == other {
      let (first, second) = (try slot(one), try slot(two))
      if shapes[first].layout == .mask, shapes[second].layout == .mask, shapes[first].type == shapes[second].type {
        return append(FlatNode(operation: .equal, slot: Int32(first), first: Int32(second)))
      }
    }
    let pair: FlatPair
    if isDay(left) || isDay(right) {
      pair = FlatPair(left: try day(left), right: try day(right), leftFactor: 1, rightFactor: 1)
    } else {
      let (one, two) = (try number(left), try number(right))
      let factors = try common(one.denominator, two.denominator)
      pair = FlatPair(left: one.node, right: two.node, leftFactor: factors.left, rightFactor: factors.right)
    }
    pairs.append(pair)
    return append(
      FlatNode(operation: .compare, first: Int32(pairs.count - 1), count: FlatComparison(comparison).rawValue))
  }

  /// A test of one slot against a domain.
  private mutating func test(_ slot: Int, _ domain: Domain) throws(Unsupported) -> Int32 {
    let shape = shapes[slot]
    var node = FlatNode(operation: .opaque, holdsNone: domain.mayBeNone, slot: Int32(slot))
    switch (shape.layout, domain.shape) {
    case (.mask, _):
      node.operation = .mask
      node.lower = shape.content(of: domain).register.lower
    case (.range, .numbers(let ranges)), (.range, .dates(let ranges)):
      let list = ranges.spans
      node.operation = list.count == 1 ? .range : .ranges
      node.lower = list.first?.lower ?? 0
      node.upper = list.first?.upper ?? -1
      if list.count != 1 { (node.first, node.count) = add(list.map { Register(lower: $0.lower, upper: $0.upper) }) }
    case (.range, .symbols(let set, let symbols)):
      node.operation = .ranges
      (node.first, node.count) = add(FlatBuilder.runs(shape.positions(set, symbols)))
    case (.members, .members(let family, let symbols)):
      guard !family.isEmpty, shape.type.symbols == symbols else { throw Unsupported() }
      node.operation = .members
      node.lower = shape.mask(family.must, symbols)
      node.upper = shape.mask(family.may, symbols)
      (node.first, node.count) = (Int32(family.least), Int32(family.greatest))
    case (.opaque, _):
      guard roots.indices.contains(slot) else { throw Unsupported() }
      switch roots[slot].lies(in: domain) {
      case .no: node.first = 0
      case .yes: node.first = 1
      case .unknown: node.first = 2
      }
    default: throw Unsupported()
    }
    return append(node)
  }

  /// Adds ranges; returns where they begin and how many there are.
  private mutating func add(_ list: [Register]) -> (Int32, Int32) {
    spans += list
    return (Int32(spans.count - list.count), Int32(list.count))
  }

  /// Positions as ranges of neighbours.
  static func runs(_ positions: [Int]) -> [Register] {
    var result: [Register] = []
    for position in positions.map({ Int64($0) }) {
      if let last = result.last, last.upper + 1 == position {
        result[result.count - 1].upper = position
      } else {
        result.append(Register(lower: position, upper: position))
      }
    }
    return result
  }

  // MARK: Numbers

  private mutating func append(_ number: FlatNumber) -> Int32 {
    numbers.append(number)
    return Int32(numbers.count - 1)
  }

  private func times(_ one: Int128, _ other: Int128) throws(Unsupported) -> Int128 {
    let (product, overflow) = one.multipliedReportingOverflow(by: other)
    // Denominators that grow large leave no room for the numbers themselves.
    guard !overflow, product.magnitude < 1 << 80 else { throw Unsupported() }
    return product
  }

  private func common(
    _ one: Int128, _ other: Int128
  ) throws(Unsupported) -> (left: Int128, right: Int128, whole: Int128) {
    var (larger, smaller) = (one, other)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    let left = other / larger
    return (left, one / larger, try times(one, left))
  }

  private mutating func number(_ node: TypedNode) throws(Unsupported) -> (node: Int32, denominator: Int128) {
    switch node.form {
    case .number(let exact):
      constants.append(exact.numerator)
      return (append(FlatNumber(operation: .constant, left: Int32(constants.count - 1))), exact.denominator)
    case .read(let place, .number):
      let slot = try slot(place)
      guard shapes[slot].layout == .range else { throw Unsupported() }
      return (append(FlatNumber(operation: .read, left: Int32(slot))), Int128(NumberType.scale))
    case .negate(let part):
      let inner = try number(part)
      return (append(FlatNumber(operation: .negate, left: inner.node)), inner.denominator)
    case .magnitude(let part):
      let inner = try number(part)
      return (append(FlatNumber(operation: .magnitude, left: inner.node)), inner.denominator)
    case .arithmetic(let sign, let left, let right): return try arithmetic(sign, left, right)
    case .rounded(let rounding, let part, let step): return try rounded(rounding, part, step)
    case .least(let parts): return try fold(parts, .least)
    case .greatest(let parts): return try fold(parts, .greatest)
    case .choose(let test, let one, let two):
      let condition = try condition(test)
      let (left, right) = (try number(one), try number(two))
      let factors = try common(left.denominator, right.denominator)
      let flat = FlatNumber(
        operation: .choose, left: left.node, right: right.node, condition: condition, leftFactor: factors.left,
        rightFactor: factors.right)
      return (append(flat), factors.whole)
    case .daysBetween(let from, let until): return try between(.days, from, until)
    case .monthsBetween(let from, let until): return try between(.months, from, until)
    case .age(let birth, let date): return try between(.age, birth, date)
    case .count(let set):
      guard case .read(let place, _) = set.form else { throw Unsupported() }
      let slot = try slot(place)
      guard shapes[slot].layout == .members else { throw Unsupported() }
      return (append(FlatNumber(operation: .count, left: Int32(slot))), 1)
    default: throw Unsupported()
    }
  }

  private mutating func between(
    _ operation: FlatNumber.Operation, _ from: TypedNode, _ until: TypedNode
  ) throws(Unsupported) -> (node: Int32, denominator: Int128) {
    let (one, two) = (try day(from), try day(until))
    return (append(FlatNumber(operation: operation, left: one, right: two)), 1)
  }

  private mutating func arithmetic(
    _ sign: Syntax.Arithmetic, _ left: TypedNode, _ right: TypedNode
  ) throws(Unsupported) -> (node: Int32, denominator: Int128) {
    let one = try number(left)
    if sign == .over {
      // Only a constant keeps the denominator known beforehand.
      guard case .number(let divisor) = right.form, divisor.sign > 0 else { throw Unsupported() }
      constants.append(divisor.denominator)
      let factor = append(FlatNumber(operation: .constant, left: Int32(constants.count - 1)))
      let denominator = try times(one.denominator, divisor.numerator)
      return (append(FlatNumber(operation: .times, left: one.node, right: factor)), denominator)
    }
    let two = try number(right)
    if sign == .times {
      let denominator = try times(one.denominator, two.denominator)
      return (append(FlatNumber(operation: .times, left: one.node, right: two.node)), denominator)
    }
    let factors = try common(one.denominator, two.denominator)
    let flat = FlatNumber(
      operation: sign == .plus ? .plus : .minus, left: one.node, right: two.node, leftFactor: factors.left,
      rightFactor: factors.right)
    return (append(flat), factors.whole)
  }

  private mutating func rounded(
    _ rounding: Rounding, _ part: TypedNode, _ step: Exact
  ) throws(Unsupported) -> (node: Int32, denominator: Int128) {
    guard step.sign > 0 else { throw Unsupported() }
    let inner = try number(part)
    let operation: FlatNumber.Operation =
      switch rounding {
      case .up: .roundUp
      case .down: .roundDown
      case .halfUp: .roundHalfUp
      }
    constants.append(step.numerator)
    let flat = FlatNumber(
      operation: operation, left: inner.node, right: Int32(constants.count - 1), leftFactor: step.denominator,
      rightFactor: try times(inner.denominator, step.numerator))
    return (append(flat), step.denominator)
  }

  private mutating func fold(
    _ parts: [TypedNode], _ operation: FlatNumber.Operation
  ) throws(Unsupported) -> (node: Int32, denominator: Int128) {
    guard let first = parts.first else { throw Unsupported() }
    var result = try number(first)
    for part in parts.dropFirst() {
      let next = try number(part)
      let factors = try common(result.denominator, next.denominator)
      let flat = FlatNumber(
        operation: operation, left: result.node, right: next.node, leftFactor: factors.left,
        rightFactor: factors.right)
      result = (append(flat), factors.whole)
    }
    return result
  }

  // MARK: Days

  private func isDay(_ node: TypedNode) -> Bool {
    switch node.form {
    case .read(_, .date), .constant(.date, _), .moved: true
    case .least(let parts), .greatest(let parts): parts.first.map(isDay) ?? false
    case .choose(_, let one, let two): isDay(one) || isDay(two)
    default: false
    }
  }

  private mutating func day(_ node: TypedNode) throws(Unsupported) -> Int32 {
    switch node.form {
    case .constant(.date(let date), _):
      constants.append(Int128(date.days))
      return append(FlatNumber(operation: .constant, left: Int32(constants.count - 1)))
    case .read(let place, .date):
      return append(FlatNumber(operation: .read, left: Int32(try slot(place))))
    case .moved(let start, by: let amount, let step, let backward):
      let from = try day(start)
      let (count, denominator) = try number(amount)
      // Whole steps: what is left of the denominator is divided out.
      let isMonths = step == .months || step == .years
      let operation: FlatNumber.Operation =
        backward ? (isMonths ? .subtractMonths : .subtractDays) : (isMonths ? .addMonths : .addDays)
      let size: Int128 = step == .weeks ? 7 : step == .years ? 12 : 1
      return append(
        FlatNumber(operation: operation, left: from, right: count, leftFactor: size, rightFactor: denominator))
    case .least(let parts), .greatest(let parts):
      guard let first = parts.first else { throw Unsupported() }
      var isLeast = false
      if case .least = node.form { isLeast = true }
      var result = try day(first)
      for part in parts.dropFirst() {
        let next = try day(part)
        result = append(FlatNumber(operation: isLeast ? .least : .greatest, left: result, right: next))
      }
      return result
    case .choose(let test, let one, let two):
      let condition = try condition(test)
      let (left, right) = (try day(one), try day(two))
      return append(FlatNumber(operation: .choose, left: left, right: right, condition: condition))
    default: throw Unsupported()
    }
  }
}
