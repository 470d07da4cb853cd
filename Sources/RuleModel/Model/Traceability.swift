public import Diagnostics

/// How every statement of a source is carried.
public struct Traceability: Sendable {
  /// How a statement is carried.
  public enum Kind: String, Sendable, CaseIterable {
    case rule, `case`, context, gap
  }

  /// Statements that are carried in the same way.
  public struct Entry: Sendable {
    /// The ids of the statements.
    public var ids: [String]
    /// The document.
    public var document: String
    /// The section.
    public var section: String
    /// The text that users read.
    public var text: String
    /// What kind it is.
    public var kind: Kind
    /// What carries it, with its place.
    public var by: [(path: String, at: SourceRange)]
    /// Where it stands in its file.
    public var at: SourceRange

    /// Creates the value from its parts.
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
  /// How the statements are carried.
  public var entries: [Entry]
  /// Where it stands in its file.
  public var at: SourceRange

  /// Creates the value from its parts.
  public init(ids: [String], entries: [Entry], at: SourceRange) {
    self.ids = ids
    self.entries = entries
    self.at = at
  }
}
