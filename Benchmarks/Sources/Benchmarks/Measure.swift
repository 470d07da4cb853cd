/// How long something takes, as the median of several runs.
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
    let clock = ContinuousClock()
    // Warm up, and find out how many calls make a run.
    var count = 1
    while true {
      let time = try clock.measure { try body(count) }
      if time.seconds > seconds / 10 || count > 1 << 28 {
        count = max(1, Int(Double(count) * seconds / max(time.seconds, 1e-9)))
        break
      }
      count *= 4
    }
    var results: [Double] = []
    for _ in 0..<runs { results.append(try clock.measure { try body(count) }.seconds * 1e9 / Double(count)) }
    return median(results)
  }

  /// Seconds of one call, the median of a few.
  static func seconds(runs: Int = 3, _ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    var results: [Double] = []
    for _ in 0..<runs { results.append(try clock.measure { try body() }.seconds) }
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
