/// Counts answers that are remembered by what they are, before they are counted by what they say.
struct AnswerCounts {
  private var counts: [ObjectIdentifier: (answer: RememberedAnswer, times: Int)] = [:]

  /// Counts an answer.
  mutating func add(_ answer: RememberedAnswer) { counts[ObjectIdentifier(answer), default: (answer, 0)].times += 1 }

  /// Adds everything that was counted to a tally.
  func add(to tally: inout BatchTally) {
    for (answer, times) in counts.values { tally.add(answer.kinds, times: times) }
  }
}
