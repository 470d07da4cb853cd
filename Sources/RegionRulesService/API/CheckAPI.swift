#if Service
  internal import Diagnostics
  internal import JSONText
  internal import RegionRules
  internal import RuleModel

  /// Checks rules that are sent along; nothing is kept.
  enum CheckAPI {
    /// Most files in one check.
    static let maximumFiles = 200

    static func check(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
      let value = try JSONBody.value(bytes)
      guard let items = value["files"]?.array, items.count <= maximumFiles, value.object?.keys.count == 1 else {
        throw Problem.badRequest("Geef `files`: hoogstens \(maximumFiles) bestanden met `path` en `text`.")
      }
      let files = try items.map { item throws(Problem) in
        guard let path = item["path"]?.string, let text = item["text"]?.string, item.object?.keys.count == 2 else {
          throw Problem.badRequest("Elk bestand heeft `path` en `text`, en niets anders.")
        }
        return LoadedFile(path: path, text: text)
      }
      let load = RuleLoad(files: files)
      let findings: JSONValue = [
        "valid": .bool(!load.hasErrors),
        "findings": .array(load.diagnostics.map(json)),
      ]
      return findings.bytes()
    }

    static func json(_ diagnostic: Diagnostic) -> JSONValue {
      [
        "code": .string(diagnostic.code.rawValue),
        "severity": .string(diagnostic.severity.rawValue),
        "message": .string(diagnostic.message),
        "file": .string(diagnostic.range.file),
        "line": JSONValue(diagnostic.range.start.line),
        "column": JSONValue(diagnostic.range.start.column),
        "endLine": JSONValue(diagnostic.range.end.line),
        "endColumn": JSONValue(diagnostic.range.end.column),
        "help": JSONValue(diagnostic.help),
        "notes": .array(diagnostic.notes.map { .string($0.message) }),
      ]
    }
  }
#endif
