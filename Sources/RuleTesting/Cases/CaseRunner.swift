public import Diagnostics
public import RegionRules
public import RuleEngine
public import RuleModel

extension DiagnosticCode {
  /// A case gives something else than it expects.
  public static let caseFailed: DiagnosticCode = "case-failed"
}

/// Runs the conformance cases of an edition through the library, as any other query.
///
/// ```swift
/// let results = CaseRunner(library).run(edition)
/// let failing = results.filter { !$0.passed }
/// ```
public struct CaseRunner: Sendable {
  private let library: RuleLibrary

  /// Creates a runner.
  ///
  /// - Parameter library: The library that answers.
  public init(_ library: RuleLibrary) {
    self.library = library
  }

  /// Returns what is wrong with the way the cases of an edition are written; none of them is run.
  ///
  /// - Parameter edition: The edition.
  public func check(_ edition: LoadedEdition) -> [Diagnostic] { Self.check(edition) }

  static func check(_ edition: LoadedEdition) -> [Diagnostic] {
    let names = EditionNames(edition.edition)
    return edition.cases.flatMap { source in
      var reader = ExpectationReader(names: names)
      _ = reader.read(source)
      return CaseQuery(source, region: edition.edition.region.key).faults.diagnostics + reader.faults.diagnostics
    }
  }

  /// Returns the queries that the cases of an edition ask, without judging what comes out.
  ///
  /// - Parameter edition: The edition.
  public func queries(of edition: LoadedEdition) -> [Query] {
    edition.cases.map { CaseQuery($0, region: edition.edition.region.key).query }
  }

  /// Runs the cases of an edition, in the order in which they stand.
  ///
  /// - Parameter edition: The edition.
  /// - Returns: A result for each case.
  public func run(_ edition: LoadedEdition) -> [CaseResult] {
    let names = EditionNames(edition.edition)
    return edition.cases.map { run($0, of: edition, names: names) }
  }

  /// Returns the first of some cases that does not come out as expected.
  ///
  /// - Parameters:
  ///   - cases: Cases of the edition.
  ///   - edition: The edition.
  public func firstFailing(_ cases: [ConformanceCase], of edition: LoadedEdition) -> ConformanceCase? {
    let names = EditionNames(edition.edition)
    return cases.first { !run($0, of: edition, names: names).passed }
  }

  private func run(_ source: ConformanceCase, of edition: LoadedEdition, names: EditionNames) -> CaseResult {
    var reader = ExpectationReader(names: names)
    let expectation = reader.read(source)
    let asked = CaseQuery(source, region: edition.edition.region.key)
    let written = asked.faults.diagnostics + reader.faults.diagnostics
    func result(_ answer: Answer?, _ error: QueryError?, _ failure: Diagnostic?) -> CaseResult {
      CaseResult(
        source: source, query: asked.query, answer: answer, error: error,
        diagnostics: written + (failure.map { [$0] } ?? []))
    }
    do throws(QueryError) {
      let answer = try library.answer(asked.query)
      let judge = CaseJudge(source, expectation, edition: edition.edition, answer: answer)
      return result(answer, nil, judge.failure())
    } catch {
      return result(nil, error, refused(error, source, expectation, asked))
    }
  }

  /// The failure of a case whose query was refused; `nil` when that was expected.
  private func refused(
    _ error: QueryError, _ source: ConformanceCase, _ expectation: CaseExpectation, _ asked: CaseQuery
  ) -> Diagnostic? {
    if let expected = expectation.error {
      guard expected.value != error.code else { return nil }
      return Diagnostic(
        .caseFailed,
        "Geval `\(source.name)`: verwacht de fout `\(expected.value.rawValue)`, gekregen `\(error.code.rawValue)`.",
        at: expected.range, notes: [Note(error.message)])
    }
    return Diagnostic(
      .caseFailed, "Geval `\(source.name)`: de vraag kan niet worden beantwoord. \(error.message)",
      at: asked.place(of: error.fact) ?? source.at)
  }
}
