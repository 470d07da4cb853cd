public import RuleEngine
public import RuleModel

internal import Diagnostics

extension QueryError {
  /// Creates the error for a region that does not exist.
  ///
  /// - Parameters:
  ///   - key: The region that was asked for.
  ///   - keys: The regions that there are.
  public static func unknownRegion(_ key: String, among keys: [String]) -> QueryError {
    if let slash = key.firstIndex(of: "/"), keys.contains(String(key[..<slash])) {
      return QueryError(
        .unknownRegion,
        "`\(key)` is een uitgave. Schrijf hier alleen de regio, `\(key[..<slash])`; de datum bepaalt welke uitgave geldt.",
        given: key, allowed: keys.joined(separator: ", "))
    }
    let nearest = Spelling.nearest(key, in: keys).map { " Bedoelt u `\($0)`?" } ?? ""
    return QueryError(
      .unknownRegion, "De regio `\(key)` bestaat niet.\(nearest)", given: key, allowed: keys.joined(separator: ", "))
  }

  /// Creates the error for an edition that does not exist.
  ///
  /// - Parameters:
  ///   - key: The edition that was asked for.
  ///   - region: The region that lacks it.
  public static func unknownEdition(_ key: String, of region: Region) -> QueryError {
    let nearest = Spelling.nearest(key, in: region.editions).map { " Bedoelt u `\($0)`?" } ?? ""
    return QueryError(
      .unknownEdition, "De uitgave `\(key)` bestaat niet in \(region.name).\(nearest)", given: key,
      allowed: region.editions.joined(separator: ", "))
  }

  /// Creates the error for a question that no edition of a region has.
  static func unknownQuestion(_ name: String, in region: LoadedRegion) -> QueryError {
    let names = region.editions.flatMap(\.edition.questionNames) + BuiltInQuestion.allCases.map(\.rawValue)
    // What is no misspelt name may be a word by which a question is found.
    let found =
      Spelling.nearest(name, in: names)
      ?? QuestionSearch.find(name, in: region.editions.flatMap(\.questions)).first?.name
    let nearest = found.map { " Bedoelt u `\($0)`?" } ?? ""
    let decisions = Set(region.editions.flatMap { $0.edition.decisions.map(\.name) }).sorted()
    return QueryError(
      .unknownDecision, "De vraag `\(name)` bestaat niet in \(region.region.name).\(nearest)", given: name,
      allowed: decisions.joined(separator: ", "))
  }
}
