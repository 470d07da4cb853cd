internal import RuleLanguage
internal import RuleModel

/// An answer by names, so that answers of two editions can be compared.
struct NamedKey: Hashable {
  let outcome: Outcome
  let results: [String]
  let values: [String]

  /// - Parameters:
  ///   - side: Tells values apart that are calculated in another way on each side; empty when they are the same.
  init(
    _ key: Finding.Key, canon: Canon, shared: Set<String>, renamed: [String: String] = [:],
    calculated: (String) -> String
  ) {
    outcome = key.outcome
    results = Set(
      key.results.map { result in
        let id = result.code.map { canon.edition.codes.indices.contains($0) ? canon.edition.codes[$0].id : "?" }
        let code = id.map { renamed[$0] ?? $0 }
        let verdict = result.verdict.map(canon.text)
        return [verdict ?? "applies", code].compactMap { $0 }.joined(separator: " ")
      }
    ).sorted()
    values = Set(
      key.values.filter { shared.contains($0.name) }.map { entry in
        switch entry.value {
        case .value(let value): "\(entry.name) = \(value)"
        case .verdict(let verdict): "\(entry.name): \(canon.text(verdict))"
        case .unsettled: "\(entry.name) = \(calculated(entry.name))"
        }
      }
    ).sorted()
  }

  /// As a reader sees it.
  var text: String {
    let parts = (results.isEmpty ? [outcome.rawValue] : results) + values
    return parts.joined(separator: ", ")
  }

  /// One side of a change, with the rules that decided.
  func side(_ rules: [EditionDifference.Mention]) -> EditionDifference.Side {
    EditionDifference.Side(outcome: text, status: outcome, results: results, values: values, rules: rules)
  }
}
