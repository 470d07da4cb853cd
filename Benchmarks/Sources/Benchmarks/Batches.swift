import Foundation
import RegionRules
import RuleEngine
import RuleTesting

/// Batches of the conformance cases of every region, over and over.
enum Batches {
  static func measure(root: String, _ report: inout Report) throws {
    report.section(
      "Batches",
      "JSON lines in, JSON lines out, reasons included: the conformance cases of all regions that give a definite answer, over and over."
    )
    let library = try RuleLibrary.load(root: root)
    var lines: [[UInt8]] = []
    for edition in library.regions.flatMap(\.editions) {
      for query in CaseRunner(library).queries(of: edition) {
        guard let answer = try? library.answer(query), answer.outcome != .informationNeeded else { continue }
        lines.append(QueryJSON.json(query).bytes())
      }
    }
    guard !lines.isEmpty else { return }
    let count = 2_000
    var parts: [[ArraySlice<UInt8>]] = []
    for start in stride(from: 0, to: count, by: 100) {
      parts.append((start..<start + 100).map { lines[$0 * 31 % lines.count][...] })
    }
    var rows: [[String]] = []
    for (name, width) in [("one thread", 1), ("all cores", ProcessInfo.processInfo.activeProcessorCount)] {
      let answerer = BatchAnswerer(library)
      let seconds = Measure.seconds(runs: 1, isWall: true) { Self.run(answerer, parts, width: width) }
      rows.append([
        name, "\(width)", "\(Int(Double(count) / seconds)) per second",
        Figure.time(seconds * 1e9 / Double(count)) + " a decision",
      ])
    }
    report.table(["", "threads", "decisions", "time"], rows)
  }

  private static func run(_ answerer: BatchAnswerer, _ parts: [[ArraySlice<UInt8>]], width: Int) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      if width == 1 {
        for part in parts { Measure.use(answerer.answer(part)) }
      } else {
        var next = 0
        _ = await BatchPipeline(answerer, width: width).run(
          next: {
            guard next < parts.count else { return nil }
            next += 1
            return (parts[next - 1], 1)
          }, write: { Measure.use($0) })
      }
      done.signal()
    }
    done.wait()
  }
}
