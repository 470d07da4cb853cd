import Foundation
public import Testing

/// Expects a text equal to a golden file; with `RECORD_GOLDEN=1` in the environment writes the file instead.
///
/// The file is `Tests/<Target>Tests/Golden/NAME.txt` of the target that the calling file belongs to.
///
/// - Parameters:
///   - text: The text to compare.
///   - name: The golden file's name, without folder and extension.
///   - filePath: The calling file.
///   - sourceLocation: The place of the call.
public func expectGolden(
  _ text: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = goldenFolder(for: filePath).appendingPathComponent(name + ".txt")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    } catch {
      Issue.record("cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no golden file \(file.path); run with RECORD_GOLDEN=1", sourceLocation: sourceLocation)
    return
  }
  let golden = String(decoding: data, as: UTF8.self)
  guard golden != text else { return }
  Issue.record("\(difference(golden, text))\nin \(file.path)", sourceLocation: sourceLocation)
}

private func goldenFolder(for filePath: String) -> URL {
  var folder = URL(fileURLWithPath: filePath).deletingLastPathComponent()
  while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.pathComponents.count > 2 {
    folder.deleteLastPathComponent()
  }
  return folder.appendingPathComponent("Golden")
}

/// Describes the first line in which two texts differ.
private func difference(_ golden: String, _ text: String) -> String {
  let expected = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let number = line ?? min(expected.count, found.count)
  let wanted = number < expected.count ? String(expected[number]) : "the end"
  let given = number < found.count ? String(found[number]) : "the end"
  return "line \(number + 1):\n  golden: \(wanted)\n  given:  \(given)"
}
