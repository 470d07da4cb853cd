import Foundation
import RegionRules
import RuleModel
import Testing

@testable import DMNInterchange

/// What a DMN tool needs of an exported model.
struct ExportTests {
  @Test(arguments: ShippedTables.editions.map(\.id))
  func referencesAndOrderHold(id: String) throws {
    let edition = try #require(ShippedTables.editions.first { $0.id == id }?.edition)
    let root = try DMNXMLReader.read(Array(DMNExporter(edition).xml.utf8))
    let all = root.withAllBelow
    let ids = all.compactMap { $0["id"] }.filter { !$0.contains("/") }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.first?.isLetter == true && !$0.contains(" ") })
    let targets = all.compactMap { $0["href"] }.map { String($0.dropFirst()) } + all.compactMap { $0["dmnElementRef"] }
    #expect(Set(targets).isSubset(of: Set(ids)))
    for table in all where table.name == "decisionTable" {
      let order = ["extensionElements", "input", "output", "annotation", "rule"]
      let places = table.children.compactMap { order.firstIndex(of: $0.name) }
      #expect(places.count == table.children.count)
      #expect(places == places.sorted())
      for rule in table.all("rule") {
        #expect(rule.all("inputEntry").count == table.all("input").count)
        #expect(rule.all("outputEntry").count == table.all("output").count)
        #expect(rule.all("annotationEntry").count == table.all("annotation").count)
      }
    }
  }

  @Test(arguments: ShippedTables.editions.map(\.id))
  func everyCellIsFEEL(id: String) throws {
    let edition = try #require(ShippedTables.editions.first { $0.id == id }?.edition)
    let model = try DMNModel(reading: Array(DMNExporter(edition).xml.utf8))
    for decision in model.decisions {
      switch decision.logic {
      case .table(let table):
        for rule in table.rules {
          for text in rule.tests { _ = try FEELParser.tests(text, names: model.names) }
          for text in rule.outputs where !text.isEmpty { _ = try FEELParser.expression(text, names: model.names) }
        }
      case .expression(let text, nil, _): _ = try FEELParser.expression(text, names: model.names)
      default: continue
      }
    }
  }
}

extension DMNElement {
  /// The element and all below it.
  fileprivate var withAllBelow: [DMNElement] { [self] + children.flatMap(\.withAllBelow) }
}
