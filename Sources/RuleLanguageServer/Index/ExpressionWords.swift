/// The names in the text of an expression or a cell, also when the text is not finished.
struct ExpressionWords {
  /// A name with what stands before it.
  struct Word: Equatable {
    let text: String
    /// Bytes of the expression.
    let range: Range<Int>
    /// What it is compared with, as in `group = x` or `fact in (x, y)`.
    let subject: String?
    /// Whether it stands behind `where`, so that fields of lines come first.
    let isInLines: Bool
  }

  /// Words of the language that name nothing.
  static let keywords: Set<String> = [
    "and", "or", "not", "in", "between", "if", "then", "else", "is", "none", "min", "max", "abs", "round", "up", "down",
    "half", "age", "at", "days", "weeks", "months", "years", "any", "all", "count", "of", "where", "sum", "contains",
    "true", "false", "running", "requested", "others", "earlier", "given",
  ]

  private(set) var words: [Word] = []
  /// What a word at the end of the text would be compared with.
  private(set) var subject: String?
  /// Whether the end of the text stands behind `where`.
  private(set) var isInLines = false

  private var lastName: String?
  /// How many brackets were open where a list of words began.
  private var listDepth: Int?
  private var depth = 0
  /// Whether the next name is the set of `contains any(set, …)`.
  private var expectsSet = false

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isWord(byte) {
        var end = index
        while end < bytes.count,
          Self.isWord(bytes[end])
            || (bytes[end] == UInt8(ascii: "-") && end + 1 < bytes.count && Self.isWord(bytes[end + 1]))
        { end += 1 }
        take(String(decoding: bytes[index..<end], as: UTF8.self), index..<end)
        index = end
      } else if byte == UInt8(ascii: "\"") {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
        index += 1
        if listDepth == nil { subject = nil }
      } else {
        sign(byte)
        index += 1
      }
    }
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private mutating func take(_ text: String, _ range: Range<Int>) {
    switch text {
    case "where":
      isInLines = true
      subject = nil
    case "in", "contains":
      subject = lastName
      if text == "contains", lastName == nil { expectsSet = true }
    case "not" where subject != nil: break
    case "any", "all":
      // `contains any(set, (a, b))` names the set inside its brackets.
      if words.isEmpty || subject != nil { expectsSet = expectsSet || subject != nil }
    case _ where Self.keywords.contains(text):
      if listDepth == nil { subject = nil }
      if text == "and" || text == "or" { lastName = nil }
    default:
      words.append(Word(text: text, range: range, subject: expectsSet ? nil : subject, isInLines: isInLines))
      lastName = text
      if expectsSet {
        subject = text
        expectsSet = false
        listDepth = depth
      } else if listDepth == nil {
        subject = nil
      }
    }
  }

  private mutating func sign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      depth += 1
      if subject != nil, listDepth == nil, !expectsSet { listDepth = depth }
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      if let open = listDepth, depth <= open {
        listDepth = nil
        subject = nil
      }
      depth = max(0, depth - 1)
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"): if listDepth == nil { subject = lastName }
    case UInt8(ascii: "!"), 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","): break
    default: if listDepth == nil { subject = nil }
    }
  }
}

extension ExpressionWords.Word {
  /// What the name may mean; the first that is defined counts.
  var candidates: [Symbol] {
    let names = [Symbol(isInLines ? .field : .fact, text), Symbol(isInLines ? .fact : .field, text)]
    switch subject {
    case nil: return names
    case "group": return [Symbol(.group, text)]
    case "code": return [Symbol(.code, text)]
    case "decision": return [Symbol(.decision, text)]
    case "kind": return []
    case let subject?: return [Symbol(.value, text, owner: subject)] + names
    }
  }
}
