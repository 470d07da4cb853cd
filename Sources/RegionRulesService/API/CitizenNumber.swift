/// Recognises texts that may be a citizen service number (burgerservicenummer).
enum CitizenNumber {
  /// Whether a text has eight or nine digits that pass the eleven-test.
  ///
  /// - Parameter text: Any text; spaces, points and hyphens between digits do not matter.
  static func passes(_ text: String) -> Bool {
    var digits: [Int] = []
    for character in text where !" .-".contains(character) {
      guard character.isASCII, let digit = character.wholeNumberValue else { return false }
      digits.append(digit)
    }
    if digits.count == 8 { digits.insert(0, at: 0) }
    guard digits.count == 9, digits.contains(where: { $0 > 0 }) else { return false }
    let sum = digits.enumerated().reduce(0) { sum, entry in
      sum + entry.element * (entry.offset == 8 ? -1 : 9 - entry.offset)
    }
    return sum % 11 == 0
  }
}
