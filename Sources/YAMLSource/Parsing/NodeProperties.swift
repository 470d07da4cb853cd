public import Diagnostics

extension DiagnosticCode {
  /// An anchor (`&name`).
  public static let yamlAnchor: DiagnosticCode = "yaml-anchor"

  /// A tag (`!!int`).
  public static let yamlTag: DiagnosticCode = "yaml-tag"
}

/// The parts of YAML that may stand before a node and that are refused.
struct NodeProperties {
  var anchor: String?
  var tag: String?

  var isEmpty: Bool { anchor == nil && tag == nil }

  /// Returns one fault for each of them.
  ///
  /// - Parameters:
  ///   - node: The range of the node, which begins with its properties.
  ///   - source: The file.
  func faults(at node: SourceRange, in source: SourceText) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    if let anchor {
      faults.append(
        Diagnostic(
          .yamlAnchor, "`&\(anchor)` geeft een naam aan een stuk van het bestand; dat kan hier niet.",
          at: place(of: UInt8(ascii: "&"), in: node, source),
          help: "Haal `&\(anchor)` weg, of zet de waarde tussen aanhalingstekens als `&` bij de tekst hoort."))
    }
    if let tag {
      let place = place(of: UInt8(ascii: "!"), in: node, source)
      let written = String(decoding: source.bytes[place.utf8Range], as: UTF8.self)
      faults.append(
        Diagnostic(
          .yamlTag, "`\(written.isEmpty ? tag : written)` is een YAML-type; dat kan hier niet.", at: place,
          help: "Haal het weg; waarden staan er zonder type, of tussen aanhalingstekens als `!` bij de tekst hoort."))
    }
    return faults
  }

  /// Returns the place of the word that begins with a sign, among the words before a node.
  private func place(of sign: UInt8, in node: SourceRange, _ source: SourceText) -> SourceRange {
    let bytes = source.bytes
    var at = node.start.offset
    while at < bytes.count, at <= node.end.offset {
      let end = bytes[at...].firstIndex { [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains($0) } ?? bytes.count
      if bytes[at] == sign { return source.range(at..<end, file: node.file) }
      at = max(end, at + 1)
    }
    return node
  }
}
