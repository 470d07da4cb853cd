/// A case of the conformance kit: what is given, and what has to come out.
struct TCKCase: Sendable {
  /// A result that is expected.
  struct Expected: Sendable {
    var decision: String
    /// Whether a decision is asked, and not a decision service or function.
    var isDecision: Bool
    var value: TCKValue
  }

  var id: String
  var inputs: [(name: String, value: FEELValue)]
  var expected: [Expected]
}

/// A test file of the conformance kit.
struct TCKFile: Sendable {
  var model: String
  var cases: [TCKCase]

  /// Reads the root element.
  init(_ root: DMNElement) throws(DMNRefusal) {
    guard root.name == "testCases" else { throw DMNRefusal("Dit is geen testbestand.", line: root.line) }
    model = root.first("modelName")?.text.trimmedBlanks ?? ""
    var cases: [TCKCase] = []
    for element in root.all("testCase") {
      var inputs: [(name: String, value: FEELValue)] = []
      for node in element.all("inputNode") {
        inputs.append((node["name"] ?? "", try TCKValue(node).value))
      }
      var expected: [TCKCase.Expected] = []
      for node in element.all("resultNode") {
        let type = node["type"] ?? "decision"
        expected.append(
          TCKCase.Expected(
            decision: node["name"] ?? "", isDecision: type == "decision",
            value: try TCKValue(node.first("expected") ?? node)))
      }
      cases.append(TCKCase(id: element["id"] ?? "", inputs: inputs, expected: expected))
    }
    self.cases = cases
  }
}
