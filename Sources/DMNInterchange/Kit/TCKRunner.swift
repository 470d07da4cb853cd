import Foundation

/// Runs folders of the DMN conformance kit: models (`*.dmn`) with test files (`*.xml`) beside them.
public struct TCKRunner: Sendable {
  private let root: String

  /// Prepares a run.
  ///
  /// - Parameter root: A folder of the kit, or one that holds such folders.
  public init(root: String) { self.root = root }

  /// Runs all cases.
  ///
  /// - Returns: How each expected result came out; `nil` when there is no test file.
  public func run() -> TCKReport? {
    var report = TCKReport()
    let files = testFiles()
    for file in files { run(file, into: &report) }
    return files.isEmpty ? nil : report
  }

  private func testFiles() -> [String] {
    guard let names = FileManager.default.enumerator(atPath: root) else { return [] }
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") && $0.contains("-test") }.sorted()
  }

  private func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  private func run(_ file: String, into report: inout TCKReport) {
    let parts = file.split(separator: "/").map(String.init)
    let inner = parts.dropLast().joined(separator: "/")
    let folder = inner.isEmpty ? (root.split(separator: "/").last.map(String.init) ?? root) : inner
    let place = inner.isEmpty ? root : root + "/" + inner
    let name = parts.last ?? file
    do throws(DMNRefusal) {
      guard let text = bytes(root + "/" + file) else { throw DMNRefusal("Het bestand kan niet worden gelezen.") }
      let tests = try TCKFile(DMNXMLReader.read(text))
      let model: Result<ModelJudges, DMNRefusal>
      do throws(DMNRefusal) {
        guard !tests.model.contains("/"), let text = bytes(place + "/" + tests.model) else {
          throw DMNRefusal("Het model `\(tests.model)` staat er niet naast.")
        }
        model = .success(ModelJudges(try DMNModel(reading: text)))
      } catch {
        model = .failure(error)
      }
      for test in tests.cases {
        for expected in test.expected {
          let (outcome, judge) = Self.outcome(test, expected, model)
          report.lines.append(
            TCKReport.Line(
              folder: folder, place: "\(name) \(test.id) \(expected.decision)", judge: judge, outcome: outcome))
        }
      }
    } catch {
      report.lines.append(
        TCKReport.Line(folder: folder, place: name, judge: nil, outcome: .refused(error.description)))
    }
  }

  private static func outcome(
    _ test: TCKCase, _ expected: TCKCase.Expected, _ model: Result<ModelJudges, DMNRefusal>
  ) -> (TCKReport.Outcome, TCKReport.Judge?) {
    do throws(DMNRefusal) {
      guard expected.isDecision else { throw DMNRefusal("Alleen beslissingen worden ondersteund.") }
      let given = Dictionary(test.inputs.map { ($0.name, $0.value) }) { first, _ in first }
      let judged = try model.get().decide(expected.decision, given: given)
      var wrong: [String] = []
      for (name, value) in [("FEEL", judged.feel.value), ("motor", judged.engine)] {
        guard let value, !expected.value.accepts(value) else { continue }
        wrong.append("verwacht \(expected.value.value), \(name) geeft \(value)")
      }
      if wrong.isEmpty { return (.passed, judged.judge) }
      return (.failed((wrong + judged.feel.notes).joined(separator: "; ")), judged.judge)
    } catch {
      return (.refused(error.description), nil)
    }
  }
}
