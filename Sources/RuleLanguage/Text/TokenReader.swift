/// Walks over tokens; the last one is always the end.
struct TokenReader {
  private let tokens: [Token]
  private(set) var index = 0

  init(_ tokens: [Token]) {
    self.tokens = tokens
  }

  private static let nothing = Token(kind: .end, range: 0..<0)

  /// The token that comes next.
  var current: Token { ahead(0) }

  /// The token so many places further on.
  func ahead(_ count: Int) -> Token {
    index + count < tokens.count ? tokens[index + count] : tokens.last ?? TokenReader.nothing
  }

  /// Where the token before the current one ends.
  var previousEnd: Int { index > 0 && index <= tokens.count ? tokens[index - 1].range.upperBound : 0 }

  /// Gives the current token and goes on.
  @discardableResult
  mutating func take() -> Token {
    let token = current
    if index < tokens.count - 1 { index += 1 }
    return token
  }

  /// Takes the current token when it is this sign.
  mutating func take(_ sign: Token.Sign) -> Bool {
    guard current.isSign(sign) else { return false }
    take()
    return true
  }

  /// Takes the current token when it is this word.
  mutating func take(word: String) -> Bool {
    guard current.isWord(word) else { return false }
    take()
    return true
  }

  /// Takes the coming tokens when they are these words in this order.
  mutating func take(words: [String]) -> Bool {
    for (place, word) in words.enumerated() where !ahead(place).isWord(word) { return false }
    for _ in words { take() }
    return true
  }

  /// Whether the bracket that comes next opens a range such as `(1..6]`.
  var opensInterval: Bool {
    if current.isSign(.openSquare) || current.isSign(.closeSquare) { return true }
    guard current.isSign(.open) else { return false }
    // One entry for each open bracket: whether two dots were seen in it, so that a square bracket closes it.
    var open = [false]
    var place = 1
    while let last = open.last {
      switch ahead(place).kind {
      case .sign(.open): open.append(false)
      case .sign(.close): open.removeLast()
      case .sign(.openSquare), .sign(.closeSquare):
        if last { open.removeLast() } else { open.append(false) }
      case .sign(.dots):
        if open.count == 1 { return true }
        open[open.count - 1] = true
      case .sign(.comma) where open.count == 1: return false
      case .end: return false
      default: break
      }
      place += 1
    }
    return false
  }
}
