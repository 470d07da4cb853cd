import Diagnostics
import Testing

struct DiagnosticBagTests {
  private func diagnostic(
    _ code: DiagnosticCode, _ severity: Severity, _ file: String, _ offset: Int
  ) -> Diagnostic {
    let place = SourcePosition(line: 1, column: offset + 1, offset: offset)
    return Diagnostic(code, severity, "x", at: SourceRange(file: file, start: place, end: place))
  }

  @Test func sortedByFilePlaceAndCode() {
    var bag = DiagnosticBag()
    bag.append(contentsOf: [
      diagnostic("b", "b.yaml", 0), diagnostic("b", "a.yaml", 5), diagnostic("a", "a.yaml", 5),
      diagnostic("z", "a.yaml", 1), diagnostic("b", "a.yaml", 5),
    ])
    #expect(bag.all.count == 5)
    #expect(
      bag.sorted.map { "\($0.code) \($0.range)" } == [
        "z a.yaml:1:2", "a a.yaml:1:6", "b a.yaml:1:6", "b b.yaml:1:1",
      ])
  }

  @Test func errors() {
    var bag = DiagnosticBag()
    #expect(bag.isEmpty && !bag.hasErrors)
    bag.report(diagnostic("a", .warning, "a", 0))
    #expect(!bag.hasErrors)
    bag.report(diagnostic("a", "a", 0))
    #expect(bag.hasErrors)
  }

  @Test func severitiesCompare() {
    #expect(Severity.allCases.sorted() == [.note, .warning, .error])
  }

  private func diagnostic(_ code: DiagnosticCode, _ file: String, _ offset: Int) -> Diagnostic {
    diagnostic(code, .error, file, offset)
  }
}
