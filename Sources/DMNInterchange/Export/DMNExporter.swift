public import RuleModel

import RuleLanguage

/// Writes the facts, derived facts and decision tables of an edition as a DMN 1.5 model.
///
/// ```swift
/// let xml = DMNExporter(edition).xml
/// ```
public struct DMNExporter {
  let edition: Edition
  let graph: DMNGraph
  let hints: DMNHintWriter
  let expressions: FEELExpressionWriter

  /// Prepares a model.
  ///
  /// - Parameter edition: The edition.
  public init(_ edition: Edition) {
    self.edition = edition
    graph = DMNGraph(edition)
    hints = DMNHintWriter(edition: edition)
    expressions = FEELExpressionWriter(
      types: Dictionary(edition.facts.map { ($0.name, $0.type) }) { first, _ in first })
  }

  /// The model as XML, with its requirements graph and a diagram.
  public var xml: String {
    var xml = DMNXMLWriter()
    let attributes: [(String, String?)] = [
      ("xmlns", "https://www.omg.org/spec/DMN/20230324/MODEL/"),
      ("xmlns:dmndi", "https://www.omg.org/spec/DMN/20230324/DMNDI/"),
      ("xmlns:dc", "http://www.omg.org/spec/DMN/20180521/DC/"),
      ("xmlns:di", "http://www.omg.org/spec/DMN/20180521/DI/"), ("xmlns:jr", DMNHints.namespace),
      ("id", "model"), ("name", edition.id), ("namespace", "urn:jeugdregels:model:" + edition.id),
      ("exporter", "jeugdregels"),
    ]
    xml.element("definitions", attributes) { xml in
      xml.leaf("description", [], description)
      xml.element("extensionElements") { xml in edit(&xml) }
      for fact in edition.facts { itemDefinition(fact, &xml) }
      for source in edition.sources {
        xml.empty("knowledgeSource", [("id", Self.id(ofDocument: source.key)), ("name", source.title)])
      }
      for node in graph.nodes {
        if node.isInput { inputData(node, &xml) } else { decision(node, &xml) }
      }
      DMNDiagram(graph).write(into: &xml)
    }
    return xml.text
  }

  private var description: String {
    let left = [
      ("toelatingsregels", edition.eligibility.count), ("uitsluitingen", edition.exclusions.count),
      ("combinaties", edition.combinations.count), ("budgetten", edition.budgets.count),
      ("verplichtingen", edition.obligations.count), ("adviezen", edition.advice.count),
      ("notities", edition.notes.count), ("vaste antwoorden", edition.statements.count),
    ].filter { $0.1 > 0 }
    let list = left.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    return edition.title
      + (left.isEmpty ? "" : ". Niet in dit model, want DMN heeft daar geen vorm voor: \(list).")
  }

  /// What the edition declares beside facts and tables.
  private func edit(_ xml: inout DMNXMLWriter) {
    xml.element("jr:edition", [("id", edition.id), ("title", edition.title)]) { xml in
      for source in edition.sources {
        xml.empty("jr:document", [("key", source.key), ("title", source.title), ("version", source.version)])
      }
      for (kind, terms) in [("party", edition.parties), ("referral", edition.referrals), ("step", edition.steps)] {
        for term in terms { xml.empty("jr:" + kind, [("word", term.word), ("text", term.text)]) }
      }
      for term in edition.groups { xml.empty("jr:group", [("word", term.word), ("text", term.text)]) }
      for code in edition.codes {
        let groups = code.groups.isEmpty ? nil : code.groups.joined(separator: " ")
        xml.empty(
          "jr:code", [("key", code.id), ("name", code.name), ("kind", code.kind.rawValue), ("groups", groups)])
      }
      for field in edition.lineFields.dropFirst(LineField.BuiltIn.allCases.count) {
        let shape = DMNHintWriter.attributes(field.type, mayBeNone: field.mayBeNone)
        xml.element("jr:field", [("name", field.name), ("question", field.question)] + shape) { xml in
          for word in field.type.symbols?.words ?? [] {
            xml.empty("jr:value", [("word", word), ("label", field.labels[word])])
          }
        }
      }
      for impossible in edition.impossibilities {
        xml.empty("jr:impossible", [("when", impossible.when.description), ("reason", impossible.reason)])
      }
    }
  }

  // MARK: - Facts

  /// The name of the type of a fact.
  func typeName(_ fact: Fact) -> String { "t_" + fact.name }

  private func itemDefinition(_ fact: Fact, _ xml: inout DMNXMLWriter) {
    var more: [(String, String?)] = []
    if let party = fact.party, edition.parties.indices.contains(party) {
      more = [("party", edition.parties[party].word)]
    }
    let isSet = if case .set = fact.type { true } else { false }
    xml.element("itemDefinition", [("name", typeName(fact)), ("isCollection", isSet ? "true" : nil)]) { xml in
      hints.type(fact.type, mayBeNone: fact.mayBeNone, labels: fact.labels, more: more, into: &xml)
      xml.leaf("typeRef", [], isSet ? "string" : FEELCellWriter.type(fact.type))
      if let allowed = Self.allowed(fact.type, mayBeNone: fact.mayBeNone && !isSet) {
        xml.entry("allowedValues", [], allowed)
      }
    }
  }

