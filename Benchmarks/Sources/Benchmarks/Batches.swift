import Foundation
import RegionRules
import RuleEngine
import RuleLanguage
import RuleTesting

/// Batches of the conformance cases of every region.
enum Batches {
  static func measure(root: String, lines count: Int, _ report: inout Report) throws {
    report.section(
      "Batches",
      """
      JSON lines in, JSON lines out, reasons included, read and written in memory. "The same cases": the conformance
      cases of all regions over and over, each line with its own id. "Others every time": the same cases with the date
      moved up to half a year and every number drawn anew. The first pass begins with an empty memory; the second one
      asks the same lines again. Wall time, one run.
      """)
    var library = try RuleLibrary.load(root: root)
    let queries = library.regions.flatMap(\.editions).flatMap { CaseRunner(library).queries(of: $0) }
    let types = factTypes(library)
    var rows: [[String]] = []
    for (name, lines) in [
      ("the same cases", same(queries, count)), ("others every time", varied(queries, count / 5, types)),
    ] {
      for width in Set([1, ProcessInfo.processInfo.activeProcessorCount]).sorted() {
        library = try RuleLibrary.load(root: root)
        let answerer = BatchAnswerer(library)
        let first = lines.count / run(answerer, lines, width: width)
        let second = lines.count / run(answerer, lines, width: width)
        if name == "the same cases" { Bars.batches[width] = second }
        rows.append([name, "\(width)", perSecond(first), perSecond(second), "\(Int(Memory.resident)) MB"])
      }
    }
    report.table(["lines", "cores", "first pass", "second pass", "memory afterwards"], rows)
  }

  private static func perSecond(_ rate: Double) -> String {
    rate >= 10_000 ? "\(Int(rate / 1_000)),000/s" : "\(Int(rate))/s"
  }

  private static func same(_ queries: [Query], _ count: Int) -> [[UInt8]] {
    (0..<count).map { number in
      var query = queries[number * 31 % queries.count]
      query.id = "v\(number)"
      return QueryJSON.json(query).bytes()
    }
  }

  private static func varied(_ queries: [Query], _ count: Int, _ types: [String: ValueType]) -> [[UInt8]] {
    var random = SystemRandomNumberGenerator()
    return (0..<count).map { number in
      var query = queries[number * 31 % queries.count]
      query.id = "v\(number)"
      if let day = CalendarDate(query.date) {
        query.date = CalendarDate(days: day.days + Int32.random(in: -182...182, using: &random)).description
      }
      for (name, value) in query.facts {
        guard case .number = value, case .number(let type)? = types["\(query.region) \(name)"] else { continue }
        let most = min(type.greatest, type.least + 200 * NumberType.scale)
        let drawn = Int64.random(in: 0...(most - type.least) / type.step, using: &random)
        query.facts[name] = .number(DecimalText.print(type.least + drawn * type.step))
      }
      return QueryJSON.json(query).bytes()
    }
  }

  private static func factTypes(_ library: RuleLibrary) -> [String: ValueType] {
    var types: [String: ValueType] = [:]
    for edition in library.regions.flatMap(\.editions) {
      for fact in edition.edition.facts { types["\(edition.edition.region.key) \(fact.name)"] = fact.type }
    }
    return types
  }

  /// Seconds of one pass.
  private static func run(_ answerer: BatchAnswerer, _ lines: [[UInt8]], width: Int) -> Double {
    let done = DispatchSemaphore(value: 0)
    return Measure.seconds(runs: 1, isWall: true) {
      Task.detached {
        var next = 0
        _ = await BatchPipeline(answerer, width: width).run(
          next: {
            guard next < lines.count else { return nil }
            let part = lines[next..<min(next + 1_000, lines.count)].map { $0[...] }
            next += part.count
            return (part, next)
          }, write: { Measure.use($0) })
        done.signal()
      }
      done.wait()
    }
  }
}

extension Int {
  fileprivate static func / (count: Int, seconds: Double) -> Double { Double(count) / seconds }
}
