import Foundation

/// The folder of the package that is measured.
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path

let arguments = CommandLine.arguments.dropFirst()
let isQuick = arguments.contains("--quick")
var report = Report()
report.add("# Results of the benchmarks")
report.add("")
report.add("Made by `swift run -c release --package-path Benchmarks Benchmarks` on \(Machine.today).")
report.add("Machine: \(Machine.description). Medians of \(Measure.runs) runs of processor time; ratios within one run.")

// First, while nothing else has memory to spare.
if !arguments.contains("--hand") { try Loading.measure(root: root, &report) }
try HandWritten.measure(&report)
// The figure that other engines are compared with.
if arguments.contains("--hand") { exit(0) }
try Regions.measure(root: root, &report)
try Sizes.measure(upTo: isQuick ? 1_000 : 100_000, &report)
try Batches.measure(root: root, lines: isQuick ? 20_000 : 300_000, &report)

let path = root + "/Benchmarks/RESULTS.md"
// The peers add their own section after this line, and keep it when only the figures above are made anew.
let kept = (try? String(contentsOfFile: path, encoding: .utf8))?.components(separatedBy: "\n<!-- peers -->\n")
let peers = kept.flatMap { $0.count > 1 ? $0[1] : nil } ?? ""
try (report.text + "\n<!-- peers -->\n" + peers).write(toFile: path, atomically: true, encoding: .utf8)
try Bars.put(Plot.text(Sizes.costs), between: "plot", in: root + "/Docs/benchmarks.md")
for page in ["/README.md", "/Docs/benchmarks.md"] { try Bars.put(Bars.table(), between: "bars", in: root + page) }
