import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML as a tree; a document type, entities of its own, other encodings and huge documents are refused.
enum DMNXMLReader {
  /// The largest document that is read, in bytes.
  static let largest = 16_000_000
  /// The deepest nesting that is read.
  static let deepest = 200

  /// Reads a document.
  static func read(_ bytes: [UInt8]) throws(DMNRefusal) -> DMNElement {
    guard bytes.count <= largest else { throw DMNRefusal("Het bestand is te groot.") }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw DMNRefusal("Het bestand is geen UTF-8.") }
    for word in ["<!DOCTYPE", "<!ENTITY"] where text.contains(word) {
      throw DMNRefusal("Een DTD of eigen entiteiten worden niet gelezen.")
    }
    let head = text.prefix { $0 != ">" }.lowercased()
    if head.contains("<?xml"), head.contains("encoding"), !head.contains("utf-8") {
      throw DMNRefusal("Alleen UTF-8 wordt gelezen.")
    }
    let builder = DMNTreeBuilder()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    let isWhole = parser.parse()
    if let refusal = builder.refusal { throw refusal }
    guard isWhole, let root = builder.root else {
      throw DMNRefusal("Dit is geen goed gevormde XML.", line: parser.lineNumber)
    }
    return root
  }
}

/// Puts the tree together while the parser runs.
private final class DMNTreeBuilder: NSObject, XMLParserDelegate {
  var root: DMNElement?
  var refusal: DMNRefusal?
  private var open: [DMNElement] = []

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes attributeDict: [String: String] = [:]
  ) {
    guard open.count < DMNXMLReader.deepest else {
      refusal = DMNRefusal("De XML is te diep genest.", line: parser.lineNumber)
      parser.abortParsing()
      return
    }
    var attributes: [String: String] = [:]
    for (name, value) in attributeDict.sorted(by: { $0.key < $1.key }) where !name.hasPrefix("xmlns") {
      let local = name.split(separator: ":").last.map(String.init) ?? name
      if local == name || attributeDict[local] == nil { attributes[local] = value }
    }
    let local = elementName.split(separator: ":").last.map(String.init) ?? elementName
    open.append(
      DMNElement(name: local, namespace: namespaceURI ?? "", attributes: attributes, line: parser.lineNumber))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.indices.last { open[last].text += string }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    if let last = open.indices.last { open[last].text += String(decoding: CDATABlock, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    guard let element = open.popLast() else { return }
    if let last = open.indices.last { open[last].children.append(element) } else { root = element }
  }
}