  /// The unary tests of what a type allows.
  static func allowed(_ type: ValueType, mayBeNone: Bool) -> String? {
    var text: String
    switch type {
    case .symbol, .consent, .set: text = (type.symbols?.words ?? []).map(FEELText.quoted).joined(separator: ",")
    case .number(let number): text = "[\(DecimalText.print(number.least))..\(DecimalText.print(number.greatest))]"
    case .boolean, .date, .text: return nil
    }
    if mayBeNone { text += ",null" }
    return text
  }

  private func inputData(_ node: DMNGraph.Node, _ xml: inout DMNXMLWriter) {
    guard case .fact(let slot) = node.content else { return }
    let fact = edition.facts[slot]
    xml.element("inputData", [("id", node.id), ("name", node.name)]) { xml in
      if let question = fact.question { xml.leaf("description", [], question) }
      hints.rule("input", fact.head, [("origin", Self.origin(fact)), ("settled", Self.settled(fact))], into: &xml)
      xml.empty("variable", [("name", node.name), ("typeRef", typeName(fact))])
    }
  }

  private static func settled(_ fact: Fact) -> String? {
    if case .reading(let reading) = fact.origin { reading.settled } else { nil }
  }

  private static func origin(_ fact: Fact) -> String {
    switch fact.origin {
    case .reading: "reading"
    case .referenceDate: "reference-date"
    case .given, .expression, .table: "given"
    }
  }

  // MARK: - Decisions

  private func decision(_ node: DMNGraph.Node, _ xml: inout DMNXMLWriter) {
    switch node.content {
    case .fact(let slot):
      let fact = edition.facts[slot]
      decision(node, fact.question, fact.head, typeName(fact), kind(of: fact), &xml) { xml in
        switch fact.origin {
        case .expression(let expression): literal(expression, &xml)
        case .table(let table): DMNTableWriter(exporter: self, table: table).write(into: &xml)
        case .given, .referenceDate, .reading: break
        }
      }
    case .table(let index):
      let table = edition.tables[index]
      let question = edition.decisions.first { $0.outputs.contains(.table(index)) }?.question
      decision(node, question, table.head, nil, "table", &xml) { xml in
        DMNTableWriter(exporter: self, table: table).write(into: &xml)
      }
    }
  }

  private func decision(
    _ node: DMNGraph.Node, _ question: String?, _ head: RuleHead, _ type: String?, _ kind: String,
    _ xml: inout DMNXMLWriter, _ logic: (inout DMNXMLWriter) -> Void
  ) {
    xml.element("decision", [("id", node.id), ("name", node.name)]) { xml in
      let name = node.id.split(separator: "-", maxSplits: 1).last.map(String.init)
      hints.rule("decision", head, [("kind", kind), ("name", name)], into: &xml)
      if let question { xml.leaf("question", [], question) }
      xml.empty("variable", [("name", node.name), ("typeRef", type)])
      for need in node.needs {
        let isInput = graph.nodes.first { $0.id == need }?.isInput ?? true
        xml.element("informationRequirement", [("id", "\(node.id)-uit-\(need)")]) { xml in
          xml.empty(isInput ? "requiredInput" : "requiredDecision", [("href", "#" + need)])
        }
      }
      for document in Set(head.sources.map(\.document)).sorted()
      where edition.sources.contains(where: { $0.key == document }) {
        xml.element("authorityRequirement", [("id", "\(node.id)-volgens-\(document)")]) { xml in
          xml.empty("requiredAuthority", [("href", "#" + Self.id(ofDocument: document))])
        }
      }
      logic(&xml)
    }
  }

  /// `narrowed` where the edition bounds a fact more than its own calculation does, as a national fact may be.
  private func kind(of fact: Fact) -> String {
    guard case .expression(let expression) = fact.origin, case .number(let result) = expression.type,
      case .number(let bounds) = fact.type
    else { return "derived" }
    return result.least < bounds.least || result.greatest > bounds.greatest ? "narrowed" : "derived"
  }

  private func literal(_ expression: TypedExpression, _ xml: inout DMNXMLWriter) {
    if let text = expressions.text(expression.syntax) {
      xml.entry("literalExpression", [], text)
    } else {
      xml.entry("literalExpression", [("expressionLanguage", DMNHints.language)], expression.description)
    }
  }

  /// The id of a knowledge source; the slash of a national document is not allowed in one.
  private static func id(ofDocument key: String) -> String { "bron-" + key.replacing("/", with: ".") }
}
