/// The recursive reader of values; strings and numbers are read in extensions.
///
/// Every access to the text goes through `Span`, which checks its bounds.
struct JSONParser {
  let maximumDepth: Int

  /// The offset of the next byte to read.
  var at = 0

  private var depth = 0

  init(maximumDepth: Int) { self.maximumDepth = maximumDepth }

  mutating func document(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    skipSpace(text)
    let value = try value(text)
    skipSpace(text)
    guard at == text.count else {
      throw JSONError(.trailingText, "Na de waarde staat nog \(found(text)).", at: at, in: text)
    }
    return value
  }

  private mutating func value(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    guard at < text.count else { throw unexpected("een waarde", text) }
    switch text[at] {
    case UInt8(ascii: "\""): return .string(try string(text))
    case UInt8(ascii: "{"): return try object(text)
    case UInt8(ascii: "["): return try array(text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number(text))
    case UInt8(ascii: "t"): return try word("true", .bool(true), text)
    case UInt8(ascii: "f"): return try word("false", .bool(false), text)
    case UInt8(ascii: "n"): return try word("null", .null, text)
    default: throw unexpected("een waarde", text)
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue, _ text: Span<UInt8>
  ) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard at + index < text.count, text[at + index] == word.utf8Start[index] else {
        throw unexpected("een waarde", text)
      }
    }
    at += length
    return value
  }

  private mutating func array(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    try enter(text)
    var elements: [JSONValue] = []
    if try !closes(UInt8(ascii: "]"), text) {
      repeat {
        skipSpace(text)
        elements.append(try value(text))
      } while try continues(UInt8(ascii: "]"), "een komma of `]`", text)
    }
    depth -= 1
    return .array(elements)
  }

  private mutating func object(_ text: Span<UInt8>) throws(JSONError) -> JSONValue {
    try enter(text)
    var keys = UniqueKeys()
    var members: [(key: String, value: JSONValue)] = []
    if try !closes(UInt8(ascii: "}"), text) {
      members.reserveCapacity(8)
      repeat {
        skipSpace(text)
        let start = at
        guard at < text.count, text[at] == UInt8(ascii: "\"") else { throw unexpected("een sleutel", text) }
        let key = try string(text)
        guard keys.insert(key, after: members) else {
          throw JSONError(.duplicateKey, "De sleutel `\(key)` staat er twee keer.", at: start, in: text)
        }
        skipSpace(text)
        guard at < text.count, text[at] == UInt8(ascii: ":") else { throw unexpected("een dubbele punt", text) }
        at += 1
        skipSpace(text)
        members.append((key, try value(text)))
      } while try continues(UInt8(ascii: "}"), "een komma of `}`", text)
    }
    depth -= 1
    return .object(JSONObject(unique: members))
  }

  private mutating func enter(_ text: Span<UInt8>) throws(JSONError) {
    guard depth < maximumDepth else {
      throw JSONError(.tooDeep, "Meer dan \(maximumDepth) niveaus in elkaar is te diep.", at: at, in: text)
    }
    depth += 1
    at += 1
  }

  /// Reads the closing bracket of an empty container, if it comes next.
  private mutating func closes(_ bracket: UInt8, _ text: Span<UInt8>) throws(JSONError) -> Bool {
    skipSpace(text)
    guard at < text.count, text[at] == bracket else { return false }
    at += 1
    return true
  }

  /// Reads the comma before a next element, or the closing bracket.
  private mutating func continues(_ bracket: UInt8, _ wanted: String, _ text: Span<UInt8>) throws(JSONError) -> Bool {
    skipSpace(text)
    guard at < text.count, text[at] == bracket || text[at] == UInt8(ascii: ",") else { throw unexpected(wanted, text) }
    at += 1
    return text[at - 1] != bracket
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while at < text.count {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }
}
