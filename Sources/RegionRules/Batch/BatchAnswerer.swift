internal import JSONText
internal import RuleEngine
internal import RuleLanguage
internal import RuleModel

/// Answers queries line by line: a line in, a line out, in the same order.
public struct BatchAnswerer: Sendable {
  private let library: RuleLibrary
  private let queries: BatchQueries
  private let output: BatchFormat
  private let keepsErrors: Bool

  /// The columns of answers in CSV.
  public static let columns = [
    "id", "region", "edition", "date", "decision", "outcome", "code", "status", "values", "missing", "reason", "error",
  ]

  /// Creates an answerer.
  ///
  /// - Parameters:
  ///   - library: The library that answers.
  ///   - queries: How queries are written.
  ///   - output: How answers are written.
  ///   - keepsErrors: Whether lines with an error are kept apart as well.
  public init(
    _ library: RuleLibrary, queries: BatchQueries = .json, output: BatchFormat = .json, keepsErrors: Bool = false
  ) {
    self.library = library
    self.queries = queries
    self.output = output
    self.keepsErrors = keepsErrors
  }

  /// What came of some lines.
  public struct Output: Sendable {
    /// A line for each line that was not empty, each with its line break.
    public var bytes: [UInt8] = []
    /// The lines with an error, as JSON, when they are kept.
    public var errors: [UInt8] = []
    /// What came out.
    public var tally = BatchTally()

    /// Forgets what came, and keeps the memory.
    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      errors.removeAll(keepingCapacity: true)
      tally = BatchTally()
    }
  }

  /// Answers lines one after the other.
  ///
  /// - Parameters:
  ///   - lines: The lines, without line breaks; empty ones are left out.
  ///   - first: The number of the first line in its file.
  public func answer(_ lines: [ArraySlice<UInt8>], first: Int = 1) -> Output {
    var result = Output()
    answer(lines, first: first, to: &result)
    return result
  }

  /// Answers lines one after the other, and adds what comes of them to an output.
  func answer(_ lines: [ArraySlice<UInt8>], first: Int, to result: inout Output) {
    var reading = QueryReading()
    var counted = AnswerCounts()
    for (offset, line) in lines.enumerated() where !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      do throws(QueryError) {
        try answer(line, &reading, &counted, &result)
      } catch {
        result.tally.addError()
        let id = queries.id(line)
        switch output {
        case .json:
          JSONWriter.append(AnswerJSON.error(error, id: id), to: &result.bytes)
          result.bytes.append(0x0A)
        case .csv:
          let values = [id ?? ""] + Array(repeating: "", count: BatchAnswerer.columns.count - 2) + [error.message]
          SeparatedLine.answers.append(values, to: &result.bytes)
        }
        if keepsErrors { append(error, id: id, line: first + offset, line, to: &result.errors) }
      }
    }
    counted.add(to: &result.tally)
  }

  private func answer(
    _ line: ArraySlice<UInt8>, _ reading: inout QueryReading, _ counted: inout AnswerCounts, _ result: inout Output
  ) throws(QueryError) {
    if case (.json, .json) = (queries, output) {
      let answer = try library.answer(line.span, &reading, to: &result.bytes)
      result.bytes.append(0x0A)
      counted.add(answer)
      return
    }
    let answer = try library.answer(queries.query(line))
    result.tally.add(BatchTally.kinds(of: answer), times: 1)
    switch output {
    case .json:
      result.bytes += AnswerJSON.write(answer, digest: library.digest(of: answer))
      result.bytes.append(0x0A)
    case .csv: SeparatedLine.answers.append(BatchAnswerer.values(of: answer), to: &result.bytes)
    }
  }

  private func append(_ error: QueryError, id: String?, line: Int, _ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var members = JSONObject()
    members["line"] = JSONValue(line)
    members["error"] = AnswerJSON.error(error, id: id)["error"] ?? .null
    members["text"] = .string(String(decoding: text, as: UTF8.self))
    JSONWriter.append(.object(members), to: &bytes)
    bytes.append(0x0A)
  }

  /// The values of an answer's line in CSV; codes with a space between them.
  private static func values(of answer: Answer) -> [String] {
    let values = answer.values.compactMap { value in value.label.map { "\(value.name)=\($0)" } }
    return [
      answer.id ?? "", answer.region, answer.edition ?? "", answer.referenceDate.description, answer.decision,
      answer.outcome.rawValue, answer.results.compactMap(\.code).joined(separator: " "),
      answer.results.filter { $0.code != nil }.map(\.status.rawValue).joined(separator: " "),
      values.joined(separator: "; "), answer.missing.map(\.fact).joined(separator: " "),
      answer.results.first?.reasons.first?.text ?? "", "",
    ]
  }
}

extension SeparatedLine {
  /// How answers are written.
  static let answers = SeparatedLine(separator: UInt8(ascii: ","))

  /// The line with the names of the columns of answers.
  public static var answerHeader: [UInt8] {
    var bytes: [UInt8] = []
    answers.append(BatchAnswerer.columns, to: &bytes)
    return bytes
  }
}
