/// A simple diagram: what is given at the bottom, what follows from it in layers above.
struct DMNDiagram {
  private struct Box {
    var x: Int
    var y: Int
  }

  private static let width = 180
  private static let height = 60
  private static let perRow = 12

  private let graph: DMNGraph
  private var boxes: [String: Box] = [:]

  init(_ graph: DMNGraph) {
    self.graph = graph
    var y = 40
    let top = graph.nodes.map(\.level).max() ?? 0
    for level in (0...top).reversed() {
      let nodes = graph.nodes.filter { $0.level == level }
      for (index, node) in nodes.enumerated() {
        let (row, column) = index.quotientAndRemainder(dividingBy: Self.perRow)
        boxes[node.id] = Box(x: 40 + column * (Self.width + 30), y: y + row * (Self.height + 30))
      }
      let rows = (nodes.count + Self.perRow - 1) / Self.perRow
      y += rows * (Self.height + 30) + 60
    }
  }

  func write(into xml: inout DMNXMLWriter) {
    xml.element("dmndi:DMNDI") { xml in
      xml.element("dmndi:DMNDiagram", [("id", "diagram")]) { xml in
        for node in graph.nodes {
          guard let box = boxes[node.id] else { continue }
          xml.element("dmndi:DMNShape", [("id", "vorm-" + node.id), ("dmnElementRef", node.id)]) { xml in
            xml.empty(
              "dc:Bounds",
              [
                ("x", String(box.x)), ("y", String(box.y)), ("width", String(Self.width)),
                ("height", String(Self.height)),
              ])
          }
        }
        for node in graph.nodes {
          for need in node.needs { edge(from: need, to: node.id, &xml) }
        }
      }
    }
  }

  private func edge(from source: String, to target: String, _ xml: inout DMNXMLWriter) {
    guard let start = boxes[source], let end = boxes[target] else { return }
    let id = "\(target)-uit-\(source)"
    xml.element("dmndi:DMNEdge", [("id", "lijn-" + id), ("dmnElementRef", id)]) { xml in
      xml.empty("di:waypoint", [("x", String(start.x + Self.width / 2)), ("y", String(start.y))])
      xml.empty("di:waypoint", [("x", String(end.x + Self.width / 2)), ("y", String(end.y + Self.height))])
    }
  }
}
