import RegionRules
import RuleTesting

/// Loading, checking and compiling every shipped region.
enum Loading {
  static func measure(root: String, _ report: inout Report) throws {
    report.section("Loading all shipped regions")
    let before = Memory.resident
    var library: RuleLibrary?
    let first = try Measure.seconds(runs: 1) { library = try RuleLibrary.load(root: root) }
    let memory = Memory.resident - before
    let again = try Measure.seconds(runs: 5) { library = try RuleLibrary.load(root: root) }
    let checking = Measure.seconds(runs: 3) {
      let load = RuleLoad(root: root)
      for edition in load.library.regions.flatMap(\.editions) {
        Measure.use(CaseRunner(load.library).check(edition))
        Measure.use(edition)
      }
    }
    report.table(
      ["what", "time", "memory"],
      [
        ["load, check and compile, the first time", Figure.time(first * 1e9), "\(Int(memory)) MB"],
        ["the same, median of 5", Figure.time(again * 1e9), ""],
        ["with the conformance cases checked too", Figure.time(checking * 1e9), ""],
      ])
    Measure.use(library)
  }
}
