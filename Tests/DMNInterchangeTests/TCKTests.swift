import DMNInterchange
import Foundation
import Testing

/// The public conformance kit of DMN, level 2; its folder is given by `DMN_TCK`.
struct TCKTests {
  static let folder = ProcessInfo.processInfo.environment["DMN_TCK"]

  @Test(.enabled(if: TCKTests.folder != nil, "DMN_TCK noemt geen map van de testset"))
  func everyResultPasses() throws {
    let folder = try #require(Self.folder)
    let report = try #require(TCKRunner(root: folder).run())
    #expect(report.passed == report.lines.count, "\(report.text)")
    #expect(report.refused == 0)
    #expect(report.byEngine == 99, "\(report.text)")
  }
}
