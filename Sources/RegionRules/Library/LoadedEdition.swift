public import RuleEngine
public import RuleModel

/// An edition that is ready to answer, with its own cases.
public struct LoadedEdition: Sendable {
  /// The rules as they were decoded.
  public let edition: Edition

  /// Answers queries with these rules.
  public let evaluator: Evaluator

  /// The fingerprint of the rule files of this edition.
  public let digest: String

  /// The conformance cases that the region's staff wrote.
  public let cases: [ConformanceCase]

  /// How each statement of the source is carried, where the edition says so.
  public let traceability: Traceability?

  /// Prepares an edition.
  ///
  /// - Parameters:
  ///   - edition: The rules as they were decoded.
  ///   - cases: Its conformance cases.
  ///   - traceability: How each statement of the source is carried.
  ///   - digest: The fingerprint of the rule files, when it is known already.
  /// - Complexity: Linear in the size of the rules.
  public init(
    _ edition: Edition, cases: [ConformanceCase] = [], traceability: Traceability? = nil, digest: String? = nil
  ) {
    self.edition = edition
    self.cases = cases
    self.traceability = traceability
    evaluator = Evaluator(edition)
    self.digest = digest ?? RuleDigest.text(of: edition.files)
  }

  /// `REGION/EDITION`.
  public var id: String { edition.id }
}
