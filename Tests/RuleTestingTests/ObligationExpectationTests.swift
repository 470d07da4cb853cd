import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Cases that name the status or the deadline of an obligation.
struct ObligationExpectationTests {
  private func results(expecting obligations: String) throws -> (failing: Int, text: String) {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: """
      format: 1
      conformance:
        - case: begeleiding brengt een evaluatie mee
          date: 2020-05-01
          given: {hulp: begeleiding, zwaarte: licht, leeftijd: 12, startdatum: 2020-06-01}
          expect: {obligations: \(obligations)}

      """
    ])
    let report = try voorbeeld.report()
    return (report.failing.count, voorbeeld.text(report.diagnostics))
  }

  @Test(arguments: ["{evaluatie: open}", "{evaluatie: 2020-12-01}", "{evaluatie: [open, 2020-12-01]}"])
  func passes(obligations: String) throws {
    let found = try results(expecting: obligations)
    #expect(found.failing == 0, "\(found.text)")
  }

  @Test(arguments: [
    ("{evaluatie: met}", "bij `evaluatie` met"), ("{evaluatie: 2020-12-02}", "bij `evaluatie` 2020-12-02"),
    ("{start-melden: open}", "de verplichting `start-melden`"),
  ])
  func fails(obligations: String, message: String) throws {
    let found = try results(expecting: obligations)
    #expect(found.failing == 1)
    #expect(found.text.contains(message), "\(found.text)")
  }
}
