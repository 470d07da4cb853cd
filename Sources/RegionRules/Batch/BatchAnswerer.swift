internal import JSONText
internal import RuleEngine

/// Answers queries in JSON Lines: a line in, a line out, in the same order.
public struct BatchAnswerer: Sendable {
  private let library: RuleLibrary

  /// Creates an answerer.
  ///
  /// - Parameter library: The library that answers.
  public init(_ library: RuleLibrary) {
    self.library = library
  }

  /// What came of some lines.
  public struct Output: Sendable {
    /// A line of JSON for each line that was not empty, each with its line break.
    public var bytes: [UInt8]
    /// How many lines were answered with an error.
    public var errors: Int
  }

  /// Answers lines on several threads.
  ///
  /// - Parameters:
  ///   - lines: The lines, without line breaks; empty ones are left out.
  ///   - width: How many parts are worked on at the same time.
  /// - Returns: The answers in the order of the lines.
  public func answer(_ lines: [ArraySlice<UInt8>], width: Int) async -> Output {
    let size = max(1, (lines.count + max(1, width) - 1) / max(1, width))
    guard lines.count > size else { return answer(lines[...]) }
    let parts = await withTaskGroup(of: (Int, Output).self) { group in
      for start in stride(from: 0, to: lines.count, by: size) {
        let part = lines[start..<min(start + size, lines.count)]
        group.addTask { (start, answer(part)) }
      }
      var parts: [(Int, Output)] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }
    }
    return parts.reduce(into: Output(bytes: [], errors: 0)) { whole, part in
      whole.bytes += part.1.bytes
      whole.errors += part.1.errors
    }
  }

  /// Answers lines one after the other.
  ///
  /// - Parameter lines: The lines, without line breaks; empty ones are left out.
  public func answer(_ lines: ArraySlice<ArraySlice<UInt8>>) -> Output {
    var writer = JSONWriter()
    var errors = 0
    for line in lines where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      if !append(Array(line), to: &writer) { errors += 1 }
      writer.lineBreak()
    }
    return Output(bytes: writer.bytes, errors: errors)
  }

  /// Writes the answer to one query; returns whether it is no error.
  private func append(_ bytes: [UInt8], to writer: inout JSONWriter) -> Bool {
    do throws(QueryError) {
      let answer = try library.answer(QueryJSON.read(bytes))
      AnswerJSON.append(answer, digest: library.digest(of: answer), to: &writer)
      return true
    } catch {
      writer.value(AnswerJSON.error(error, id: QueryJSON.id(in: bytes)))
      return false
    }
  }
}
