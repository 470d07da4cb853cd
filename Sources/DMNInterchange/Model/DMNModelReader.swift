/// Reads a DMN file as a model; unknown logic is kept as refused, so that other decisions can still be used.
struct DMNModelReader {
  /// The namespaces of the supported versions.
  static let versions = [
    "http://www.omg.org/spec/DMN/20180521/MODEL/": "1.2", "https://www.omg.org/spec/DMN/20191111/MODEL/": "1.3",
    "https://www.omg.org/spec/DMN/20211108/MODEL/": "1.4", "https://www.omg.org/spec/DMN/20230324/MODEL/": "1.5",
  ]

  /// Reads the root element.
  func model(_ root: DMNElement) throws(DMNRefusal) -> DMNModel {
    guard root.name == "definitions", let version = Self.versions[root.namespace] else {
      throw DMNRefusal("Dit is geen DMN 1.2, 1.3, 1.4 of 1.5.", line: root.line)
    }
    var model = DMNModel(name: root["name"] ?? "", version: version)
    model.hint = hint(root)
    for element in root.children where element.namespace == root.namespace {
      switch element.name {
      case "itemDefinition": model.types.append(type(element))
      case "inputData": model.inputs.append(input(element))
      case "decision": model.decisions.append(decision(element))
      case "businessKnowledgeModel": model.functions.append(try function(element))
      case "decisionService": model.services.append(element["name"] ?? "")
      case "import": throw DMNRefusal("`import` van een ander model wordt niet ondersteund.", line: element.line)
      default: break
      }
    }
    let names = model.inputs.map(\.name) + model.decisions.map(\.name) + model.functions.map(\.name)
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw DMNRefusal("De naam `\(name)` komt twee keer voor.", line: root.line)
    }
    return model
  }

  private func name(_ element: DMNElement) -> String {
    let name = element.first("variable")?["name"] ?? element["name"] ?? ""
    return name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func hint(_ element: DMNElement) -> DMNElement? {
    element.first("extensionElements")?.children.first { $0.namespace == DMNHints.namespace }
  }

  private func type(_ element: DMNElement) -> DMNItemDefinition {
    DMNItemDefinition(
      name: element["name"] ?? "", base: element.first("typeRef")?.text.trimmedBlanks,
      allowed: element.first("allowedValues")?.entry ?? element.first("typeConstraint")?.entry,
      isCollection: element["isCollection"] == "true", components: element.all("itemComponent").map(type),
      hint: hint(element), line: element.line)
  }

  private func input(_ element: DMNElement) -> DMNInputData {
    DMNInputData(
      id: element["id"] ?? "", name: name(element), type: element.first("variable")?["typeRef"],
      question: element.first("description")?.text.trimmedBlanks, hint: hint(element), line: element.line)
  }

  private func decision(_ element: DMNElement) -> DMNDecision {
    let needed = element.all("informationRequirement").flatMap(\.children)
    return DMNDecision(
      id: element["id"] ?? "", name: name(element), type: element.first("variable")?["typeRef"],
      question: element.first("question")?.text.trimmedBlanks,
      requirements: needed.compactMap { target($0) }, knowledge: knowledge(element),
      logic: logic(in: element.children)
        ?? .refused(DMNRefusal("De beslissing `\(name(element))` heeft geen logica.", line: element.line)),
      hint: hint(element), line: element.line)
  }

  private func function(_ element: DMNElement) throws(DMNRefusal) -> DMNFunction {
    guard let body = element.first("encapsulatedLogic") else {
      throw DMNRefusal("`\(name(element))` heeft geen logica.", line: element.line)
    }
    var logic = logic(in: body.children) ?? .refused(DMNRefusal("Deze functie heeft geen logica.", line: body.line))
    if let kind = body["kind"], kind != "FEEL" {
      logic = .refused(DMNRefusal("Een functie in een andere taal dan FEEL wordt niet ondersteund.", line: body.line))
    }
    return DMNFunction(
      id: element["id"] ?? "", name: name(element),
      parameters: body.all("formalParameter").map { ($0["name"] ?? "", $0["typeRef"]) },
      knowledge: knowledge(element), logic: logic, line: element.line)
  }

  private func knowledge(_ element: DMNElement) -> [String] {
    element.all("knowledgeRequirement").flatMap(\.children).compactMap(target)
  }

  private func target(_ element: DMNElement) -> String? {
    guard let link = element["href"] else { return nil }
    return link.hasPrefix("#") ? String(link.dropFirst()) : link
  }

  private func logic(in elements: [DMNElement]) -> DMNLogic? {
    for element in elements {
      if let logic = logic(element) { return logic }
    }
    return nil
  }

  private func logic(_ element: DMNElement) -> DMNLogic? {
    switch element.name {
    case "literalExpression":
      return .expression(element.entry ?? "", language: element["expressionLanguage"], line: element.line)
    case "decisionTable": return table(element)
    case "context":
      return .context(
        element.all("contextEntry").map { entry in
          (entry.first("variable")?["name"], logic(in: entry.children) ?? empty(entry))
        })
    case "invocation":
      return .invocation(
        element.first("literalExpression")?.entry ?? "",
        element.all("binding").map { binding in
          (binding.first("parameter")?["name"] ?? "", logic(in: binding.children) ?? empty(binding))
        }, line: element.line)
    case "list": return .list(element.children.compactMap(logic))
    case "relation", "functionDefinition", "conditional", "for", "every", "some", "filter":
      return .refused(DMNRefusal("`\(element.name)` wordt niet ondersteund.", line: element.line))
    default: return nil
    }
  }

  private func empty(_ element: DMNElement) -> DMNLogic {
    .refused(DMNRefusal("Hier ontbreekt een uitdrukking.", line: element.line))
  }

  private func table(_ element: DMNElement) -> DMNLogic {
    let policyText = element["hitPolicy"] ?? "UNIQUE"
    guard let policy = DMNTable.HitPolicy(rawValue: policyText) else {
      return .refused(DMNRefusal("`\(policyText)` is geen hit policy.", line: element.line))
    }
    var aggregation: DMNTable.Aggregation?
    if let text = element["aggregation"] {
      aggregation = DMNTable.Aggregation(rawValue: text)
      if aggregation == nil || policy != .collect {
        return .refused(DMNRefusal("De aggregatie `\(text)` hoort niet bij `\(policyText)`.", line: element.line))
      }
    }
    let inputs = element.all("input").map { input in
      DMNTable.Input(
        expression: input.first("inputExpression")?.entry ?? "", type: input.first("inputExpression")?["typeRef"],
        allowed: input.first("inputValues")?.entry, label: input["label"], line: input.line)
    }
    let outputs = element.all("output").map { output in
      DMNTable.Output(
        name: output["name"], type: output["typeRef"], allowed: output.first("outputValues")?.entry,
        fallback: output.first("defaultOutputEntry")?.entry, line: output.line)
    }
    let rules = element.all("rule").map { rule in
      DMNTable.Rule(
        id: rule["id"], tests: rule.all("inputEntry").map { $0.entry ?? "" },
        outputs: rule.all("outputEntry").map { $0.entry ?? "" },
        annotations: rule.all("annotationEntry").map { $0.entry ?? "" }, line: rule.line)
    }
    for rule in rules where rule.tests.count != inputs.count || rule.outputs.count != outputs.count {
      return .refused(DMNRefusal("Deze rij heeft niet evenveel cellen als de tabel kolommen.", line: rule.line))
    }
    return .table(
      DMNTable(
        policy: policy, aggregation: aggregation, inputs: inputs, outputs: outputs,
        annotations: element.all("annotation").map { $0["name"] ?? "" }, rules: rules, hint: hint(element),
        line: element.line))
  }
}

extension DMNModel {
  /// Reads a DMN file.
  ///
  /// - Parameter bytes: The XML, in UTF-8.
  /// - Throws: A `DMNRefusal` for what is no DMN of a supported version.
  public init(reading bytes: [UInt8]) throws(DMNRefusal) {
    self = try DMNModelReader().model(DMNXMLReader.read(bytes))
  }
}

/// What this program adds to DMN so that its own rule files come back as they were.
enum DMNHints {
  /// The namespace of the additions.
  static let namespace = "urn:jeugdregels:dmn:1"
  /// The name of this program's own language for expressions that FEEL does not have.
  static let language = "urn:jeugdregels:expression:1"
}
