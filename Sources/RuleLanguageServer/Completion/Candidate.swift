import JSONText

/// A word that can be written at the cursor.
struct Candidate {
  /// The kinds as the protocol numbers them.
  enum Kind: Int {
    case field = 5, variable = 6, module = 9, property = 10, value = 12, enumeration = 13, keyword = 14, file = 17
    case reference = 18, member = 20, constant = 21
  }

  let word: String
  let kind: Kind
  var detail: String?
  var about: String?
  /// What is written when it is not the word itself.
  var insert: String?
  /// Earlier ones are shown first.
  var order = 1

  init(_ word: String, _ kind: Kind, detail: String? = nil, about: String? = nil, insert: String? = nil, order: Int = 1)
  {
    self.word = word
    self.kind = kind
    self.detail = detail
    self.about = about
    self.insert = insert
    self.order = order
  }

  /// The word as editors read it.
  func json(_ range: JSONValue) -> JSONValue {
    var result: JSONObject = [
      "label": .string(word), "kind": JSONValue(kind.rawValue), "sortText": .string("\(order)\(word)"),
      "filterText": .string(word), "textEdit": ["range": range, "newText": .string(insert ?? word)],
    ]
    if let detail, !detail.isEmpty { result["detail"] = .string(detail) }
    if let about, !about.isEmpty { result["documentation"] = .string(about) }
    return .object(result)
  }
}
