/// A place in a source document on which a rule rests.
public struct Citation: Hashable, Sendable {
  /// Key of the document under `sources`.
  public var document: String
  /// The section, spelt the same way everywhere for the same place.
  public var section: String
  /// Table of the section, where the source has one.
  public var table: String?
  /// Row of the table as the source names it.
  public var row: String?
  /// A remark about the citation itself.
  public var note: String?

  /// Creates the value from its parts.
  public init(document: String, section: String, table: String? = nil, row: String? = nil, note: String? = nil) {
    self.document = document
    self.section = section
    self.table = table
    self.row = row
    self.note = note
  }
}
