import JSONText
import Testing

struct JSONReaderTests {
  @Test func values() throws {
    let value = try JSONReader.parse(
      #" {"a": [1, -0.50, 1e3, 12345678901234567890.1], "b": {"c": null, "d": true, "e": false}, "f": "x\n\u00e9😀"} "#)
    #expect(
      value
        == JSONValue([
          "a": [.number("1"), .number("-0.50"), .number("1e3"), .number("12345678901234567890.1")],
          "b": ["c": nil, "d": true, "e": false],
          "f": "x\né😀",
        ]))
    #expect(value["b"]?["d"]?.bool == true)
    #expect(value["a"]?[0]?.int == 1)
    #expect(value["a"]?[1]?.int == nil)
    #expect(value["a"]?[9] == nil)
    #expect(value["a"]?["x"] == nil)
    #expect(value["b"]?["c"]?.isNull == true)
    #expect(value.object?.keys == ["a", "b", "f"])
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("1E+2", "1E+2"), ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"), ("[[],{}]", "[[],{}]"),
    (#""\ud83d\ude00""#, "\"😀\""), (#""\b\f\n\r\t\/\\\"""#, #""\b\f\n\r\t/\\\"""#), ("\t[ 1 ,\r\n2 ]\n", "[1,2]"),
    (#""\u0000\u001f""#, #""\u0000\u001f""#), ("\"\u{7F}\u{2028}\"", "\"\u{7F}\u{2028}\""),
  ])
  func accepted(text: String, compact: String) throws {
    #expect(try JSONReader.parse(text).text() == compact)
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var text: String
    var kind: JSONError.Kind
    var place: String
    var testDescription: String { text }
    init(_ text: String, _ kind: JSONError.Kind, _ place: String) {
      (self.text, self.kind, self.place) = (text, kind, place)
    }
  }

  @Test(arguments: [
    Fault("", .unexpectedEnd, "1:1"), Fault("  ", .unexpectedEnd, "1:3"), Fault("[1", .unexpectedEnd, "1:3"),
    Fault("{\"a\"", .unexpectedEnd, "1:5"), Fault("{\"a\":", .unexpectedEnd, "1:6"),
    Fault("\"a", .unexpectedEnd, "1:3"),
    Fault("\"\\", .unexpectedEnd, "1:3"), Fault("\"\\u12", .unexpectedEnd, "1:6"), Fault("-", .unexpectedEnd, "1:2"),
    Fault("1e", .unexpectedEnd, "1:3"), Fault("[1,]", .unexpectedCharacter, "1:4"),
    Fault("{\"a\":1,}", .unexpectedCharacter, "1:8"), Fault("{a:1}", .unexpectedCharacter, "1:2"),
    Fault("{\"a\" 1}", .unexpectedCharacter, "1:6"), Fault("[1 2]", .unexpectedCharacter, "1:4"),
    Fault("nul", .unexpectedCharacter, "1:1"), Fault("True", .unexpectedCharacter, "1:1"),
    Fault("'a'", .unexpectedCharacter, "1:1"), Fault("+1", .unexpectedCharacter, "1:1"),
    Fault("\u{FEFF}1", .unexpectedCharacter, "1:1"), Fault("// x\n1", .unexpectedCharacter, "1:1"),
    Fault("NaN", .unexpectedCharacter, "1:1"), Fault(".5", .unexpectedCharacter, "1:1"),
    Fault("\n\n  é", .unexpectedCharacter, "3:3"), Fault("01", .invalidNumber, "1:1"),
    Fault("-012", .invalidNumber, "1:2"),
    Fault("1.x", .invalidNumber, "1:3"), Fault("[-]", .invalidNumber, "1:3"), Fault("[1.e3]", .invalidNumber, "1:4"),
    Fault("\"\\x\"", .invalidEscape, "1:2"), Fault("\"\\u00g0\"", .invalidEscape, "1:6"),
    Fault(#""é\ud800""#, .loneSurrogate, "1:3"), Fault(#""\udc00""#, .loneSurrogate, "1:2"),
    Fault(#""\ud800\ud800""#, .loneSurrogate, "1:2"), Fault("\"a\nb\"", .controlCharacter, "1:3"),
    Fault("\"\t\"", .controlCharacter, "1:2"), Fault("{\"a\":1,\n \"a\":2}", .duplicateKey, "2:2"),
    Fault(#"{"a":1,"\u0061":2}"#, .duplicateKey, "1:8"), Fault("1 2", .trailingText, "1:3"),
    Fault("{}}", .trailingText, "1:3"), Fault("null\0", .trailingText, "1:5"), Fault("1.2.3", .trailingText, "1:4"),
  ])
  func refused(fault: Fault) {
    let error = #expect(throws: JSONError.self) { try JSONReader.parse(fault.text) }
    #expect(error?.kind == fault.kind)
    #expect(error.map { "\($0.line):\($0.column)" } == fault.place)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: [
    [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
    [0xF0, 0x9F, 0x98], [0xE2, 0x28, 0xA1],
  ])
  func badBytes(bytes: [UInt8]) {
    let inString = #expect(throws: JSONError.self) { try JSONReader.parse([0x22, 0x61] + bytes + [0x22]) }
    #expect(inString?.kind == .invalidUTF8)
    #expect(inString?.offset == 2)
    let bare = #expect(throws: JSONError.self) { try JSONReader.parse(bytes) }
    #expect(bare?.kind == .invalidUTF8)
  }

  @Test func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONReader.parse(nested(64))
    let error = #expect(throws: JSONError.self) { try JSONReader.parse(nested(65)) }
    #expect(error?.kind == .tooDeep)
    #expect(error?.offset == 64)
    _ = try JSONReader.parse(nested(2), maximumDepth: 2)
    #expect(throws: JSONError.self) { try JSONReader.parse(nested(3), maximumDepth: 2) }
    #expect(throws: JSONError.self) { try JSONReader.parse(String(repeating: "{\"a\":", count: 1_000_000)) }
    #expect(throws: JSONError.self) { try JSONReader.parse(nested(100_000), maximumDepth: .max) }
    _ = try JSONReader.parse(nested(512), maximumDepth: .max)
  }

  @Test func manyKeys() throws {
    let members = (0..<50_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(try JSONReader.parse("{\(members)}").object?.count == 50_000)
    let error = #expect(throws: JSONError.self) { try JSONReader.parse("{\(members),\"k49999\":1}") }
    #expect(error?.kind == .duplicateKey)
  }

  @Test func buffersAndSpans() throws {
    let bytes = Array("[1]".utf8)
    #expect(try bytes.withUnsafeBufferPointer { try JSONReader.parse($0) } == [1])
    #expect(try JSONReader.parse(bytes.span) == [1])
  }
}
