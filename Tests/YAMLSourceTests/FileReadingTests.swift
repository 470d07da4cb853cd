import Diagnostics
import Foundation
import Testing
import YAMLSource

/// Reading from disk: a diagnostic for every way in which that can fail.
struct FileReadingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  private func inFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body()
  }

  @Test func reads() throws {
    try inFolder {
      let file = folder.appendingPathComponent("a.yaml")
      try Data("a: 1\n".utf8).write(to: file)
      let (document, diagnostics) = YAMLReader.read(fileAt: file.path, displayName: "regio/a.yaml")
      #expect(diagnostics == [])
      #expect(document?.file == "regio/a.yaml")
      #expect(document?.root["a"]?.range.file == "regio/a.yaml")
    }
  }

  @Test func faults() throws {
    try inFolder {
      let file = folder.appendingPathComponent("a.yaml")
      try Data("a: 1\n".utf8).write(to: file)
      func codes(_ path: String, _ limits: YAMLLimits = .standard) -> [DiagnosticCode] {
        YAMLReader.read(fileAt: path, displayName: "x.yaml", limits: limits).diagnostics.map(\.code)
      }
      #expect(codes(folder.appendingPathComponent("b.yaml").path) == [.fileMissing])
      #expect(codes(file.path + "/c.yaml") == [.fileMissing])
      #expect(codes(folder.path) == [.fileUnreadable])
      #expect(codes("/dev/null") == [.fileUnreadable])
      #expect(codes("a\0b") == [.fileMissing])
      #expect(codes(file.path, YAMLLimits(maximumBytes: 2)) == [.yamlTooLarge])
    }
  }
}
