/// Finds the parts of a query in JSON of the usual shape, without building anything from them.
///
/// The skeleton is checked strictly: known keys, each at most once, facts by name. What stands at a key is only
/// delimited: its bytes have to be compared with bytes that were read as JSON before, or checked by themselves.
struct QueryScan {
  /// The keys of a query in the order of the contract.
  enum Key: Int, CaseIterable {
    case id, region, date, decision, facts, requested, running, earlier, want, strict
  }

  /// A part of the text; a string with its quotes.
  struct Part {
    var start: Int32
    var end: Int32

    static let absent = Part(start: -1, end: -1)
    var isThere: Bool { start >= 0 }
    var range: Range<Int> { Int(start)..<Int(end) }
    /// The part without its quotes.
    var inside: Range<Int> { Int(start) + 1..<Int(end) - 1 }
  }

  /// A fact: its name in quotes, and its value.
  struct Fact {
    var name: Part
    var value: Part
  }

  /// The longest text and the most facts that are looked at here; what is longer is read the general way.
  static let longestText = 1 << 15
  static let mostFacts = 128

  private(set) var parts = [Part](repeating: .absent, count: Key.allCases.count)
  private(set) var facts: [Fact] = []
  private var at = 0

  /// The value at a key.
  subscript(key: Key) -> Part { parts[key.rawValue] }

  /// Scans a text.
  ///
  /// - Returns: Whether it has the usual shape.
  mutating func scan(_ text: Span<UInt8>) -> Bool {
    for index in parts.indices { parts[index] = .absent }
    facts.removeAll(keepingCapacity: true)
    at = 0
    guard text.count <= QueryScan.longestText else { return false }
    skipSpace(text)
    guard take(UInt8(ascii: "{"), text) else { return false }
    repeat {
      skipSpace(text)
      guard let name = string(text), let key = QueryScan.key(name, text), !self[key].isThere, colon(text) else {
        return false
      }
      let start = at
      guard key == .facts ? scanFacts(text) : skipValue(text) else { return false }
      parts[key.rawValue] = Part(start: Int32(start), end: Int32(at))
      skipSpace(text)
    } while take(UInt8(ascii: ","), text)
    guard take(UInt8(ascii: "}"), text) else { return false }
    skipSpace(text)
    return at == text.count
  }

  private mutating func scanFacts(_ text: Span<UInt8>) -> Bool {
    guard take(UInt8(ascii: "{"), text) else { return false }
    skipSpace(text)
    if take(UInt8(ascii: "}"), text) { return true }
    repeat {
      skipSpace(text)
      guard facts.count < QueryScan.mostFacts, let name = string(text), colon(text) else { return false }
      let start = at
      guard skipValue(text) else { return false }
      facts.append(Fact(name: name, value: Part(start: Int32(start), end: Int32(at))))
      skipSpace(text)
    } while take(UInt8(ascii: ","), text)
    return take(UInt8(ascii: "}"), text)
  }
}

extension QueryScan {
  private static func key(_ name: Part, _ text: Span<UInt8>) -> Key? {
    let range = name.inside
    let candidates: (Key, Key?)
    switch range.count {
    case 2: candidates = (.id, nil)
    case 4: candidates = (.date, .want)
    case 5: candidates = (.facts, nil)
    case 6: candidates = (.region, .strict)
    case 7: candidates = (.running, .earlier)
    case 8: candidates = (.decision, nil)
    case 9: candidates = (.requested, nil)
    default: return nil
    }
    if candidates.0.matches(range, text) { return candidates.0 }
    if let other = candidates.1, other.matches(range, text) { return other }
    return nil
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while at < text.count, text[at] <= 0x20 {
      switch text[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard at < text.count, text[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func colon(_ text: Span<UInt8>) -> Bool {
    skipSpace(text)
    guard take(UInt8(ascii: ":"), text) else { return false }
    skipSpace(text)
    return true
  }

  /// Moves past a string, which may hold escapes.
  private mutating func string(_ text: Span<UInt8>) -> Part? {
    let start = at
    guard take(UInt8(ascii: "\""), text) else { return nil }
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return Part(start: Int32(start), end: Int32(at)) }
      if byte == UInt8(ascii: "\\") { at += 1 }
    }
    return nil
  }

  /// Moves past a value, whatever it is.
  private mutating func skipValue(_ text: Span<UInt8>) -> Bool {
    guard at < text.count else { return false }
    switch text[at] {
    case UInt8(ascii: "\""): return string(text) != nil
    case UInt8(ascii: "{"), UInt8(ascii: "["): return skipNested(text)
    default:
      let start = at
      while at < text.count {
        switch text[at] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: return at > start
        default: at += 1
        }
      }
      return false
    }
  }

  private mutating func skipNested(_ text: Span<UInt8>) -> Bool {
    var depth = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\""):
        guard string(text) != nil else { return false }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      at += 1
      if depth == 0 { return true }
    }
    return false
  }
}

extension QueryScan.Key {
  private var name: StaticString {
    switch self {
    case .id: "id"
    case .region: "region"
    case .date: "date"
    case .decision: "decision"
    case .facts: "facts"
    case .requested: "requested"
    case .running: "running"
    case .earlier: "earlier"
    case .want: "want"
    case .strict: "strict"
    }
  }

  fileprivate func matches(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    name.withUTF8Buffer { name in
      guard name.count == range.count else { return false }
      for offset in 0..<name.count where name[offset] != text[range.lowerBound + offset] { return false }
      return true
    }
  }
}
