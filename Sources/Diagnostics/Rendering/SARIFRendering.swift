/// Writes diagnostics as a SARIF 2.1.0 log.
enum SARIFRendering {
  static func log(_ diagnostics: [Diagnostic]) -> String {
    let codes = Set(diagnostics.map(\.code.rawValue)).sorted()
    let driver = JSONFragment.object([
      "name": .string("jeugdregels"),
      "rules": .array(codes.map { .object(["id": .string($0)]) }),
    ])
    let run = JSONFragment.object([
      "tool": .object(["driver": driver]),
      "columnKind": .string("unicodeCodePoints"),
      "results": .array(diagnostics.map(result)),
    ])
    let log = JSONFragment.object([
      "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .string("2.1.0"),
      "runs": .array([run]),
    ])
    return log.text + "\n"
  }

  private static func result(_ diagnostic: Diagnostic) -> JSONFragment {
    let text = [diagnostic.message, diagnostic.help].compactMap { $0 }.joined(separator: "\n")
    let related = diagnostic.notes.enumerated().map { index, note in
      JSONFragment.object([
        "id": .number(index + 1),
        "physicalLocation": note.range.map(physicalLocation),
        "message": message(note.message),
      ])
    }
    return .object([
      "ruleId": .string(diagnostic.code.rawValue),
      "level": .string(diagnostic.severity.rawValue),
      "message": message(text),
      "locations": .array([.object(["physicalLocation": physicalLocation(diagnostic.range)])]),
      "relatedLocations": related.isEmpty ? nil : .array(related),
      "properties": diagnostic.help.map { .object(["help": .string($0)]) },
    ])
  }

  private static func message(_ text: String) -> JSONFragment {
    .object(["text": .string(text)])
  }

  private static func physicalLocation(_ range: SourceRange) -> JSONFragment {
    .object([
      "artifactLocation": .object(["uri": .string(uri(range.file))]),
      "region": .object([
        "startLine": .number(range.start.line),
        "startColumn": .number(range.start.column),
        "endLine": .number(range.end.line),
        "endColumn": .number(range.end.column),
        "byteOffset": .number(range.start.offset),
        "byteLength": .number(range.utf8Range.count),
      ]),
    ])
  }

  /// Returns a path as a URI reference, with every byte outside the unreserved set escaped.
  private static func uri(_ path: String) -> String {
    let hex = Array("0123456789ABCDEF")
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result.append("%")
        result.append(hex[Int(byte >> 4)])
        result.append(hex[Int(byte & 0xF)])
      }
    }
    return result
  }
}
