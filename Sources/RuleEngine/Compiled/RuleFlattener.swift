internal import RuleLanguage
internal import RuleModel

/// Turns rules into plain numbers.
struct RuleFlattener {
  var builder: FlatBuilder
  private(set) var needs: [FlatNeed] = []
  /// Exclusions, then combinations.
  private(set) var bars: [FlatBar] = []
  private(set) var eligibility: [FlatEligibility] = []
  private(set) var indices: [Int32] = []
  private var lists: [FlatList] = []

  init(builder: FlatBuilder) { self.builder = builder }

  mutating func add(needs list: [Need]) -> FlatList {
    let flat = list.map { need -> FlatNeed in
      var result = FlatNeed(
        condition: -1, consent: -1, consentSlot: Int32(need.consentSlot ?? -1), otherwise: need.otherwise,
        assumes: need.unknown == .assume, lines: 0)
      switch need.condition {
      case .expression(let expression):
        result.condition = builder.add(expression)
        result.lines = LineBits.bits(expression.lineKinds)
      case .consent(let slot):
        result.consent = Int32(slot)
        result.consentSlot = Int32(slot)
      }
      return result
    }
    needs += flat
    return FlatList(first: Int32(needs.count - flat.count), count: Int32(flat.count))
  }

  mutating func add(_ rule: BarRule, isCombination: Bool) {
    // The lists of needs of the alternatives stand next to each other, as pairs of numbers.
    let alternatives = rule.unless.map { add(needs: $0) }
    let first = Int32(indices.count)
    for list in alternatives { indices += [list.first, list.count] }
    let own = LineBits.bits(rule.condition.lineKinds)
    bars.append(
      FlatBar(
        isCombination: isCombination, validFrom: rule.head.valid?.from?.days ?? .min,
        validUntil: rule.head.valid?.until?.days ?? .max, when: builder.add(rule.when),
        condition: builder.add(rule.condition), strikesWhenTrue: rule.strikesWhenTrue, assumes: rule.unknown == .assume,
        unless: FlatList(first: first, count: Int32(alternatives.count)), otherwise: rule.otherwise, lines: own,
        allLines: own | LineBits.bits(rule.when?.lineKinds ?? [])))
  }

  mutating func add(_ rule: EligibilityRule) {
    eligibility.append(
      FlatEligibility(
        validFrom: rule.head.valid?.from?.days ?? .min, validUntil: rule.head.valid?.until?.days ?? .max,
        when: builder.add(rule.when), requires: add(needs: rule.requires)))
  }

  private mutating func add(_ list: [Int], from start: Int = 0) -> FlatList {
    indices += list.map { Int32($0 + start) }
    return FlatList(first: Int32(indices.count - list.count), count: Int32(list.count))
  }

  mutating func decision(
    _ index: Int, _ rules: DecisionProgram, _ edition: Edition, limits: [FlatList]
  ) -> FlatDecision {
    let combinations = edition.exclusions.count
    let whole = FlatRuleList(
      exclusions: add(rules.wholeExclusions), eligibility: add(rules.wholeEligibility),
      combinations: add(rules.wholeCombinations, from: combinations))
    let candidates = edition.codes.indices.map { code in
      FlatRuleList(
        exclusions: add(rules.exclusions[code]), eligibility: add(rules.eligibility[code]), limits: limits[code],
        combinations: add(rules.combinations[code], from: combinations))
    }
    return FlatDecision(index, rules, edition, whole: whole, candidates: candidates)
  }
}
