/// Finds the word that someone probably meant.
public enum Spelling {
  /// Words longer than this are compared for equality only, to bound the cost.
  private static let longestWord = 80

  /// How long a word has to be to be taken for the beginning of a longer one.
  private static let beginnings = 4...longestWord

  /// Returns the candidate nearest to a misspelt word.
  ///
  /// A candidate that differs only in capitals wins. Otherwise the one with the fewest insertions, deletions,
  /// substitutions and swaps of neighbours wins, the earliest of equals, provided that it is near enough for the
  /// length of the word: one change up to five characters, two up to eight, three beyond. When none is near, the
  /// shortest candidate of which the word is the beginning wins: `spoed` for `spoedhulp`.
  ///
  /// - Parameters:
  ///   - word: The word as it was written.
  ///   - candidates: The words that would have been right.
  /// - Returns: The nearest candidate, or `nil` when none is near.
  /// - Complexity: O(*n* · *w*²) for *n* candidates near in length to a word of *w* characters.
  public static func nearest<S: Sequence<String>>(_ word: String, in candidates: S) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars)
    let threshold = threshold(forLength: wanted.count)
    var best: (candidate: String, distance: Int)?
    var longer: (candidate: String, count: Int)?
    for candidate in candidates {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      if scalars == wanted { return candidate }
      if beginnings.contains(wanted.count), scalars.starts(with: wanted), scalars.count < longer?.count ?? .max {
        longer = (candidate, scalars.count)
      }
      let bound = min(threshold, (best?.distance ?? .max) - 1)
      guard bound > 0, wanted.count <= longestWord, abs(scalars.count - wanted.count) <= bound else { continue }
      let distance = distance(wanted, scalars)
      if distance <= bound { best = (candidate, distance) }
    }
    return best?.candidate ?? longer?.candidate
  }

  private static func threshold(forLength length: Int) -> Int {
    switch length {
    case ...1: 0
    case ...5: 1
    case ...8: 2
    default: 3
    }
  }

  /// Returns the edit distance in which a swap of two neighbours counts as one change.
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
