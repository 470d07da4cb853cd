import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import TestSupport
import Testing

/// A suggested change of facts, applied, really makes the code come out.
///
/// A search for changes takes long: a plain run tries a few codes of every shipped edition, a run with
/// `JEUGDREGELS_FUZZ` of 100,000 or more tries every code with three starting queries.
struct WhyNotFuzzTests {
  private static let library = RuleLoad(root: FixtureFiles.packageRoot).library
  private static let editions = library.regions.flatMap(\.editions).map(\.id)

  @Test(arguments: editions) func suggestedChangesWork(id: String) throws {
    let loaded = try #require(Self.library.edition(id))
    var random = SplitMix64(seed: 5)
    var changed = 0
    let isFull = Mutation.rounds(standard: 0) >= 100_000
    let codes = loaded.edition.codes
    for code in isFull ? codes : Array(codes.shuffled(using: &random).prefix(2)) {
      for start in 0..<(isFull ? 3 : 1) {
        let facts = start == 0 ? [:] : Self.facts(of: loaded.edition, &random)
        let query = Query(
          region: loaded.edition.region.key, date: Self.date(in: loaded.edition), facts: facts, running: [],
          earlier: [])
        guard let found = try? loaded.evaluator.whyNot(code.id, query), let changes = found.changes else { continue }
        changed += 1
        var next = query
        next.decision = found.decision
        for change in changes { next.facts[change.fact] = RawValue(change.value) }
        let answer = try loaded.evaluator.answer(next)
        let candidate = answer.results.first { $0.code == found.code }
        #expect(
          candidate?.status == .applies || candidate?.status == .appliesWithConsent,
          "\(id) \(code.id) from \(facts) with \(changes.map { "\($0.fact): \($0.to)" }): \(answer.outcome)")
        #expect(candidate?.status == found.outcome, "\(id) \(code.id)")
      }
    }
    if isFull { #expect(changed > 0) }
  }

  /// A day on which the edition is in force.
  private static func date(in edition: Edition) -> String {
    let from = edition.validity.from.date ?? CalendarDate(year: 2019, month: 5, day: 1)
    return from.map { CalendarDate(days: $0.days + 60).description } ?? "2019-05-01"
  }

  /// A few facts that a query may give, with values by chance.
  private static func facts(of edition: Edition, _ random: inout SplitMix64) -> [String: RawValue] {
    var facts: [String: RawValue] = [:]
    for fact in edition.facts {
      guard case .given = fact.origin, Int.random(in: 0..<6, using: &random) == 0 else { continue }
      switch fact.type {
      case .boolean: facts[fact.name] = .boolean(Bool.random(using: &random))
      case .symbol(let symbols): facts[fact.name] = symbols.words.randomElement(using: &random).map { .text($0) }
      case .number(let number): facts[fact.name] = .number(DecimalText.print(number.least))
      default: continue
      }
    }
    return facts
  }
}
