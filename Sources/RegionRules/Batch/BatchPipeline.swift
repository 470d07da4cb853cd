internal import Synchronization

/// Answers the lines of a stream on several threads, in order, with a bounded number of lines in memory.
public struct BatchPipeline: Sendable {
  private let answerer: BatchAnswerer
  private let width: Int

  /// Creates a pipeline.
  ///
  /// - Parameters:
  ///   - answerer: Answers lines.
  ///   - width: How many parts are worked on at the same time.
  public init(_ answerer: BatchAnswerer, width: Int) {
    self.answerer = answerer
    self.width = max(1, width)
  }

  /// Answers all lines.
  ///
  /// - Parameters:
  ///   - next: Returns the next lines with the number of the first one; `nil` at the end.
  ///   - write: Takes what came of lines, in the order of the lines.
  /// - Returns: What came out of all of them.
  public func run(
    next: () -> (lines: [ArraySlice<UInt8>], first: Int)?, write: (BatchAnswerer.Output) -> Void
  ) async -> BatchTally {
    await withTaskGroup(of: (Int, BatchAnswerer.Output).self) { group in
      var tally = BatchTally()
      var waiting: [Int: BatchAnswerer.Output] = [:]
      var begun = 0
      var written = 0
      var isAtEnd = false
      let spare = SpareOutputs()
      while true {
        // A few parts more than there are threads, so that none has to wait for the reader.
        while !isAtEnd, begun - written < 2 * width + 2 {
          guard let part = next() else {
            isAtEnd = true
            break
          }
          let (number, answerer) = (begun, answerer)
          group.addTask {
            var output = spare.take()
            answerer.answer(part.lines, first: part.first, to: &output)
            return (number, output)
          }
          begun += 1
        }
        guard let done = await group.next() else { return tally }
        waiting[done.0] = done.1
        while var output = waiting.removeValue(forKey: written) {
          write(output)
          tally.add(output.tally)
          written += 1
          output.clear()
          spare.keep(output)
        }
      }
    }
  }
}

/// Outputs that were written, whose memory is used again: asking for megabytes for each part costs more than filling
/// them.
private final class SpareOutputs: Sendable {
  private let outputs = Mutex<[BatchAnswerer.Output]>([])

  /// An output without anything in it.
  func take() -> BatchAnswerer.Output { outputs.withLock { $0.popLast() } ?? BatchAnswerer.Output() }

  /// Keeps an output for a later part.
  func keep(_ output: BatchAnswerer.Output) { outputs.withLock { $0.append(output) } }
}
