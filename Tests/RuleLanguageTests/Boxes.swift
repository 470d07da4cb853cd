import RuleLanguage
import TestSupport

/// An environment of domains, for the tests.
struct Boxes: DomainEnvironment {
  var facts: [Domain]
  var running: [LineView] = []
  var requested: [LineView] = []
  var decided: [Int: Kleene] = [:]

  func domain(of slot: Int) -> Domain { facts[slot] }

  func lines(_ kind: LineKind) -> [LineView] {
    switch kind {
    case .running: running
    case .requested: requested
    case .others, .earlier: []
    }
  }

  func override(_ node: Int) -> Kleene? { decided[node] }
}

extension Boxes {
  /// An environment that says nothing.
  static var full: Boxes {
    Boxes(facts: Names.facts.map { .full(of: $0.type, mayBeNone: $0.mayBeNone) })
  }

  /// The environment with a fact set.
  func with(_ name: String, _ value: Value) -> Boxes {
    var result = self
    if let slot = Names.facts.firstIndex(where: { $0.name == name }),
      let domain = Domain(value, of: Names.facts[slot].type)
    {
      result.facts[slot] = domain
    }
    return result
  }

  /// A random environment: every fact and field is known, narrowed or unknown.
  static func random(using generator: inout SplitMix64) -> Boxes {
    var result = Boxes(
      facts: Names.facts.map { .random(of: $0.type, mayBeNone: $0.mayBeNone, using: &generator) })
    for _ in 0..<Int.random(in: 0...2, using: &generator) { result.running.append(.random(using: &generator)) }
    for _ in 0..<Int.random(in: 0...1, using: &generator) { result.requested.append(.random(using: &generator)) }
    return result
  }

  /// A random way to fill in what is unknown.
  func completion(using generator: inout SplitMix64) -> Boxes {
    var result = self
    result.facts = zip(facts, Names.facts).map { $0.known(of: $1.type, using: &generator) }
    result.running = running.map { $0.completion(using: &generator) }
    result.requested = requested.map { $0.completion(using: &generator) }
    return result
  }
}

extension LineView {
  static func random(using generator: inout SplitMix64) -> LineView {
    LineView(
      fields: Names.fields.map {
        .random(of: $0.reference.type, mayBeNone: $0.reference.mayBeNone, using: &generator)
      })
  }

  func completion(using generator: inout SplitMix64) -> LineView {
    LineView(fields: zip(fields, Names.fields).map { $0.known(of: $1.reference.type, using: &generator) })
  }
}

extension Domain {
  /// A random value of a domain.
  func value(using generator: inout SplitMix64) -> Value? {
    if mayBeNone, hasNoValue || Int.random(in: 0..<3, using: &generator) == 0 { return Value.none }
    switch shape {
    case .symbols(let set, let symbols):
      return Array(set).randomElement(using: &generator).flatMap { symbols[$0] }.map(Value.symbol)
    case .booleans(let set):
      return [BooleanSet.no, .yes].filter(set.contains).randomElement(using: &generator).map { .boolean($0 == .yes) }
    case .numbers(let ranges): return ranges.random(using: &generator).map(Value.number)
    case .dates(let ranges):
      return ranges.random(using: &generator).map { .date(CalendarDate(days: Int32($0))) }
    case .members(let family, let symbols):
      for _ in 0..<100 {
        var chosen = family.must
        for position in family.may where Bool.random(using: &generator) { chosen.insert(position) }
        if family.contains(chosen) { return Value.set(of: chosen.compactMap { symbols[$0] }) }
      }
      return sample()
    case .texts(let texts):
      let candidates = texts.isOpen ? ["x", "y", "z"].filter(texts.contains) : texts.texts
      return candidates.randomElement(using: &generator).map(Value.text)
    }
  }

  /// The domain with one of its values.
  func known(of type: ValueType, using generator: inout SplitMix64) -> Domain {
    value(using: &generator).flatMap { Domain($0, of: type) } ?? self
  }

  /// A random domain of a type, never empty.
  static func random(of type: ValueType, mayBeNone: Bool, using generator: inout SplitMix64) -> Domain {
    let full: Domain
    if case .date = type {
      full = Domain(.dates(RangeSet(18_000, 18_100, step: 1)), mayBeNone: mayBeNone)
    } else {
      full = .full(of: type, mayBeNone: mayBeNone)
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return full
    case 1: return full.known(of: type, using: &generator)
    default:
      var result = full.known(of: type, using: &generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        result = result.union(full.known(of: type, using: &generator))
      }
      if case .numbers(let ranges) = result.shape, let bounds = ranges.bounds, Bool.random(using: &generator) {
        result.shape = .numbers(RangeSet(bounds.lower, bounds.upper, step: ranges.step))
      }
      return result
    }
  }
}

extension RangeSet {
  /// A random number of the set.
  func random(using generator: inout SplitMix64) -> Int64? {
    guard let span = spans.randomElement(using: &generator) else { return nil }
    return span.lower + Int64.random(in: 0...((span.upper - span.lower) / step), using: &generator) * step
  }
}
