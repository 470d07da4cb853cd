import TestSupport
import Testing

/// A command in a document, with the answer that the document shows for it.
struct DocumentedCommand: Sendable, CustomTestStringConvertible {
  /// The document and the line of the command: `README.md:27`.
  let place: String
  /// What follows the name of the command.
  let arguments: [String]
  /// The lines of the answer; `…` stands for any number of lines.
  let shown: [String]

  var testDescription: String { "\(place) \(arguments.joined(separator: " "))" }

  /// The line that stands for any number of lines.
  static let gap = "…"

  /// The commands of a document: lines of `sh` blocks that run the command, each with the `text` block that follows.
  static func all(in document: String) -> [DocumentedCommand] {
    var commands: [DocumentedCommand] = []
    var pending: (place: String, arguments: [String])?
    for block in blocks(of: document) {
      if block.language == "text", let command = pending {
        commands.append(.init(place: command.place, arguments: command.arguments, shown: block.lines))
        pending = nil
      }
      guard block.language == "sh" else { continue }
      if let command = pending { commands.append(.init(place: command.place, arguments: command.arguments, shown: [])) }
      pending = nil
      for (offset, line) in block.lines.enumerated() {
        let words = line.split(separator: " ").map(String.init)
        guard let name = words.lastIndex(of: "jeugdregels") else { continue }
        pending = ("\(document):\(block.start + offset)", Array(words[(name + 1)...]))
      }
    }
    if let command = pending { commands.append(.init(place: command.place, arguments: command.arguments, shown: [])) }
    return commands
  }

  /// The first line in which an output is not what the document shows; `nil` when it fits.
  func difference(from output: String) -> String? {
    var lines = output.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    var maySkip = false
    for line in shown {
      if line == Self.gap {
        maySkip = true
        continue
      }
      let found = maySkip ? lines.firstIndex { $0 == line } : lines.first.map { _ in lines.startIndex }
      guard let found, lines[found] == line else {
        return "shown: \(line)\ngiven: \(maySkip ? "no such line" : lines.first.map(String.init) ?? "the end")"
      }
      lines = lines[(found + 1)...]
      maySkip = false
    }
    if maySkip || lines.isEmpty { return nil }
    return "shown: the end\ngiven: \(lines.first ?? "")"
  }

  private static func blocks(of document: String) -> [(language: String, start: Int, lines: [String])] {
    let lines = (FixtureFiles.contents(document) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [(language: String, start: Int, lines: [String])] = []
    var isInside = false
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        isInside.toggle()
        if isInside { blocks.append((String(line.dropFirst(3)), number + 2, [])) }
      } else if isInside {
        blocks[blocks.count - 1].lines.append(String(line))
      }
    }
    return blocks
  }
}
