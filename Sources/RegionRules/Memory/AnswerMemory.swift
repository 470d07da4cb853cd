internal import RuleEngine
internal import RuleLanguage
internal import Synchronization

/// Remembers the answers to queries in JSON, as an automaton that is built while it runs remembers its states.
///
/// An answer is a function of the edition, the decision and what the decision can see of the facts and the date. A query
/// that differs in nothing of that gets the same bytes, with its own `id` and date. Safe to share between tasks.
///
/// The memory is bounded: each of its parts starts again with nothing when it is full, so that a stream of queries that
/// never repeat costs what it costs without it.
final class AnswerMemory: Sendable {
  /// How many bytes of answers are kept, unless said otherwise.
  static let usualLimit = 64 << 20

  private let regions: [RegionSights]
  private let parts: [Part]

  /// A part with its own lock.
  private final class Part: Sendable {
    let table: Mutex<AnswerTable>
    init(limit: Int) { table = Mutex(AnswerTable(limit: limit)) }
  }

  /// - Parameters:
  ///   - regions: The regions of the library.
  ///   - limit: How many bytes are kept.
  init(_ regions: [LoadedRegion], limit: Int = AnswerMemory.usualLimit) {
    self.regions = regions.map(RegionSights.init)
    parts = (0..<16).map { _ in Part(limit: limit / 16) }
  }

  /// Reads a query and returns the answer that is remembered for it.
  ///
  /// - Parameters:
  ///   - text: A query in JSON.
  ///   - reading: Memory for reading; afterwards it says whether an answer can be kept, and under which key.
  func find(_ text: Span<UInt8>, _ reading: inout QueryReading) -> (hasKey: Bool, answer: RememberedAnswer?) {
    guard reading.read(text, in: regions) else { return (false, nil) }
    switch content(under: reading.key) {
    case .answer(let answer)?: return (true, answer)
    case .more(let slots)?:
      reading.add(slots, text)
      if case .answer(let answer)? = content(under: reading.key) { return (true, answer) }
      return (true, nil)
    case nil: return (true, nil)
    }
  }

  /// Keeps an answer for the query that was read last and not found.
  ///
  /// - Parameters:
  ///   - answer: Its answer.
  ///   - shown: The slots of facts whose values the answer shows.
  ///   - text: The query.
  ///   - reading: What was read.
  func keep(_ answer: RememberedAnswer, showing shown: BitSet, _ text: Span<UInt8>, _ reading: inout QueryReading) {
    guard reading.read(text, in: regions) else { return }
    let more = reading.more(showing: shown)
    if !more.isEmpty {
      keep(.more(more), under: reading.key)
      reading.add(more, text)
    }
    keep(.answer(answer), under: reading.key)
  }

  private func content(under key: [UInt8]) -> AnswerTable.Content? {
    let hash = AnswerMemory.hash(key)
    return parts[hash >> 32 & 15].table.withLock { $0.find(key, hash: hash) }
  }

  private func keep(_ content: AnswerTable.Content, under key: [UInt8]) {
    let hash = AnswerMemory.hash(key)
    parts[hash >> 32 & 15].table.withLock { $0.keep(content, under: key, hash: hash) }
  }

  private static func hash(_ key: [UInt8]) -> Int {
    var hasher = Hasher()
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}
