import RegionRules
import RuleTesting
import Workloads

/// Loading, checking and comparing the shipped regions.
enum Loading {
  static func measure(root: String, _ report: inout Report) throws {
    report.section(
      "Loading and checking all shipped regions",
      "Processor time of all cores together, and wall time. A keystroke moves every place in the largest file of the largest edition, which is then decoded, proved, compiled and analysed anew."
    )
    let before = Memory.resident
    var library: RuleLibrary?
    let cold = try time(runs: 1) { library = try RuleLibrary.load(root: root) }
    let megabytes = Memory.peak - before
    func row(_ name: String, _ figure: (work: Double, wall: Double), _ memory: String = "") -> [String] {
      [name, Figure.time(figure.work), Figure.time(figure.wall), memory]
    }
    var rows = [row("load, check and compile, the first time in the process", cold, "\(Int(megabytes)) MB")]
    Bars.within("load, check and compile all regions", bar: "under 150 ms", cold.wall, 150e6)
    Bars.within("the memory that takes", bar: "under 60 MB", megabytes, 60) { "\(Int($0)) MB" }
    func add(_ name: String, _ runs: Int, bar: (text: String, most: Double)? = nil, _ body: () throws -> Void) rethrows
    {
      let figure = try time(runs: runs, body)
      rows.append(row(name, figure))
      if let bar { Bars.within(name, bar: bar.text, figure.wall, bar.most) }
    }
    try add("the same again", 5) { library = try RuleLibrary.load(root: root) }
    let loader = RuleLoader()
    _ = loader.load(root: root)
    add("load again when nothing changed", 5) { Measure.use(loader.load(root: root)) }
    add("`check`: load, and analyse everything", 5, bar: ("under 1 s", 1e9)) {
      Measure.use(CheckReport(RuleLoad(root: root)))
    }
    if let region = library?.regions.first(where: { $0.editions.count > 1 }) {
      let (old, new) = (region.editions[0], region.editions[1])
      add("`diff \(old.id) \(new.id)`, without loading", 3, bar: ("under 1 s", 1e9)) {
        Measure.use(DifferenceReport(old, new))
      }
    }
    var typing = try Typing(root: root)
    add("a keystroke in `\(typing.path)`", 9, bar: ("within 100 ms", 100e6)) { Measure.use(typing.type()) }
    report.table(["what", "processor", "wall", "memory"], rows)
    Measure.use(library)
  }

  private static func time(runs: Int, _ body: () throws -> Void) rethrows -> (work: Double, wall: Double) {
    var (works, walls): ([Double], [Double]) = ([], [])
    for _ in 0..<runs {
      let wall = try ContinuousClock().measure { works.append(try Measure.seconds(runs: 1, body) * 1e9) }
      walls.append(wall.seconds * 1e9)
    }
    return (Measure.median(works), Measure.median(walls))
  }
}
