internal import JSONText
internal import RuleEngine
internal import RuleLanguage

/// An answer as bytes, with the caller's `id` and the reference date left out.
final class RememberedAnswer: Sendable {
  /// What stands between the id and the date, and after the date.
  let beforeDate: [UInt8]
  let afterDate: [UInt8]
  /// What the answer says, for counting.
  let outcome: Outcome
  let kinds: [BatchTally.Kind]

  init(_ answer: Answer, digest: String) {
    let parts = AnswerJSON.parts(of: answer, digest: digest)
    beforeDate = parts.beforeDate
    afterDate = parts.afterDate
    outcome = answer.outcome
    kinds = BatchTally.kinds(of: answer)
  }

  /// How many bytes it takes to keep.
  var size: Int { beforeDate.count + afterDate.count + 200 + 64 * kinds.count }

  /// Writes the answer.
  ///
  /// - Parameters:
  ///   - id: The id as JSON, in quotes; `null` when there is none.
  ///   - date: The date in quotes.
  ///   - text: The text in which both stand.
  ///   - bytes: What the answer is added to.
  func write(id: QueryScan.Part, date: QueryScan.Part, of text: Span<UInt8>, to bytes: inout [UInt8]) {
    if bytes.isEmpty { bytes.reserveCapacity(beforeDate.count + afterDate.count + id.range.count + 32) }
    bytes.append(contentsOf: #"{"id":"#.utf8)
    if id.isThere {
      text.extracting(id.range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    } else {
      bytes.append(contentsOf: "null".utf8)
    }
    bytes.append(contentsOf: beforeDate)
    text.extracting(date.range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: afterDate)
  }
}
