import Foundation

/// How long something takes, as the median of several runs.
///
/// One thread's work is measured in processor time, so that other work on the machine matters less.
enum Measure {
  /// How many runs; the median counts.
  static let runs = 7

  /// Keeps the compiler from leaving out what is measured.
  @inline(never)
  static func use<Value>(_ value: borrowing Value) {}

  /// Nanoseconds per call.
  ///
  /// - Parameters:
  ///   - seconds: About how long a run lasts.
  ///   - body: Does the work the given number of times.
  static func nanoseconds(seconds: Double = 0.1, _ body: (Int) throws -> Void) rethrows -> Double {
    // Warm up, and find out how many calls make a run.
    var count = 1
    while true {
      let time = try processorTime { try body(count) }
      if time > seconds / 10 || count > 1 << 28 {
        count = max(1, Int(Double(count) * seconds / max(time, 1e-9)))
        break
      }
      count *= 4
    }
    var results: [Double] = []
    for _ in 0..<runs { results.append(try processorTime { try body(count) } * 1e9 / Double(count)) }
    return median(results)
  }

  /// Seconds that this process worked during a call.
  private static func processorTime(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try body()
    return now() - start
  }

  /// Seconds of one call, the median of a few.
  static func seconds(runs: Int = 3, isWall: Bool = false, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var results: [Double] = []
    for _ in 0..<runs {
      if isWall {
        results.append(try clock.measure { try body() }.seconds)
      } else {
        results.append(try processorTime(body))
      }
    }
    return median(results)
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
