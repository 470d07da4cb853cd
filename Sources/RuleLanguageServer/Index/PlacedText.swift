import Diagnostics
import YAMLSource

/// A text of which every part has a place in a file.
struct PlacedText {
  let text: String
  /// Where bytes of the text stand in the file.
  let place: (Range<Int>) -> Range<Int>

  init(_ text: String, place: @escaping (Range<Int>) -> Range<Int>) {
    self.text = text
    self.place = place
  }

  /// The text of a node; `nil` when it is no text or empty.
  init?(_ node: YAMLNode) {
    guard let text = node.text, !text.isEmpty else { return nil }
    self.init(text) { node.range(ofUTF8: $0).utf8Range }
  }

  /// A part that begins at a byte of this text.
  func part(_ text: String, from start: Int) -> PlacedText {
    PlacedText(text) { [place] in place((start + $0.lowerBound)..<(start + $0.upperBound)) }
  }
}
