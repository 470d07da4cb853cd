public import Diagnostics
public import YAMLSource

/// One conformance case, as it was written; judged by `RuleTesting`.
public struct ConformanceCase: Sendable {
  public var name: String
  public var at: SourceRange
  /// `yyyy-MM-dd`.
  public var date: String
  public var decision: String?
  /// `given`, `requested`, `running`, `earlier`, as nodes.
  public var given: YAMLNode?
  public var requested: YAMLNode?
  public var running: YAMLNode?
  public var earlier: YAMLNode?
  public var strict: Bool
  public var expect: YAMLNode?
  public var reject: YAMLNode?

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

/// How every statement of a source is carried.
public struct Traceability: Sendable {
  /// How a statement is carried.
  public enum Kind: String, Sendable, CaseIterable {
    case rule, `case`, context, gap
  }

  /// Statements that are carried in the same way.
  public struct Entry: Sendable {
    public var ids: [String]
    public var document: String
    public var section: String
    public var text: String
    public var kind: Kind
    public var by: [(path: String, at: SourceRange)]
    public var at: SourceRange

    public init(
      ids: [String], document: String, section: String, text: String, kind: Kind,
      by: [(path: String, at: SourceRange)], at: SourceRange
    ) {
      self.ids = ids
      self.document = document
      self.section = section
      self.text = text
      self.kind = kind
      self.by = by
      self.at = at
    }
  }

  /// Every id that the source has.
  public var ids: [String]
  public var entries: [Entry]
  public var at: SourceRange

  public init(ids: [String], entries: [Entry], at: SourceRange) {
    self.ids = ids
    self.entries = entries
    self.at = at
  }
}
