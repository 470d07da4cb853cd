internal import JSONText
public import RuleEngine

internal import RuleModel
internal import RuleLanguage

/// Asks again what a receipt asked, and compares.
public struct Replay: Sendable {
  /// A place where the answers differ.
  public struct Difference: Hashable, Sendable {
    /// Where: `results[0].code`.
    public var path: String
    /// What the receipt has there, as JSON; `nil` when it has nothing.
    public var then: String?
    /// What comes out now, as JSON; `nil` when nothing does.
    public var now: String?
  }

  /// Whether the answer has the same bytes.
  public var isEqual: Bool { differences.isEmpty }
  /// Every place where the answers differ, the digest of other rules among them.
  public var differences: [Difference]
  /// Whether the rules are the ones of the receipt.
  public var hasSameRules: Bool
  /// Whether the engine is the one of the receipt.
  public var hasSameEngine: Bool
  /// The edition that answered now.
  public var edition: String?

  /// Asks again.
  ///
  /// - Parameters:
  ///   - receipt: The receipt.
  ///   - library: The rules to ask.
  ///   - against: Another edition (`REGION/EDITION`) to ask, whatever its period; `nil` is the one in force.
  /// - Throws: A `QueryError` when the query of the receipt can't be asked of these rules, or is not there as a whole.
  public init(_ receipt: Receipt, in library: RuleLibrary, against: String? = nil) throws(QueryError) {
    guard receipt.masked.isEmpty else {
      throw QueryError(
        .missingKey,
        "Dit bewijs kan niet opnieuw worden gevraagd: met opzet is niet bewaard: \(receipt.masked.joined(separator: ", "))."
      )
    }
    var query = try QueryJSON.query(receipt.query)
    let answer: Answer
    let digest: String
    if let against {
      guard let edition = library.edition(against) else {
        let editions = library.regions.flatMap { $0.editions.map(\.id) }
        throw QueryError(
          .unknownEdition, "De uitgave `\(against)` bestaat niet.", given: against,
          allowed: editions.joined(separator: ", "))
      }
      query.region = edition.edition.region.key
      answer = try edition.evaluator.answer(query)
      digest = edition.digest
    } else {
      answer = try library.answer(query)
      digest = library.digest(of: answer)
    }
    let now: JSONValue
    do throws(JSONError) {
      now = try JSONReader.parse(AnswerJSON.write(answer, digest: digest))
    } catch {
      throw QueryError(.invalidJSON, error.message)
    }
    edition = answer.edition
    hasSameRules = digest == receipt.digest
    hasSameEngine = receipt.engine == EngineVersion.current
    var found: [Difference] = []
    Replay.compare(receipt.answer, now, path: "", into: &found)
    differences = found
  }

  private static func compare(_ then: JSONValue?, _ now: JSONValue?, path: String, into found: inout [Difference]) {
    if then == now { return }
    if let one = then?.object, let other = now?.object {
      for key in one.keys + other.keys.filter({ one[$0] == nil }) {
        compare(one[key], other[key], path: path.isEmpty ? key : path + "." + key, into: &found)
      }
    } else if let one = then?.array, let other = now?.array {
      for index in 0..<max(one.count, other.count) {
        compare(
          index < one.count ? one[index] : nil, index < other.count ? other[index] : nil, path: "\(path)[\(index)]",
          into: &found)
      }
    } else {
      found.append(Difference(path: path, then: then?.text(), now: now?.text()))
    }
  }
}
