/// An element of an XML document with what stands in it; names without their prefix.
struct DMNElement: Sendable {
  /// The name without prefix.
  var name: String
  /// The namespace, empty when there is none.
  var namespace: String
  /// The attributes, by name without prefix.
  var attributes: [String: String]
  /// The elements directly inside.
  var children: [DMNElement] = []
  /// The characters directly inside.
  var text = ""
  /// The line on which it ends to be opened.
  var line: Int

  /// The value of an attribute.
  subscript(attribute: String) -> String? { attributes[attribute] }

  /// The elements of a name directly inside.
  func all(_ name: String) -> [DMNElement] { children.filter { $0.name == name } }

  /// The first element of a name directly inside.
  func first(_ name: String) -> DMNElement? { children.first { $0.name == name } }

  /// The text of the `text` element directly inside, without the blanks around it.
  var entry: String? { first("text")?.text.trimmedBlanks }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmedBlanks: String {
    let isBlank = { (character: Character) in character.isWhitespace }
    return String(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
