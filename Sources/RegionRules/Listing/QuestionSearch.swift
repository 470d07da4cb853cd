internal import RuleModel

/// Finds questions by words.
///
/// Every word must occur, in any order and also as part of a longer word; capitals and accents don't matter. A keyword
/// counts for more than the name, the name for more than the question, and the question for more than the answer.
public enum QuestionSearch {
  /// Returns the questions that hold all words, the best first.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - questions: The questions to search; of equals the order stays.
  /// - Returns: The questions found; none for a text without words.
  public static func find(_ text: String, in questions: [Question]) -> [Question] {
    let words = plain(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty else { return [] }
    var found: [(question: Question, score: Int)] = []
    for question in questions {
      let searched = Searched(question)
      let scores = words.map(searched.score)
      if !scores.contains(0) { found.append((question, scores.reduce(0, +))) }
    }
    let ranked = found.enumerated().sorted { one, other in
      one.element.score != other.element.score ? one.element.score > other.element.score : one.offset < other.offset
    }
    return ranked.map(\.element.question)
  }

  /// A question made ready to be searched.
  private struct Searched {
    let keywords: [String]
    let name: String
    let question: String
    let answer: String

    init(_ question: Question) {
      keywords = question.keywords.map(plain)
      name = plain(question.name)
      self.question = plain(question.question)
      answer = plain(question.answer ?? "")
    }

    func score(_ word: String) -> Int {
      if keywords.contains(word) { return 8 }
      if keywords.contains(where: { holds($0, word) }) { return 5 }
      if holds(name, word) { return 4 }
      if holds(question, word) { return 3 }
      return holds(answer, word) ? 1 : 0
    }

    private func holds(_ text: String, _ word: String) -> Bool {
      text.utf8.count >= word.utf8.count && text.contains(word)
    }
  }

  /// Returns the text in small letters without accents.
  static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars { result.append(letters[scalar] ?? scalar) }
    return String(result)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäå"), ("c", "ç"), ("e", "èéêë"), ("i", "ìíîï"), ("n", "ñ"), ("o", "òóôõö"), ("u", "ùúûü"), ("y", "ýÿ"),
    ]
    return groups.reduce(into: [:]) { letters, group in
      let (plain, accented) = group
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
  }()
}

extension RuleLibrary {
  /// Finds decisions and statements by words.
  ///
  /// - Parameters:
  ///   - text: The words; all of them must occur.
  ///   - region: A region to search; all of them when `nil`.
  /// - Returns: The questions found, the best first.
  public func search(_ text: String, region: String? = nil) -> [Question] {
    let searched = regions.filter { region == nil || $0.region.key == region }
    return QuestionSearch.find(text, in: searched.flatMap(\.editions).flatMap(\.questions))
  }
}
