public import RuleEngine
public import RuleModel

/// An edition that is ready to answer, with its own cases.
public struct LoadedEdition: Sendable {
  /// The rules alone, ready to answer.
  struct Rules: Sendable {
    let evaluator: Evaluator
    let digest: String
    /// The digests of its files by path; `nil` when they were not worked out.
    let fileDigests: [String: String]?

    /// - Complexity: Linear in the size of the rules.
    init(_ edition: Edition) {
      let digests = RuleDigest.digests(of: edition.files)
      evaluator = Evaluator(edition)
      digest = RuleDigest.text(ofFilesWith: digests)
      fileDigests = digests
    }

    init(_ edition: Edition, digest: String) {
      evaluator = Evaluator(edition)
      self.digest = digest
      fileDigests = nil
    }
  }

  private let rules: Rules

  /// The rules as they were decoded.
  public var edition: Edition { rules.evaluator.edition }

  /// Answers queries with these rules.
  public var evaluator: Evaluator { rules.evaluator }

  /// The fingerprint of the rule files of this edition.
  public var digest: String { rules.digest }

  /// The conformance cases that the region's staff wrote.
  public let cases: [ConformanceCase]

  /// How each statement of the source is carried, where the edition says so.
  public let traceability: Traceability?

  /// Of which content it is; `nil` when it was not made of files.
  public let version: EditionVersion?

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
    let rules = digest.map { Rules(edition, digest: $0) } ?? Rules(edition)
    self.init(rules, cases: cases, traceability: traceability, version: nil)
  }

  init(_ rules: Rules, cases: [ConformanceCase], traceability: Traceability?, version: EditionVersion?) {
    self.rules = rules
    self.cases = cases
    self.traceability = traceability
    self.version = version
  }

  /// The digests of the rule files by path.
  var fileDigests: [String: String] { rules.fileDigests ?? RuleDigest.digests(of: edition.files) }

  /// `REGION/EDITION`.
  public var id: String { edition.id }
}
