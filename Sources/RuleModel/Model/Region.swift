/// A region: its name, municipalities and editions.
public struct Region: Sendable {
  /// Its key.
  public var key: String
  /// Its name.
  public var name: String
  /// `nil` when the source lists none.
  public var municipalities: [Edition.Term]?
  /// Other spellings, with the word they mean.
  public var aliases: [String: String]
  /// Keys of the editions, oldest first.
  public var editions: [String]
  /// What is shown with every answer that uses it.
  public var caveat: String?

  /// Creates the value from its parts.
  public init(
    key: String, name: String, municipalities: [Edition.Term]?, aliases: [String: String], editions: [String],
    caveat: String?
  ) {
    self.key = key
    self.name = name
    self.municipalities = municipalities
    self.aliases = aliases
    self.editions = editions
    self.caveat = caveat
  }
}
