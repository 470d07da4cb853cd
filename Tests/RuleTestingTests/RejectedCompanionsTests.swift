import RuleModel
import RuleTesting
import TestSupport
import Testing

/// Cases that reject an obligation or a note.
struct RejectedCompanionsTests {
  private func results(rejecting reject: String) throws -> (failing: Int, text: String) {
    let voorbeeld = Voorbeeld([
      Voorbeeld.cases: """
      format: 1
      conformance:
        - case: een ernstige situatie met lichte hulp
          date: 2020-05-01
          given: {hulp: begeleiding, zwaarte: licht, leeftijd: 12, ernstig: true}
          reject: {\(reject)}

      """
    ])
    let report = try voorbeeld.report()
    return (report.failing.count, voorbeeld.text(report.diagnostics))
  }

  @Test func passesWhatIsNotThere() throws {
    let found = try results(rejecting: "obligations: [start-melden]")
    #expect(found.failing == 0, "\(found.text)")
  }

  @Test(arguments: [
    ("obligations: evaluatie", "verplichting `evaluatie` mag hier niet, en staat er wel bij."),
    ("notes: [ernstig-en-licht]", "opmerking `ernstig-en-licht` mag hier niet, en staat er wel bij."),
  ])
  func failsWhatIsThere(reject: String, message: String) throws {
    let found = try results(rejecting: reject)
    #expect(found.failing == 1)
    #expect(found.text.contains(message), "\(found.text)")
  }
}
