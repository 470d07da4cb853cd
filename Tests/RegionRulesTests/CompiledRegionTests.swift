import RegionRules
import RuleEngine
import RuleLanguage
import RuleModel
import RuleTesting
import TestSupport
import Testing

/// The compiled rules against the search, on the shipped regions.
struct CompiledRegionTests {
  private static let library: RuleLibrary? = {
    var folder = #filePath.split(separator: "/").map(String.init)
    folder.removeLast(3)
    let load = RuleLoad(root: "/" + folder.joined(separator: "/"))
    return load.library
  }()

  @Test func agreesOnEveryConformanceCase() throws {
    let library = try #require(Self.library)
    var compiledCount = 0
    var count = 0
    for edition in library.regions.flatMap(\.editions) {
      for query in CaseRunner(library).queries(of: edition) {
        guard let (found, searched) = try? edition.evaluator.compactAnswers(to: query) else { continue }
        count += 1
        guard let compiled = found else { continue }
        compiledCount += 1
        #expect(compiled == searched, "\(edition.id): \(query)")
      }
    }
    print("\(compiledCount) of \(count) cases are answered by the compiled rules")
    #expect(compiledCount * 3 > count, "\(compiledCount) van \(count) gevallen vanuit de vertaalde regels")
  }

  @Test func agreesOnRandomFacts() throws {
    let library = try #require(Self.library)
    for edition in library.regions.flatMap(\.editions) {
      var random = SplitMix64(seed: 11)
      let askable = edition.edition.facts.filter(\.isAskable)
      for decision in edition.edition.decisions {
        for round in 0..<12 {
          var facts: [String: RawValue] = [:]
          for fact in askable where round % 3 == 0 || Int.random(in: 0..<4, using: &random) > 0 {
            if case .given = fact.origin { facts[fact.name] = fact.type.random(&random) }
          }
          let query = Query(
            region: edition.edition.region.key, date: "2020-05-01", decision: decision.name, facts: facts, running: [],
            earlier: round % 2 == 0 ? [] : nil)
          guard let (found, searched) = try? edition.evaluator.compactAnswers(to: query), let compiled = found else {
            continue
          }
          #expect(compiled == searched, "\(edition.id) \(decision.name): \(facts)")
        }
      }
    }
  }
}

extension ValueType {
  /// A value of the type.
  func random(_ random: inout SplitMix64) -> RawValue {
    switch self {
    case .boolean: return .boolean(Bool.random(using: &random))
    case .symbol(let symbols): return .text(symbols.words.randomElement(using: &random) ?? "")
    case .consent: return .text(Symbols.consent.words.randomElement(using: &random) ?? "")
    case .set(let symbols): return .list(symbols.words.filter { _ in Bool.random(using: &random) }.map { .text($0) })
    case .date:
      return .text("20\(Int.random(in: 10...24, using: &random))-0\(Int.random(in: 1...9, using: &random))-15")
    case .text: return .text("tekst")
    case .number(let number):
      let steps = (number.greatest - number.least) / number.step
      let chosen = min(steps, Int64.random(in: 0...(Bool.random(using: &random) ? 20 : 400), using: &random))
      return .number(DecimalText.print(number.least + chosen * number.step))
    }
  }
}
