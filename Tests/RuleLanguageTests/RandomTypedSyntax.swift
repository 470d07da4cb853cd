import TestSupport

@testable import RuleLanguage

extension RandomSyntax {
  /// A condition that mostly passes the checks.
  mutating func condition(_ depth: Int, inLines: Bool = false) -> Syntax {
    let next = depth - 1
    if depth > 0, chance(1, in: 2) {
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: return make(.not(condition(next, inLines: inLines)))
      case 1:
        return make(.and([condition(next, inLines: inLines), condition(next, inLines: inLines)]))
      case 2: return make(.or([condition(next, inLines: inLines), condition(next, inLines: inLines)]))
      case 3:
        return make(
          .choose(
            condition(next, inLines: inLines), condition(next, inLines: inLines), condition(next, inLines: inLines)))
      default:
        if inLines { return condition(next, inLines: true) }
        return make(.lines(chance(1, in: 2) ? .any : .all, nil, kinds(), condition(next, inLines: true)))
      }
    }
    return atom(depth, inLines)
  }

  private mutating func kinds() -> [LineKind] { pick([[.running], [.requested], [.requested, .running]]) }

  private mutating func atom(_ depth: Int, _ inLines: Bool) -> Syntax {
    let orderings = Comparison.allCases
    switch Int.random(in: 0..<16, using: &generator) {
    case 0: return make(.compare(pick([.equal, .notEqual]), name("kleur"), colour()))
    case 1: return make(.within(name("kleur"), [.value(colour()), .value(colour())], negated: chance(1, in: 2)))
    case 2: return make(.compare(pick([.equal, .notEqual]), name("maat"), chance(1, in: 2) ? name("maat2") : size()))
    case 3, 4: return make(.compare(pick(orderings), number(depth, inLines), number(depth, inLines)))
    case 5: return make(.compare(pick(orderings), name("aantal"), make(.number(pick(["0", "2", "5"])))))
    case 6: return make(.compare(pick(orderings), name("uren"), make(.number(pick(["0.5", "1", "1.9"])))))
    case 7:
      return make(
        .within(
          name("uren"),
          [
            .interval(
              make(.number("0.1")), lowerIsOpen: chance(1, in: 2), make(.number("1.5")), upperIsOpen: chance(1, in: 2))
          ], negated: false))
    case 8: return pick([name("actief"), name("open"), name("akkoord")])
    case 9: return make(.compare(pick(orderings), date(depth), date(depth)))
    case 10: return make(.compare(pick(orderings), name("dag"), make(.date(CalendarDate(days: 18_050)))))
    case 11:
      return chance(1, in: 2)
        ? make(.contains(name("signalen"), signal()))
        : make(.containsMany(name("signalen"), [signal(), signal()], all: chance(1, in: 2)))
    case 12:
      let count = make(.call(.count, [name("signalen")]))
      return make(.compare(pick(orderings), count, make(.number(pick(["0", "1", "2", "3", "4"])))))
    case 13: return make(.isNone(pick([name("kleur"), name("uren"), name("dag2")]), negated: chance(1, in: 2)))
    case 14: return make(.compare(.equal, name("tekst"), make(.text(pick(["x", "y"])))))
    default: return inLines ? lineAtom() : make(.compare(pick([.equal, .notEqual]), name("open"), name("actief")))
    }
  }

  private mutating func lineAtom() -> Syntax {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: make(.compare(.equal, name("code"), pick([name("831MC"), make(.number("84110"))])))
    case 1: make(.compare(pick([.equal, .notEqual]), name("group"), signal()))
    case 2: make(.within(name("group"), [.value(signal()), .value(signal())], negated: chance(1, in: 2)))
    case 3: make(.compare(pick(Comparison.allCases), name("etmalen"), name("aantal")))
    case 4: make(.compare(.equal, name("open"), make(.queryFact("open"))))
    default: make(.isNone(name("from"), negated: chance(1, in: 2)))
    }
  }

  private mutating func colour() -> Syntax {
    pick([name("rood"), name("groen"), make(.hyphenated("not-yet")), make(.number("01")), make(.text("blauw"))])
  }

  private mutating func size() -> Syntax { name(pick(["klein", "groot"])) }

  private mutating func signal() -> Syntax { name(pick(["a1", "b2", "c3", "d4"])) }

  /// A number that mostly passes the checks.
  mutating func number(_ depth: Int, _ inLines: Bool) -> Syntax {
    let next = depth - 1
    guard depth > 0, chance(2, in: 3) else {
      return pick([
        name("aantal"), name("uren"), name("bedrag"), make(.number("2")), make(.number("0.5")),
        make(.call(.count, [name("signalen")])), name(inLines ? "etmalen" : "aantal"),
      ])
    }
    switch Int.random(in: 0..<11, using: &generator) {
    case 0, 1, 2: return make(.arithmetic(pick([.plus, .minus, .times]), number(next, inLines), number(next, inLines)))
    case 3: return make(.arithmetic(.over, number(next, inLines), pick([name("bedrag"), make(.number("3"))])))
    case 4: return make(.negate(number(next, inLines)))
    case 5: return make(.call(pick([.min, .max]), [number(next, inLines), number(next, inLines)]))
    case 6: return make(.call(.abs, [number(next, inLines)]))
    case 7:
      return make(
        .call(
          pick([.roundUp, .roundDown, .roundHalfUp]),
          [number(next, inLines), make(.number(pick(["0.01", "0.5", "3"])))]))
    case 8: return make(.call(pick([.daysBetween, .monthsBetween, .ageAt]), [date(next), date(next)]))
    case 9: return make(.choose(condition(next, inLines: inLines), number(next, inLines), number(next, inLines)))
    default:
      if inLines { return number(next, true) }
      let condition = chance(1, in: 2) ? condition(next, inLines: true) : nil
      return chance(1, in: 2)
        ? make(.lines(.count, nil, kinds(), condition)) : make(.lines(.sum, number(next, true), kinds(), condition))
    }
  }

  private mutating func date(_ depth: Int) -> Syntax {
    guard depth > 0, chance(1, in: 2) else {
      return pick([name("dag"), name("dag2"), make(.date(CalendarDate(days: 18_040)))])
    }
    if chance(1, in: 5) { return make(.call(pick([.min, .max]), [date(depth - 1), date(depth - 1)])) }
    let amount = pick([make(.number("3")), name("aantal")])
    let duration = make(.duration(amount, pick(CalendarDate.Step.allCases)))
    return make(.arithmetic(pick([.plus, .minus]), date(depth - 1), duration))
  }
}
