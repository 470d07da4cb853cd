/// The keys that a block of a rule file may hold.
///
/// The decoder takes the keys it accepts from here, and the schemas for editors are made from it, so that the two cannot
/// differ.
public struct KeyTable: Sendable {
  /// A key of a block.
  public struct Key: Sendable {
    /// The key.
    public let name: String
    /// What may stand behind it.
    public let form: KeyForm
    /// What it is for, in one sentence.
    public let about: String
    /// Whether the block is wrong without it.
    public let isRequired: Bool

    init(_ name: String, _ form: KeyForm, _ about: String, required: Bool = false) {
      self.name = name
      self.form = form
      self.about = about
      isRequired = required
    }
  }

  /// The name by which other tables refer to it.
  public let name: String
  /// What the block describes.
  public let about: String
  /// The keys, in the order in which messages list them.
  public let keys: [Key]
  /// The names of the keys.
  public let names: [String]

  init(_ name: String, _ about: String, _ keys: [Key]) {
    self.name = name
    self.about = about
    self.keys = keys
    names = keys.map(\.name)
  }

  /// The key of a name.
  ///
  /// - Parameter name: A key as it was written.
  public subscript(name: String) -> Key? { keys.first { $0.name == name } }
}

extension KeyTable {
  /// Every table of keys.
  public static let all: [KeyTable] =
    editionTables + factTables + codeTables + tableTables + ruleTables + companionTables

  /// Returns the table of a name.
  ///
  /// - Parameter name: The name, as in ``KeyForm/block(_:)``.
  public static func named(_ name: String) -> KeyTable? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The keys that every rule, table, code and statement may have.
  static let head: [Key] = [
    Key("source", source, "Waar dit staat: één bronvermelding of een lijst."),
    Key("caveat", .text, "Een kanttekening die elk antwoord toont dat dit gebruikt."),
    Key("reason", .text, "De zin die een antwoord toont; `{feit}` wordt ingevuld."),
    Key("valid", .block("valid"), "De dagen waarop dit geldt, als dat korter is dan de uitgave."),
    Key("accept", .list(.block("accept")), "Bevindingen van de controle die zo bedoeld zijn."),
  ]

  static let source = KeyForm.either([.block("citation"), .list(.block("citation"))])
}
