internal import RuleLanguage
internal import RuleModel

/// A part of the cases, as a reader sees it: what each fact is, and which conditions hold.
struct ComparedPart {
  /// Most parts of a group that are kept.
  static let most = 200

  private var domains: [String: Domain] = [:]
  private var conditions: Set<String> = []

  init(_ old: Box, _ new: Box, _ pair: EditionPair) {
    add(old)
    add(new)
  }

  private mutating func add(_ box: Box) {
    let program = box.program
    for (slot, fact) in program.edition.facts.enumerated() {
      let domain = box.base[slot]
      guard slot > 0 ? domain != program.rootDomains[slot] : box.narrowed.contains(0) else { continue }
      domains[fact.name] = domains[fact.name].map { domain.intersection($0) } ?? domain
    }
    for (key, truth) in box.atoms {
      let text = key.expression.description
      conditions.insert(truth ? text : "niet: \(text)")
    }
    for (place, domain) in box.narrowedFields {
      let name = program.edition.lineFields[place.field].name
      conditions.insert("\(name) van \(place.kind.rawValue): \(domain)")
    }
  }

  private var text: [String] {
    domains.sorted { $0.key < $1.key }.map { name, domain in
      if case .booleans = domain.shape, let value = domain.singleValue { return "\(name) = \(value)" }
      if case .members(let family, let symbols) = domain.shape, family.single == nil, !domain.mayBeNone {
        return "\(name): \(Self.text(family, symbols))"
      }
      return domain.isSingleton ? "\(name) = \(domain)" : "\(name): \(domain)"
    } + conditions.sorted()
  }

  /// Which words of a set are in it and which are not, and how many there are.
  private static func text(_ family: MemberRange, _ symbols: Symbols) -> String {
    let without = symbols.words.indices.filter { !family.may.contains($0) }
    var parts: [String] = []
    if !family.must.isEmpty { parts.append("met " + DutchText.list(family.must.compactMap { symbols[$0] })) }
    if !without.isEmpty { parts.append("zonder " + DutchText.list(without.compactMap { symbols[$0] })) }
    if family.least > family.must.count { parts.append("minstens \(family.least)") }
    if family.greatest < family.may.count { parts.append("hoogstens \(family.greatest)") }
    return parts.isEmpty ? "elke keuze" : parts.joined(separator: ", ")
  }

  /// One part that is both, when they differ in one fact only.
  private func joined(_ other: ComparedPart) -> ComparedPart? {
    guard conditions == other.conditions, domains.count == other.domains.count else { return nil }
    var different: String?
    for (name, domain) in domains where other.domains[name] != domain {
      guard other.domains[name] != nil, different == nil else { return nil }
      different = name
    }
    guard let different, let one = domains[different], let two = other.domains[different] else { return self }
    if case .members = one.shape { return nil }
    var result = self
    result.domains[different] = one.union(two)
    return result
  }

  /// The parts in words; parts that differ in one fact only are told as one.
  static func texts(_ parts: [ComparedPart]) -> [[String]] {
    var left: [ComparedPart] = []
    for part in parts {
      var part = part
      var isJoined = true
      while isJoined {
        isJoined = false
        for (index, other) in left.enumerated() {
          guard let both = other.joined(part) else { continue }
          part = both
          left.remove(at: index)
          isJoined = true
          break
        }
      }
      left.append(part)
    }
    return left.map(\.text)
  }
}
