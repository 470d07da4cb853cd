public import Diagnostics
public import YAMLSource

/// One conformance case, as it was written; judged by `RuleTesting`.
public struct ConformanceCase: Sendable {
  /// Its name.
  public var name: String
  /// Where it stands in its file.
  public var at: SourceRange
  /// `yyyy-MM-dd`.
  public var date: String
  /// The decision that is asked; the default when `nil`.
  public var decision: String?
  /// `given`, `requested`, `running`, `earlier`, as nodes.
  public var given: YAMLNode?
  /// The requested lines, as a node.
  public var requested: YAMLNode?
  /// The running lines, as a node.
  public var running: YAMLNode?
  /// The earlier lines, as a node.
  public var earlier: YAMLNode?
  /// Whether nothing may be assumed.
  public var strict: Bool
  /// What must come out, as a node.
  public var expect: YAMLNode?
  /// What must not come out, as a node.
  public var reject: YAMLNode?

  /// Creates the value from its parts.
  public init(
    name: String, at: SourceRange, date: String, decision: String?, given: YAMLNode?, requested: YAMLNode?,
    running: YAMLNode?, earlier: YAMLNode?, strict: Bool, expect: YAMLNode?, reject: YAMLNode?
  ) {
    self.name = name
    self.at = at
    self.date = date
    self.decision = decision
    self.given = given
    self.requested = requested
    self.running = running
    self.earlier = earlier
    self.strict = strict
    self.expect = expect
    self.reject = reject
  }
}
