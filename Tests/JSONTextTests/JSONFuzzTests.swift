import Foundation
import JSONText
import TestSupport
import Testing

/// Random changes to texts: never a crash, always a value or an error, and no less strict than Foundation.
struct JSONFuzzTests {
  static let seeds = [
    #"{"id":"q1","region":"x","date":"2019-05-01","facts":{"a":1,"b":[true,false,null,-1.5e+3]},"c":"é😀\u00e9\ud83d\ude00\n"}"#,
    #"[[],{},[{"a":[0,-0,10,0.1]}],"","\\\"\/\b\f\n\r\t"]"#,
    " [ 1 , 2 ] \n",
    #""tekst""#,
  ]

  static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "0", "1", "-", ".", "e", "E+", "true",
    "null",
    "false", " ", "\n", "é", "😀", "\"a\":", "\u{FEFF}",
  ]

  @Test(.timeLimit(.minutes(10))) func mutations() throws {
    var generator = SplitMix64(seed: 7)
    var accepted = 0
    for round in 0..<Mutation.rounds(standard: 20_000) {
      let bytes = Mutation.mutate(
        Array(Self.seeds[round % Self.seeds.count].utf8), tokens: Self.tokens, using: &generator)
      let value: JSONValue
      do {
        value = try JSONReader.parse(bytes)
      } catch {
        if error.offset > bytes.count || error.line < 1 || error.column < 1 { Issue.record("\(error) in \(bytes)") }
        continue
      }
      accepted += 1
      for pretty in [false, true] where try JSONReader.parse(value.bytes(pretty: pretty)) != value {
        Issue.record("\(value) is not the same after writing and reading")
      }
      if round % 8 == 0, !isAcceptedByFoundation(bytes) {
        Issue.record("Foundation refuses \(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(accepted > 0)
  }

  @Test func randomValues() throws {
    var generator = SplitMix64(seed: 11)
    for _ in 0..<500 {
      let value = randomValue(depth: 4, using: &generator)
      let bytes = value.bytes(pretty: Bool.random(using: &generator))
      #expect(try JSONReader.parse(bytes) == value)
      #expect(isAcceptedByFoundation(bytes))
    }
  }

  private func isAcceptedByFoundation(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])) != nil
  }

  private func randomValue(depth: Int, using generator: inout SplitMix64) -> JSONValue {
    switch Int.random(in: depth > 0 ? 0..<7 : 0..<5, using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return JSONValue(Int.random(in: -1_000_000...1_000_000, using: &generator))
    case 3: return .number("\(Int.random(in: 0...99, using: &generator)).50e-2")
    case 4: return .string(randomText(using: &generator))
    case 5:
      return .array(
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in randomValue(depth: depth - 1, using: &generator) })
    default:
      let members = (0..<Int.random(in: 0...20, using: &generator)).map {
        (key: randomText(using: &generator) + "\($0)", value: randomValue(depth: depth - 1, using: &generator))
      }
      return .object(JSONObject(members))
    }
  }

  private func randomText(using generator: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let limit: UInt32 = Bool.random(using: &generator) ? 0x7F : 0x1_F64F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) { text.append(scalar) }
    }
    return String(text)
  }
}
