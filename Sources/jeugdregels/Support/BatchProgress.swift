/// Shows on a terminal how far a batch is: lines, rate, and the time left when the size of the input is known.
final class BatchProgress {
  private let size: Int?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shown: ContinuousClock.Instant
  private var lines = 0
  private var hasShown = false

  /// Begins; `nil` when no terminal shows it.
  init?(size: Int?) {
    guard Terminal.isTerminal(.error) else { return nil }
    self.size = size
    start = clock.now
    shown = start
  }

  /// Counts lines, and shows the progress a few times a second.
  ///
  /// - Parameters:
  ///   - lines: How many lines were answered since the last time.
  ///   - read: How many bytes of the input were read.
  func show(lines more: Int, read: Int) {
    lines += more
    let now = clock.now
    guard now - shown > .milliseconds(200) else { return }
    shown = now
    hasShown = true
    let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    var text = "\r\(lines) vragen, \(Int(Double(lines) / max(seconds, 0.001))) per seconde"
    if let size, size > 0, read > 0 {
      let left = Int(seconds * Double(max(0, size - read)) / Double(read))
      text += ", \(100 * min(read, size) / size) %, nog \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)"
    }
    Terminal.write(text + "\u{1B}[K", to: .error)
  }

  /// Takes the progress away.
  func finish() { if hasShown { Terminal.write("\r\u{1B}[K", to: .error) } }
}
