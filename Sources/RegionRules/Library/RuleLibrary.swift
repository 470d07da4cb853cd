public import Diagnostics
public import RuleEngine
internal import RuleModel

internal import RuleLanguage

/// The rules of all regions, ready to answer; immutable, and safe to share between tasks.
///
/// ```swift
/// let library = try RuleLibrary.load(root: "rules")
/// let answer = try library.answer(Query(region: "REGIO", date: "2019-05-01", facts: ["leeftijd": .number("12")]))
/// print(AnswerText.render(answer, in: library))
/// ```
public struct RuleLibrary: Sendable {
  /// The regions in alphabetical order of their keys.
  public let regions: [LoadedRegion]

  /// Warnings and notes that came up while loading, sorted by place.
  public let findings: [Diagnostic]

  /// The fingerprint of all rule files together.
  public let digest: String

  /// The regions that exist, loaded or not.
  private let known: [String]
  private let byKey: [String: LoadedRegion]
  private let byID: [String: LoadedEdition]
  /// Answers to queries in JSON that were asked before; copies of a library share it.
  let memory: AnswerMemory

  /// Puts a library together from regions that are already loaded.
  ///
  /// - Parameters:
  ///   - regions: The regions in any order.
  ///   - findings: Warnings and notes about them.
  ///   - known: The keys of all regions, when not all of them are loaded.
  ///   - digest: The fingerprint of the rule files, when it is known already.
  public init(
    regions: [LoadedRegion], findings: [Diagnostic] = [], known: [String]? = nil, digest: String? = nil
  ) {
    self.known = known ?? regions.map(\.region.key).sorted()
    self.regions = regions.sorted { $0.region.key < $1.region.key }
    self.findings = findings
    byKey = Dictionary(regions.map { ($0.region.key, $0) }) { first, _ in first }
    byID = Dictionary(regions.flatMap(\.editions).map { ($0.id, $0) }) { first, _ in first }
    memory = AnswerMemory(self.regions)
    self.digest =
      digest
      ?? RuleDigest.text(
        ofFilesWith: regions.flatMap(\.editions).reduce(into: [:]) { digests, edition in
          digests.merge(edition.fileDigests) { _, last in last }
        })
  }

  /// Returns an edition, or `nil` when there is none.
  ///
  /// - Parameter id: `REGION/EDITION`.
  public func edition(_ id: String) -> LoadedEdition? { byID[id] }

  /// Returns a region.
  ///
  /// - Parameter key: The key of the region: the name of its folder.
  /// - Throws: A `QueryError` that names the nearest key and all of them.
  public func region(_ key: String) throws(QueryError) -> LoadedRegion {
    if let region = byKey[key] { return region }
    throw .unknownRegion(key, among: known)
  }

  /// Returns the editions of a region, or one of them.
  ///
  /// - Parameters:
  ///   - key: The key of the region.
  ///   - edition: The key of the edition; all editions when `nil`.
  /// - Throws: A `QueryError` for a region or edition that does not exist.
  public func editions(of key: String, edition: String?) throws(QueryError) -> [LoadedEdition] {
    let region = try region(key)
    guard let edition else { return region.editions }
    if let loaded = byID["\(key)/\(edition)"] { return [loaded] }
    throw .unknownEdition(edition, of: region.region)
  }

  /// The fingerprint that belongs to an answer: that of its edition, else that of all rule files.
  ///
  /// - Parameter answer: An answer of this library.
  public func digest(of answer: Answer) -> String {
    answer.edition.flatMap { byID[$0]?.digest } ?? digest
  }
}

extension RuleLibrary {
  /// Answers a query with the edition of its region that is in force on its reference date.
  ///
  /// There is no fall-back to another edition: when none is in force the outcome is `not-in-force`, with the reason and
  /// the editions that there are.
  ///
  /// - Parameter query: The query.
  /// - Returns: The answer with its reasons.
  /// - Throws: A `QueryError` when the query names something that does not exist or gives a value that can't be.
  public func answer(_ query: Query) throws(QueryError) -> Answer { try trace(query).answer }

  /// Answers a query, and says which facts the answer shows the value of, by slot of its edition.
  func trace(_ query: Query) throws(QueryError) -> (answer: Answer, shown: BitSet) {
    let region = try region(query.region)
    let date = try referenceDate(query.date)
    if let name = query.decision { try check(name, in: region) }
    guard let (chosen, standing) = EditionChoice.inForce(region.editions, on: date) else {
      return (NotInForce(query, region: region, date: date).noEdition(), BitSet())
    }
    let edition = chosen.edition
    if let name = query.decision {
      if !edition.has(question: name) {
        if let builtIn = BuiltInQuestion(rawValue: name) {
          let answer = try builtIn.answer(
            query, region: region, edition: edition, date: date, standing: standing)
          return (answer, BitSet())
        }
        if let answer = NotInForce(query, region: region, date: date).elsewhere(name, than: edition) {
          return (answer, BitSet())
        }
      } else if let period = edition.head(ofQuestion: name)?.valid, !period.contains(date) {
        return (NotInForce(query, region: region, date: date).outside(period, of: name, in: edition), BitSet())
      }
    }
    var (answer, shown) = try chosen.evaluator.trace(query)
    answer.add(ValidityCaveats.caveats(of: edition, standing: standing))
    return (answer, shown)
  }

  private func check(_ question: String, in region: LoadedRegion) throws(QueryError) {
    if region.has(question: question) || BuiltInQuestion(rawValue: question) != nil { return }
    throw .unknownQuestion(question, in: region)
  }

  private func referenceDate(_ text: String) throws(QueryError) -> CalendarDate {
    switch Value.parse(text, as: .date) {
    case .success(.date(let date)): return date
    case .success:
      throw QueryError(.invalidDate, "De datum ontbreekt.", fact: "date", given: text, allowed: "jjjj-mm-dd")
    case .failure(let fault):
      throw QueryError(
        .invalidDate, "\(fault.message) \(fault.help)", fact: "date", given: text, allowed: "jjjj-mm-dd")
    }
  }
}

extension Answer {
  /// Adds caveats that the answer does not have yet, before its own.
  mutating func add(_ more: [Caveat]) {
    let new = more.filter { caveat in !caveats.contains { $0.text == caveat.text } }
    caveats.insert(contentsOf: new, at: 0)
  }
}
