import DMNInterchange
import Foundation
import Testing

/// Any folder of the kit can be run; what is not supported is refused with its reason.
struct KitFolderTests {
  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="proef" namespace="urn:proef">
      <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
      <decision id="som" name="som"><variable name="som" typeRef="number"/>
        <informationRequirement><requiredInput href="#n"/></informationRequirement>
        <literalExpression><text>n + 1</text></literalExpression></decision>
      <decision id="lus" name="lus"><variable name="lus"/>
        <literalExpression><text>for i in [1, 2] return i * 2</text></literalExpression></decision>
      <decision id="keus" name="keus"><variable name="keus"/>
        <conditional><if><literalExpression><text>true</text></literalExpression></if>
        <then><literalExpression><text>1</text></literalExpression></then>
        <else><literalExpression><text>2</text></literalExpression></else></conditional></decision>
      <decisionService id="dienst" name="dienst"><outputDecision href="#som"/></decisionService>
    </definitions>
    """

  private static func cases(_ results: [(name: String, type: String)]) -> String {
    let nodes = results.map {
      "<resultNode name=\"\($0.name)\" type=\"\($0.type)\"><expected><value xsi:type=\"xsd:decimal\">4</value>"
        + "</expected></resultNode>"
    }
    return """
      <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:xsd="http://www.w3.org/2001/XMLSchema"><modelName>m.dmn</modelName><testCase id="1">
      <inputNode name="n"><value xsi:type="xsd:decimal">3</value></inputNode>\(nodes.joined())</testCase></testCases>
      """
  }

  private func report(_ cases: String, model: String = model) throws -> TCKReport {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let inner = folder.appendingPathComponent("compliance-level-3/9999-proef")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(model.utf8).write(to: inner.appendingPathComponent("m.dmn"))
    try Data(cases.utf8).write(to: inner.appendingPathComponent("m-test-01.xml"))
    return try #require(TCKRunner(root: folder.path).run())
  }

  @Test func whatIsSupportedRunsAndTheRestIsRefused() throws {
    let results = [("som", "decision"), ("lus", "decision"), ("keus", "decision"), ("dienst", "decisionService")]
    let report = try report(Self.cases(results.map { (name: $0.0, type: $0.1) }))
    #expect(report.conclusion == "1 of 4 results passed, 3 refused")
    #expect(report.lines.first?.judge == .engine)
    for line in report.lines.dropFirst() {
      guard case .refused(let reason) = line.outcome else {
        Issue.record("\(line)")
        continue
      }
      #expect(!reason.isEmpty)
    }
    #expect(report.text.hasSuffix("1 of 4 results passed, 3 refused\n"))
    #expect(
      report.text.contains("compliance-level-3/9999-proef  1/4, motor 1\n  goed       motor  m-test-01.xml 1 som\n"))
  }

  @Test func aModelThatIsNoneIsRefused() throws {
    let report = try report(Self.cases([(name: "som", type: "decision")]), model: "<html/>")
    #expect(report.conclusion == "0 of 1 results passed, 1 refused")
  }
}
