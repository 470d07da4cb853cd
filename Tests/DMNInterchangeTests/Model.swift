@testable import DMNInterchange

/// Small models, written here and run at once.
struct Model {
  var xml: String

  /// A decision table over `n` (number), `s` (string) and `b` (boolean), with one output.
  init(
    _ policy: String, inputs: [String] = ["n"], values: String? = nil, fallback: String? = nil, type: String? = nil,
    rows: [[String]]
  ) {
    let attributes = policy.split(separator: "#").map(String.init)
    let aggregation = attributes.count > 1 ? " aggregation=\"\(attributes[1])\"" : ""
    let columns = inputs.map { "<input><inputExpression><text>\($0)</text></inputExpression></input>" }.joined()
    let output =
      "<output>" + (values.map { "<outputValues><text>\($0)</text></outputValues>" } ?? "")
      + (fallback.map { "<defaultOutputEntry><text>\($0)</text></defaultOutputEntry>" } ?? "") + "</output>"
    let rules = rows.map { row in
      "<rule>" + row.dropLast().map { "<inputEntry><text>\(Self.escaped($0))</text></inputEntry>" }.joined()
        + "<outputEntry><text>\(row.last ?? "")</text></outputEntry></rule>"
    }.joined()
    self.init(
      logic: "<decisionTable hitPolicy=\"\(attributes[0])\"\(aggregation)>\(columns)\(output)\(rules)</decisionTable>",
      type: type)
  }

  /// A decision that is one expression.
  init(expression: String, type: String? = nil) {
    self.init(logic: "<literalExpression><text>\(Self.escaped(expression))</text></literalExpression>", type: type)
  }

  init(logic: String, type: String? = nil) {
    let reference = type.map { " typeRef=\"\($0)\"" } ?? ""
    xml = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="proef" namespace="urn:proef">
      <inputData id="n" name="n"><variable name="n" typeRef="number"/></inputData>
      <inputData id="s" name="s"><variable name="s" typeRef="string"/></inputData>
      <inputData id="b" name="b"><variable name="b" typeRef="boolean"/></inputData>
      <inputData id="l" name="l"><variable name="l" typeRef="Any"/></inputData>
      <decision id="d" name="d"><variable name="d"\(reference)/>
      <informationRequirement><requiredInput href="#n"/></informationRequirement>
      <informationRequirement><requiredInput href="#s"/></informationRequirement>
      <informationRequirement><requiredInput href="#b"/></informationRequirement>
      <informationRequirement><requiredInput href="#l"/></informationRequirement>
      \(logic)</decision></definitions>
      """
  }

  static func escaped(_ text: String) -> String { DMNXMLWriter.escaped(text) }

  /// The model, read.
  func read() throws -> DMNModel { try DMNModel(reading: Array(xml.utf8)) }

  /// What `d` comes to.
  func decide(_ given: [String: FEELValue] = [:]) throws -> DMNResult {
    try DMNRun(read(), given: given).decide("d")
  }
}
