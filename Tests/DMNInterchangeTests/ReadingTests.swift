import Testing

@testable import DMNInterchange

/// What is refused before anything runs.
struct ReadingTests {
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", "<a>", "geen xml", "<a xmlns=\"urn:x\"/>",
    "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
    "<definitions xmlns=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"/>",
  ])
  func refused(text: String) {
    #expect(throws: DMNRefusal.self) { try DMNModel(reading: Array(text.utf8)) }
  }

  @Test func noUTF8() {
    #expect(throws: DMNRefusal.self) { try DMNModel(reading: [0xFF, 0xFE, 0x3C, 0x00]) }
  }

  @Test func circle() throws {
    let xml = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="kring">
      <decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement>
      <literalExpression><text>b</text></literalExpression></decision>
      <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
      <literalExpression><text>a</text></literalExpression></decision></definitions>
      """
    let model = try DMNModel(reading: Array(xml.utf8))
    #expect(throws: DMNRefusal.self) { try DMNRun(model, given: [:]).decide("a") }
  }
}
