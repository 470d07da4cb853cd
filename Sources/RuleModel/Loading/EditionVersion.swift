internal import Synchronization

/// Tells whether an edition was made of the same files as another: equal versions stand for the same content.
///
/// Whatever is made anew gets a number that was never used in the process; a ``LoadMemory`` keeps the numbers of what it
/// takes over.
public struct EditionVersion: Hashable, Sendable {
  /// The rules; `nil` for an edition that was not made of files.
  public let rules: UInt64?
  /// The conformance cases.
  public let cases: UInt64?
  /// The traceability.
  public let traceability: UInt64?

  init(rules: UInt64?, cases: UInt64?, traceability: UInt64?) {
    self.rules = rules
    self.cases = cases
    self.traceability = traceability
  }

  private static let last = Atomic<UInt64>(0)

  /// A number that was not used before.
  static func next() -> UInt64 { last.add(1, ordering: .relaxed).newValue }
}
