import JSONText
import Testing

struct JSONWriterTests {
  static let value: JSONValue = [
    "id": "q1", "leeg": [], "niets": [:], "lijst": [1, ["a": nil]], "waar": true, "getal": .number("0.10"),
  ]

  @Test func compact() {
    #expect(
      Self.value.text()
        == #"{"id":"q1","leeg":[],"niets":{},"lijst":[1,{"a":null}],"waar":true,"getal":0.10}"#)
  }

  @Test func pretty() {
    #expect(
      Self.value.text(pretty: true) == """
        {
          "id": "q1",
          "leeg": [],
          "niets": {},
          "lijst": [
            1,
            {
              "a": null
            }
          ],
          "waar": true,
          "getal": 0.10
        }
        """)
  }

  @Test func stepByStep() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("id", "q1")
    writer.member("leeg", nil as String?)
    writer.member("aantal", 3)
    writer.member("waar", false)
    writer.key("codes")
    writer.beginArray()
    writer.string("a")
    writer.number(2)
    writer.null()
    writer.value(["x": "y"])
    writer.endArray()
    writer.endObject()
    writer.lineBreak()
    #expect(writer.text == #"{"id":"q1","leeg":null,"aantal":3,"waar":false,"codes":["a",2,null,{"x":"y"}]}"# + "\n")
    writer.removeAll()
    writer.bool(true)
    #expect(writer.text == "true")
  }

  @Test func appending() {
    var bytes = Array("x=".utf8)
    JSONWriter.append(["a"], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x=[\"a\"]")
  }

  @Test(arguments: ["", "-", "01", "1.", "1e", "abc", "NaN", "1 ", " 1", "+1", "1}"])
  func numbersThatAreNone(text: String) throws {
    // The output stays JSON, whatever text a number was made of.
    #expect(try JSONReader.parse(JSONValue.number(text).text()) == .string(text))
  }

  @Test func escapes() {
    #expect(
      JSONValue.string("\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}\u{7F}é😀").text() == #""\"\\/\b\f\n\r\t\u0000\u001f"#
        + "\u{7F}é😀\"")
  }

  @Test func objects() {
    var object: JSONObject = ["a": 1, "b": 2, "a": 3]
    #expect(object.keys == ["a", "b"])
    #expect(object["a"] == 3)
    object["b"] = nil
    object["c"] = "x"
    object["a"] = 4
    object["d"] = nil
    #expect(JSONValue.object(object).text() == #"{"a":4,"c":"x"}"#)
    #expect(object.map(\.key) == ["a", "c"])
    #expect(JSONValue(["a": 1, "b": 2]) != JSONValue(["b": 2, "a": 1]))
    #expect(Set([JSONValue(["a": 1]), JSONValue(["a": 1])]).count == 1)
    #expect(JSONValue(nil as String?) == .null)
    #expect(JSONValue(UInt64.max) == .number("18446744073709551615"))
  }
}
