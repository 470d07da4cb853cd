/// How the decision log is kept: where, how strictly, how long, and without which facts.
public struct DecisionLogConfiguration: Sendable {
  /// What happens to an answer that can't be recorded.
  public enum Policy: String, Sendable, CaseIterable {
    /// No record, no answer.
    case require
    /// The answer is given; the loss is counted and shown.
    case bestEffort = "best-effort"
  }

  /// The SQLite file; made when it is not there.
  public var path: String
  /// What happens to an answer that can't be recorded.
  public var policy: Policy = .require
  /// Days that a receipt is kept; 0 is for ever.
  public var retentionDays: Int = 0
  /// The facts, fields of lines, or `id` whose values are never recorded.
  public var masked: [String] = []
  /// Seconds to wait for another program that holds the file.
  public var lockWait: Double = 2
  /// Most pages of the file; `nil` is no limit.
  var maximumPages: Int?

  /// A configuration with the standard choices.
  ///
  /// - Parameter path: The SQLite file.
  public init(path: String) { self.path = path }
}
