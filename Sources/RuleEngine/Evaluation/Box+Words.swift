internal import RuleLanguage
internal import RuleModel

extension Box {
  /// The words of an enumeration that go together with what is known; `nil` for a fact of another type.
  ///
  /// Words that `impossible` rules out beside the known facts, or that contradict a derived fact that was given, are left
  /// out: giving one would be a conflict.
  func wordsThatCanBe(_ slot: Int) -> [String]? {
    guard case .symbol(let symbols) = program.edition.facts[slot].type else { return nil }
    let now = domain(of: slot)
    let possible = symbols.words.filter { word in
      guard let single = Domain(.symbol(word), of: program.edition.facts[slot].type) else { return false }
      let common = now.intersection(single)
      guard !common.isEmpty else { return false }
      let part = copy()
      part.narrow(slot, to: common)
      return Conflict.reason(in: part) == nil
    }
    return possible.isEmpty ? symbols.words : possible
  }
}
